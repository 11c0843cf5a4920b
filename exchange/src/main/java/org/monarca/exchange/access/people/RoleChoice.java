package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.monarca.exchange.access.doors.SignedIn;

/**
 * Somebody is signed in whose role has ended, and who holds another: they choose it before they go
 * on. It stands in the session beside the place where a person stands who acts in a role, so it
 * opens no route.
 *
 * @param since when they signed in
 */
record RoleChoice(String account, Instant since) implements Serializable {

  private static final long serialVersionUID = 1;

  private static final String NAME = RoleChoice.class.getName();

  /** That of this session, while the sign-in is not too old. */
  static Optional<RoleChoice> of(HttpServletRequest request, Instant now) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(NAME) instanceof RoleChoice choice
            && now.isBefore(choice.since.plus(SignedIn.LONGEST))
        ? Optional.of(choice)
        : Optional.empty();
  }

  /** Begins a session that holds it and is nobody's. */
  void keep(HttpServletRequest request) {
    FreshSession.goOn(request).setAttribute(NAME, this);
  }
}
