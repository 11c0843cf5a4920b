package org.monarca.exchange.access.roles;

import java.util.List;

/** Hears of what becomes of people's roles, in the transaction in which it does. */
public interface GrantListener {

  /**
   * A role was given that another person is to confirm.
   *
   * @param confirming accounts of those who may
   */
  void waits(List<String> confirming);

  /** A role that the account gave was refused, or nobody confirmed it in time. */
  void notConfirmed(String giver);

  /**
   * A second person confirmed the role with which that account's person comes in for the first
   * time: they choose a password now.
   */
  void admitted(String account);

  /** Nobody comes in with that account, for its first role came to nothing. */
  void notAdmitted(String account);

  /** That account holds a further role. */
  void given(String account);

  /** A role of that account ends soon. */
  void endsSoon(String account);

  /** A role of that account has ended. */
  void ended(String account);
}
