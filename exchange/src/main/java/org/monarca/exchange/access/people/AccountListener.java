package org.monarca.exchange.access.people;

/** Hears of changes of accounts in the transaction that makes them. */
public interface AccountListener {

  /** The account has that status now, and another before. */
  void changed(String account, AccountStatus status);
}
