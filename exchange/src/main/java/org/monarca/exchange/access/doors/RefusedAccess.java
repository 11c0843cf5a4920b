package org.monarca.exchange.access.doors;

import jakarta.servlet.http.HttpServletRequest;
import org.monarca.exchange.access.routes.Route;
import org.monarca.exchange.access.routes.Routes;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.springframework.stereotype.Component;

/** Tells the audit who wanted what they may not (AC-6(9)). */
@Component
public class RefusedAccess {

  private final Audit audit;
  private final Routes routes;

  RefusedAccess(Audit audit, Routes routes) {
    this.audit = audit;
    this.routes = routes;
  }

  /**
   * Writes it down for whoever is known; strangers were asked to sign in, not refused.
   *
   * @param reason code of the refusal
   */
  public void audit(HttpServletRequest request, String reason) {
    var route = routes.find(request).map(Route::name).orElse(null);
    Caller.current()
        .ifPresent(caller ->
            audit.record(caller.actor(), Entry.refused("route.enter", "route", route, reason)));
  }
}
