package org.monarca.exchange.access.people;

import org.monarca.exchange.access.factors.PasswordCheck;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Tells whether somebody who has signed in knows the password as well. */
@Component
class PasswordsOfAccounts implements PasswordCheck {

  private final Accounts accounts;
  private final PasswordEncoder passwords;

  PasswordsOfAccounts(Accounts accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @Override
  public boolean fits(String account, String password) {
    return accounts
        .lockOfAccount(account)
        .filter(lock -> lock.hasPassword() && passwords.matches(password, lock.passwordHash()))
        .isPresent();
  }
}
