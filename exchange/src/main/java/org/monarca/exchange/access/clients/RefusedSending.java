package org.monarca.exchange.access.clients;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.StateSystem;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes what is turned away of what a State's system sends: files and single children of which
 * nothing is kept. What was read and is wrong stands in receipts and findings, and not here.
 */
final class RefusedSending extends OncePerRequestFilter {

  private static final String CHILDREN = "/api/v1/students/";
  private static final String FILES = "/api/v1/submissions";
  private static final String PIECES = "/api/v1/uploads";

  private final TurnedAway turnedAway;

  RefusedSending(TurnedAway turnedAway) {
    this.turnedAway = turnedAway;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
      var way = way(request);
      var code = code(request, response.getStatus());
      if (way.isPresent() && code.isPresent()) {
        system().ifPresent(system -> turnedAway.note(system.clientId(), way.get(), code.get()));
      }
    }
  }

  private static Optional<StateSystem> system() {
    return Caller.current().filter(StateSystem.class::isInstance).map(StateSystem.class::cast);
  }

  private static Optional<TurnedAway.Way> way(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var method = request.getMethod();
    if (path.startsWith(CHILDREN)) {
      return is(method, HttpMethod.PUT) || is(method, HttpMethod.DELETE)
          ? Optional.of(TurnedAway.Way.CHILDREN)
          : Optional.empty();
    }
    boolean isSent =
        is(method, HttpMethod.POST)
            ? path.equals(FILES) || path.equals(PIECES)
            : is(method, HttpMethod.PATCH) && path.startsWith(PIECES + "/");
    return isSent ? Optional.of(TurnedAway.Way.FILES) : Optional.empty();
  }

  private static boolean is(String method, HttpMethod asked) {
    return asked.matches(method);
  }

  /**
   * The code that it was told. What is under way, goes on from another place, or comes again
   * because its checksum was another (460), is no error; of a 422 without a problem the findings
   * are kept.
   */
  private static Optional<String> code(HttpServletRequest request, int status) {
    var known = HttpStatus.resolve(status);
    if (known == null || known == HttpStatus.CONFLICT) {
      return Optional.empty();
    }
    if (request.getAttribute(ApiProblem.TOLD) instanceof String told) {
      return Optional.of(told);
    }
    return switch (known) {
      case UNPROCESSABLE_CONTENT -> Optional.empty();
      case TOO_MANY_REQUESTS -> Optional.of("too-many");
      default -> Optional.of(ApiProblem.ofStatus(known).code());
    };
  }
}
