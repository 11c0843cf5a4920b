package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Half a sign-in: the password was right, or a provider vouched for one factor, and the second
 * factor is asked for. It stands in the session beside the place where a person stands who has
 * signed in, so it opens no route; and it holds for a few minutes only.
 *
 * @param since when the first step was taken
 * @param provider id of the one that vouched; null where the password was typed
 */
record HalfSignIn(String account, Instant since, @Nullable String provider)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** How long the second factor is waited for. */
  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final String NAME = HalfSignIn.class.getName();

  /** That of this session, while it holds. */
  static Optional<HalfSignIn> of(HttpServletRequest request, Instant now) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(NAME) instanceof HalfSignIn half
            && now.isBefore(half.since.plus(LONGEST))
        ? Optional.of(half)
        : Optional.empty();
  }

  /** Begins a session that holds it and is nobody's. */
  void keep(HttpServletRequest request) {
    FreshSession.begin(request).setAttribute(NAME, this);
  }
}
