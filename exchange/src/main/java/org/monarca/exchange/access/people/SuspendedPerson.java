package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody has shown that they are the person of that account, and their training is good no
 * longer. It stands in the session beside the place where a person stands who is let in, so it
 * opens no route; and for as long as it takes to read whom to ask.
 *
 * @param since when they showed it, or were let in no longer
 */
record SuspendedPerson(String account, Instant since) implements Serializable {

  private static final long serialVersionUID = 1;

  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final String NAME = SuspendedPerson.class.getName();

  /** That of this session, while it is told. */
  static Optional<SuspendedPerson> of(HttpServletRequest request, Instant now) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(NAME) instanceof SuspendedPerson person
            && now.isBefore(person.since.plus(LONGEST))
        ? Optional.of(person)
        : Optional.empty();
  }

  /** Begins a session that holds it and is nobody's. */
  void keep(HttpServletRequest request) {
    FreshSession.begin(request).setAttribute(NAME, this);
  }
}
