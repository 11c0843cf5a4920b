package org.monarca.exchange.access.factors;

/** Hears of second factors in the transaction in which something happens to them. */
public interface FactorListener {

  /** A recovery code of whoever has that account was used; so many are left. */
  void recoveryCodeUsed(String account, int left);

  /** The account's person signs in by that kind of factor from now on, by another one too. */
  void added(String account, Factor kind);

  /** Another authenticator has taken the place of the account's. */
  void replaced(String account);

  /** A factor of that kind is gone. */
  void removed(String account, Factor kind);

  /** Whoever sees to that account has taken its factors away. */
  void takenAway(String account);
}
