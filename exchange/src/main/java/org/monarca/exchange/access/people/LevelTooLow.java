package org.monarca.exchange.access.people;

import org.springframework.security.core.AuthenticationException;

/** A provider vouches for one factor, and the account has no other to be asked for here. */
final class LevelTooLow extends AuthenticationException {

  private static final long serialVersionUID = 1;

  LevelTooLow() {
    super("one factor");
  }
}
