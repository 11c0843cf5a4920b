package org.monarca.exchange.access.clients;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.Problems;
import org.monarca.exchange.access.doors.RefusedAccess;
import org.monarca.exchange.access.doors.TokenHolder;
import org.monarca.exchange.access.sessions.FreshRoutes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before what stands in {@code fresh-proof.csv} a program shows a token that its person made lately
 * (IA-11): to make one they prove who they are. It is young for as long as a session may last.
 */
final class YoungTokens extends OncePerRequestFilter {

  private static final Duration YOUNG = Duration.ofHours(12);

  private final FreshRoutes routes;
  private final RefusedAccess refused;
  private final Problems problems;
  private final InstantSource clock;

  YoungTokens(FreshRoutes routes, RefusedAccess refused, Problems problems, InstantSource clock) {
    this.routes = routes;
    this.refused = refused;
    this.problems = problems;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (Caller.current().orElse(null) instanceof TokenHolder person
        && person.made().plus(YOUNG).isBefore(clock.instant())
        && routes.asks(request)) {
      refused.audit(request, "token-too-old");
      problems.tokenTooOld(response);
      return;
    }
    chain.doFilter(request, response);
  }
}
