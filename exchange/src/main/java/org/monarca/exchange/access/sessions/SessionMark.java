package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.PlainText;
import org.springframework.session.Session;

/**
 * What a session knows of the sign-in that began it.
 *
 * @param number by which its person names it; random, and not what the cookie holds
 * @param agent what the browser calls itself
 */
record SessionMark(UUID number, String agent, Way way, Instant since) implements Serializable {

  private static final long serialVersionUID = 1;

  static final String NAME = SessionMark.class.getName();
  private static final int LONGEST_AGENT = 400;

  /** Marks the session of a sign-in that has just succeeded. */
  static void put(HttpServletRequest request, Way way, Instant now) {
    var said = PlainText.of(request.getHeader("User-Agent"));
    var agent = said.substring(0, Math.min(said.length(), LONGEST_AGENT));
    request.getSession().setAttribute(NAME, new SessionMark(UUID.randomUUID(), agent, way, now));
  }

  static Optional<SessionMark> of(@Nullable HttpSession session) {
    return Optional.ofNullable(session)
        .map(found -> found.getAttribute(NAME))
        .filter(SessionMark.class::isInstance)
        .map(SessionMark.class::cast);
  }

  static Optional<SessionMark> of(Session session) {
    return session.<Object>getAttribute(NAME) instanceof SessionMark mark
        ? Optional.of(mark)
        : Optional.empty();
  }

  boolean has(UUID wanted) {
    return Objects.equals(number, wanted);
  }
}
