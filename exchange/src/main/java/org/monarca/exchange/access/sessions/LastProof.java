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
 * @param byFactor whether more than a password was shown
 */
record LastProof(String account, Instant at, boolean byFactor) implements Serializable {

  private static final long serialVersionUID = 2;

  /** For how long a proof is fresh; what is exactly as old still is. */
  static final Duration FRESH = Duration.ofMinutes(15);

  private static final String NAME = LastProof.class.getName();

  void keep(HttpServletRequest request) {
    request.getSession().setAttribute(NAME, this);
  }

  /**
   * Whether it is that long ago at most. A sign-in is a proof too, but one for which a provider
   * vouches alone: where somebody is signed in there still, nothing was shown by whoever sits here.
   *
   * @param neededByFactor whether a password alone is no proof
   */
  static boolean isFresh(
      HttpServletRequest request, SignedIn person, boolean neededByFactor, Instant now) {
    var proof = of(request, person);
    return proof.isFresh(now) && (proof.byFactor || !neededByFactor);
  }

  private boolean isFresh(Instant now) {
    return !now.isAfter(at.plus(FRESH));
  }

  private static LastProof of(HttpServletRequest request, SignedIn person) {
    var session = request.getSession(false);
    if (session != null
        && session.getAttribute(NAME) instanceof LastProof proof
        && proof.account.equals(person.account())
        && proof.at.isAfter(person.since())) {
      return proof;
    }
    var way = SessionMark.of(session).map(SessionMark::way).orElse(Way.PASSWORD);
    return new LastProof(
        person.account(),
        way == Way.PROVIDER ? Instant.EPOCH : person.since(),
        way != Way.PASSWORD);
  }
}
