package org.monarca.exchange.access.roles;

/** Hears of what becomes of people's roles, in the transaction in which it does. */
public interface GrantListener {

  /** That account holds a further role. */
  void given(String account, long grant);

  /** That grant ends soon. */
  void endsSoon(String account, long grant);

  /** That grant has ended. */
  void ended(String account, long grant);
}
