package org.monarca.exchange.access.federation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Somebody of this session is on their way to a provider and back. An answer is taken once, and
 * only by the session that asked; a later errand takes the place of an earlier one.
 *
 * @param request with state, nonce and the verifier of PKCE
 */
record Passage(String provider, Errand errand, OAuth2AuthorizationRequest request, Instant since)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** How long an answer is waited for. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final String NAME = Passage.class.getName();

  void keep(HttpServletRequest asked) {
    asked.getSession().setAttribute(NAME, this);
  }

  static Optional<Passage> of(HttpServletRequest asked) {
    var session = asked.getSession(false);
    return session != null && session.getAttribute(NAME) instanceof Passage passage
        ? Optional.of(passage)
        : Optional.empty();
  }

  /** The one that this answer is for, which is over by it. */
  static Optional<Passage> take(HttpServletRequest asked, String provider, Instant now) {
    var found =
        of(asked)
            .filter(passage ->
                passage.provider.equals(provider) && passage.isOf(asked.getParameter("state")));
    found.ifPresent(passage -> asked.getSession().removeAttribute(NAME));
    return found.filter(passage -> now.isBefore(passage.since.plus(LONGEST)));
  }

  private boolean isOf(@Nullable String state) {
    return state != null
        && MessageDigest.isEqual(
            state.getBytes(StandardCharsets.UTF_8),
            String.valueOf(request.getState()).getBytes(StandardCharsets.UTF_8));
  }
}
