package org.monarca.exchange.access.factors;

/** Hears of second factors in the transaction in which something happens to them. */
public interface FactorListener {

  /** A recovery code of whoever has that account was used; so many are left. */
  void recoveryCodeUsed(String account, int left);

  /** Whoever sees to that account has taken its factors away. */
  void takenAway(String account);
}
