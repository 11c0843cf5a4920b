package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.monarca.exchange.access.doors.SignedIn;

/**
 * When the person of a session last proved who they are, since they signed in.
 *
 * @param account whose proof it was
 */
record LastProof(String account, Instant at) implements Serializable {

  private static final long serialVersionUID = 1;

  /** For how long a proof is fresh; what is exactly as old still is. */
  static final Duration FRESH = Duration.ofMinutes(15);

  private static final String NAME = LastProof.class.getName();

  void keep(HttpServletRequest request) {
    request.getSession().setAttribute(NAME, this);
  }

  /**
   * Whether it is that long ago at most. A sign-in is a proof too, but one for which a provider
   * vouches alone: where somebody is signed in there still, nothing was shown by whoever sits here.
   */
  static boolean isFresh(HttpServletRequest request, SignedIn person, Instant now) {
    return !now.isAfter(at(request, person).plus(FRESH));
  }

  private static Instant at(HttpServletRequest request, SignedIn person) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(NAME) instanceof LastProof proof
            && proof.account.equals(person.account())
            && proof.at.isAfter(person.since())
        ? proof.at
        : SessionMark.of(session).filter(mark -> mark.way() == Way.PROVIDER).isPresent()
            ? Instant.EPOCH
            : person.since();
  }
}
