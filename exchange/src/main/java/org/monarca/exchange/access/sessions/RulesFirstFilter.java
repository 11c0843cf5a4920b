package org.monarca.exchange.access.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.routes.Route;
import org.monarca.exchange.access.routes.Routes;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever has to accept the rules of behavior to the page on which they do, before anything
 * that is not everybody's. The page that they wanted is opened afterwards, and a form that they had
 * sent waits for one press (as before a fresh proof): nothing typed is lost. Stands behind the
 * table of routes and the form's token: what is not open to somebody is refused as ever.
 */
public final class RulesFirstFilter extends OncePerRequestFilter {

  /** Where they are accepted. */
  public static final String PAGE = "/rules-of-behavior/acceptance";

  /** The page itself, and what its session needs to stay alive meanwhile. */
  private static final Set<String> OPEN =
      Set.of(
          "GET " + PAGE,
          "POST " + PAGE,
          "GET /profile/sessions/current",
          "POST /profile/sessions/stay");

  private final Duties duties;
  private final Routes routes;
  private final RequestCache wanted;

  private RulesFirstFilter(Duties duties, Routes routes, RequestCache wanted) {
    this.duties = duties;
    this.routes = routes;
    this.wanted = wanted;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (Caller.current().orElse(null) instanceof SignedIn person
        && routes.find(request).filter(RulesFirstFilter::waits).isPresent()
        && duties.mustAcceptRules(person.account())) {
      response.sendRedirect(request.getContextPath() + kept(request, response));
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean waits(Route route) {
    return !route.anyone() && !OPEN.contains(route.name());
  }

  private String kept(HttpServletRequest request, HttpServletResponse response) {
    if (!request.getMethod().equals("POST")) {
      wanted.saveRequest(request, response);
      return PAGE;
    }
    if (isFile(request)) {
      return PAGE; // a file is no typing: it is chosen again
    }
    var form = KeptForm.of(request, "form");
    KeptForms.keep(request, form);
    return PAGE + "?form=" + form.id();
  }

  private static boolean isFile(HttpServletRequest request) {
    var type = Objects.requireNonNullElse(request.getContentType(), "");
    return type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Makes the filter, where the chain of the pages is made. */
  @Component
  public static final class Maker {

    private final Duties duties;
    private final Routes routes;

    Maker(Duties duties, Routes routes) {
      this.duties = duties;
      this.routes = routes;
    }

    /**
     * A filter that is no bean, so that it stands in that chain alone.
     *
     * @param wanted keeps the page that somebody wanted
     */
    public RulesFirstFilter make(RequestCache wanted) {
      return new RulesFirstFilter(duties, routes, wanted);
    }
  }
}
