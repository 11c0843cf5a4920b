package org.monarca.exchange.access.clients;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.Problems;
import org.monarca.exchange.access.doors.RefusedAccess;
import org.monarca.exchange.access.doors.StateSystem;
import org.monarca.exchange.access.routes.Routes;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Refuses programs: 401 without a token that is alive, 403 without the right, 404 for no route. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Routes routes;
  private final RefusedAccess refused;
  private final Problems problems;

  ApiRefusals(Routes routes, RefusedAccess refused, Problems problems) {
    this.routes = routes;
    this.refused = refused;
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    boolean dead = why instanceof InvalidBearerTokenException;
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, dead ? "Bearer error=\"invalid_token\"" : "Bearer");
    problems.noToken(response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (routes.isKnown(request)) {
      refused.audit(request, "role");
      if (isSystem() && routes.find(request).isPresent()) {
        problems.peopleOnly(response);
      } else {
        problems.notAllowed(response);
      }
    } else {
      problems.notFound(response);
    }
  }

  private static boolean isSystem() {
    return Caller.current().filter(StateSystem.class::isInstance).isPresent();
  }
}
