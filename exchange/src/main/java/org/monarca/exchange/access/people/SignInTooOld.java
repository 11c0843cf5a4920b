package org.monarca.exchange.access.people;

import org.springframework.security.core.AuthenticationException;

/** A second factor without a first, or too long after it: the sign-in begins anew. */
final class SignInTooOld extends AuthenticationException {

  private static final long serialVersionUID = 1;

  SignInTooOld() {
    super("begin again");
  }
}
