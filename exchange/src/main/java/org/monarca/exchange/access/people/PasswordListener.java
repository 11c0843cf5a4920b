package org.monarca.exchange.access.people;

/** Hears of passwords in the transaction in which something happens to them. */
public interface PasswordListener {

  /**
   * Somebody asks for a new password.
   *
   * @param account whose; what no account is called where there is none, so that the same is done
   *     for a stranger's address
   */
  void forgotten(String account);

  /** The account waits for its first password. */
  void invited(String account);

  /** The account has another password than before. */
  void changed(String account);
}
