package org.monarca.exchange.access.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever has not proved lately who they are to the page that asks for it, before what stands
 * in {@code fresh-proof.csv} (IA-11). Stands behind the table of routes and the form's token: what
 * is not open to somebody is refused as ever, and a forged form is not kept.
 */
public final class FreshProofFilter extends OncePerRequestFilter {

  private final FreshRoutes routes;
  private final InstantSource clock;

  private FreshProofFilter(FreshRoutes routes, InstantSource clock) {
    this.routes = routes;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = Caller.current();
    var route = routes.find(request);
    if (route.isPresent() && caller.isPresent() && caller.get() instanceof SignedIn person) {
      if (!LastProof.isFresh(request, person, route.get().byFactor(), clock.instant())) {
        var form = KeptForm.of(request, route.get().what());
        KeptForms.keep(request, form);
        response.sendRedirect(request.getContextPath() + Proving.PAGE + "/" + form.id());
        return;
      }
      KeptForms.drop(request, KeptForm.pathOf(request));
    }
    chain.doFilter(request, response);
  }

  /** Makes the filter, where the chain of the pages is made. */
  @Component
  public static final class Maker {

    private final FreshRoutes routes;
    private final InstantSource clock;

    Maker(FreshRoutes routes, InstantSource clock) {
      this.routes = routes;
      this.clock = clock;
    }

    /** A filter that is no bean, so that it stands in that chain alone. */
    public FreshProofFilter make() {
      return new FreshProofFilter(routes, clock);
    }
  }
}
