package org.monarca.exchange.access.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.limits.Source;
import org.monarca.exchange.access.routes.Route;
import org.monarca.exchange.access.routes.Routes;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts a request against the limit that its line of the table names. */
public final class RouteLimit extends OncePerRequestFilter {

  private final Routes routes;
  private final RateLimits limits;
  private final Refusal refusal;

  public RouteLimit(Routes routes, RateLimits limits, Refusal refusal) {
    this.routes = routes;
    this.limits = limits;
    this.refusal = refusal;
  }

  /** Says to a program, or to a person, when to come again. */
  @FunctionalInterface
  public interface Refusal {
    void answer(HttpServletResponse response, Duration wait) throws IOException;
  }

  /** What somebody sends in parts is counted by the gate before it. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return MultipartGate.isInParts(request.getContentType());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var wait = wait(request);
    if (wait.isPresent()) {
      refusal.answer(response, wait.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<Duration> wait(HttpServletRequest request) {
    return routes
        .find(request)
        .flatMap(Route::limit)
        .flatMap(RateLimit::of)
        .flatMap(limit -> limits.take(limit, who(request)))
        .map(RateLimits.Wait::time);
  }

  private static String who(HttpServletRequest request) {
    return Caller.current().map(caller -> caller.actor().id()).orElseGet(() -> Source.of(request));
  }
}
