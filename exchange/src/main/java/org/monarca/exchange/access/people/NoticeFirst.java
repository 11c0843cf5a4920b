package org.monarca.exchange.access.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.monarca.exchange.access.doors.Sign;
import org.monarca.exchange.access.federation.FederationPaths;
import org.monarca.exchange.access.sessions.UseNotice;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody begin to sign in, by whichever way, who was not shown the notice of use as it is now:
 * they are shown it, and what they sent is not looked at.
 */
final class NoticeFirst extends OncePerRequestFilter {

  private static final RequestMatcher BEGINNINGS =
      new OrRequestMatcher(
          List.<RequestMatcher>of(
              sent(Sign.IN), sent(Sign.PASSKEY), sent(FederationPaths.WITH + "/*")));

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (BEGINNINGS.matches(request) && !UseNotice.isShown(request)) {
      response.sendRedirect(request.getContextPath() + Sign.NOTICE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static RequestMatcher sent(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
  }
}
