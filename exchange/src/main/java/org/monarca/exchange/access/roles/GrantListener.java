package org.monarca.exchange.access.roles;

/** Hears of what becomes of people's roles, in the transaction in which it does. */
public interface GrantListener {

  /** That account holds a further role. */
  void given(String account);

  /** A role of that account ends soon. */
  void endsSoon(String account);

  /** A role of that account has ended. */
  void ended(String account);
}
