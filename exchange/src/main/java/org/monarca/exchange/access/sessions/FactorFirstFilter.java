package org.monarca.exchange.access.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.monarca.exchange.access.routes.Route;
import org.monarca.exchange.access.routes.Routes;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever must have a second factor, and has none, to the page on which one is set up, before
 * anything that is not everybody's. It is the first thing after a sign-in, or after somebody took
 * the factors away, which ends all sessions: there is nothing typed that could be lost.
 */
public final class FactorFirstFilter extends OncePerRequestFilter {

  /** Where factors are set up. */
  private static final String PAGE = "/profile/factors";

  /** What a session needs to stay alive meanwhile. */
  private static final Set<String> OPEN =
      Set.of("GET /profile/sessions/current", "POST /profile/sessions/stay");

  /** Under which factors are set up, and a provider is connected that asks for them itself. */
  private static final List<String> OPEN_BELOW =
      List.of(" " + PAGE, " /profile/ways", " " + Proving.PAGE + "/");

  private final FactorFirst first;
  private final Routes routes;

  private FactorFirstFilter(FactorFirst first, Routes routes) {
    this.first = first;
    this.routes = routes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (first.isAsked(request)
        && routes.find(request).filter(FactorFirstFilter::waits).isPresent()) {
      response.sendRedirect(request.getContextPath() + PAGE);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean waits(Route route) {
    return !route.anyone()
        && !OPEN.contains(route.name())
        && OPEN_BELOW.stream().noneMatch(route.name()::contains);
  }

  /** Makes the filter, where the chain of the pages is made. */
  @Component
  public static final class Maker {

    private final FactorFirst first;
    private final Routes routes;

    Maker(FactorFirst first, Routes routes) {
      this.first = first;
      this.routes = routes;
    }

    /** A filter that is no bean, so that it stands in that chain alone. */
    public FactorFirstFilter make() {
      return new FactorFirstFilter(first, routes);
    }
  }
}
