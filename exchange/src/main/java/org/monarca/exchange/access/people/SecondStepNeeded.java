package org.monarca.exchange.access.people;

import org.springframework.security.core.AuthenticationException;

/** The password is right and not enough: no refusal, but to the framework nobody has signed in. */
final class SecondStepNeeded extends AuthenticationException {

  private static final long serialVersionUID = 1;

  private final HalfSignIn half;

  SecondStepNeeded(HalfSignIn half) {
    super("second step");
    this.half = half;
  }

  HalfSignIn half() {
    return half;
  }
}
