package org.monarca.exchange.access.tokens;

/** Hears of tokens in the transaction in which they are made. */
public interface TokenListener {

  /** A token of that number was made for whoever has that account. */
  void made(String account, long token);
}
