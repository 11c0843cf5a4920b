package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.factors.FactorSettings;
import org.monarca.exchange.access.factors.SecondFactors;
import org.springframework.stereotype.Component;

/**
 * Says whether somebody must set up a second factor before anything else: whoever came in by a
 * password alone, in a role of which one is asked (IA-2).
 */
@Component
public class FactorFirst {

  private final SecondFactors factors;
  private final FactorSettings settings;

  FactorFirst(SecondFactors factors, FactorSettings settings) {
    this.factors = factors;
    this.settings = settings;
  }

  /** Whether the person of this request must. */
  public boolean isAsked(HttpServletRequest request) {
    return Caller.current().orElse(null) instanceof SignedIn person
        && settings.isRequiredOf(person.actor().role())
        && isByPassword(request)
        && !factors.areSetUp(person.account());
  }

  private static boolean isByPassword(HttpServletRequest request) {
    return SessionMark.of(request.getSession(false))
        .filter(mark -> mark.way() == Way.PASSWORD)
        .isPresent();
  }
}
