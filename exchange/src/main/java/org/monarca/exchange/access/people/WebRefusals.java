package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.RefusedAccess;
import org.monarca.exchange.access.doors.Sign;
import org.monarca.exchange.access.routes.Routes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Refuses people: whoever is not signed in is led to the sign-in, whoever has to choose a role to
 * that choice, whoever is not trained any more to the page that says so, whoever is signed in gets
 * the page that says it is not open to them; what is no page is not found by either.
 */
@Component
class WebRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Routes routes;
  private final RefusedAccess refused;
  private final InstantSource clock;

  WebRefusals(Routes routes, RefusedAccess refused, InstantSource clock) {
    this.routes = routes;
    this.refused = refused;
    this.clock = clock;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (!routes.isKnown(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (isOfScript(request)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(request.getContextPath() + wayIn(request));
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    boolean forged = why instanceof CsrfException;
    if (!routes.isKnown(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (forged && isStranger() && isOfScript(request)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (forged && isStranger()) {
      response.sendRedirect(request.getContextPath() + Sign.EXPIRED);
    } else {
      refused.audit(request, forged ? "form-token" : "role");
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** To whoever did something too often: when to come again. */
  static void comeAgain(HttpServletResponse response, Duration wait) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }

  private String wayIn(HttpServletRequest request) {
    if (SuspendedPerson.of(request, clock.instant()).isPresent()) {
      return Sign.TRAINING;
    }
    if (RoleChoice.of(request, clock.instant()).isPresent()) {
      return Sign.ROLE;
    }
    boolean expired =
        request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    return expired ? Sign.EXPIRED : Sign.IN;
  }

  /** The browser would send the piece of a file again to wherever it is led. */
  private static boolean isOfScript(HttpServletRequest request) {
    return request.getHeader("Tus-Resumable") != null;
  }

  private static boolean isStranger() {
    return Caller.current().isEmpty();
  }
}
