package org.monarca.exchange.access.people;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed sign-ins: the security framework carries refusals of a sign-in as exceptions. */
final class TooManySignIns extends AuthenticationException {

  private static final long serialVersionUID = 1;

  private final Duration retryAfter;

  TooManySignIns(Duration retryAfter) {
    super("too many");
    this.retryAfter = retryAfter;
  }

  Duration retryAfter() {
    return retryAfter;
  }
}
