package org.monarca.exchange.access.people;

import org.springframework.security.core.AuthenticationException;

/** All that was asked for was right, and the person's training is good no longer. */
final class TrainingLapsed extends AuthenticationException {

  private static final long serialVersionUID = 1;

  private final SuspendedPerson person;

  TrainingLapsed(SuspendedPerson person) {
    super("training");
    this.person = person;
  }

  SuspendedPerson person() {
    return person;
  }
}
