package org.monarca.exchange.access.clients;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.monarca.exchange.access.doors.Problems;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.limits.Source;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts requests for tokens before any secret is looked at: by the address they come from, and by
 * the credentials they show there, or the client that an assertion names. Whoever changes them each
 * time is still counted.
 */
final class TokenLimit extends OncePerRequestFilter {

  private final RateLimits limits;
  private final Problems problems;

  TokenLimit(RateLimits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var from = Source.of(request);
    var wait =
        limits
            .take(RateLimit.TOKEN_FROM_ADDRESS, from)
            .or(() -> limits.take(RateLimit.TOKEN, from + " " + shown(request).hashCode()));
    if (wait.isPresent()) {
      problems.tooMany(response, wait.get().time());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static String shown(HttpServletRequest request) {
    var assertion = SentAssertion.of(request);
    return assertion == null
        ? Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "")
        : assertion.claimed().orElse("");
  }
}
