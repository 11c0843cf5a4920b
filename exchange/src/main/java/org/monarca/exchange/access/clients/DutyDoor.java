package org.monarca.exchange.access.clients;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.Problems;
import org.monarca.exchange.access.doors.RefusedAccess;
import org.monarca.exchange.access.doors.TokenHolder;
import org.monarca.exchange.access.duties.Duties;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the program of somebody who has to accept the rules, or whose training has lapsed, that its
 * person has to do something first. States' systems are nobody, and have no such duties.
 */
final class DutyDoor extends OncePerRequestFilter {

  private final Duties duties;
  private final RefusedAccess refused;
  private final Problems problems;

  DutyDoor(Duties duties, RefusedAccess refused, Problems problems) {
    this.duties = duties;
    this.refused = refused;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!(Caller.current().orElse(null) instanceof TokenHolder person)) {
      chain.doFilter(request, response);
    } else if (duties.isTrainingLapsed(person.account())) {
      refused.audit(request, "training");
      problems.trainingLapsed(response);
    } else if (duties.mustAcceptRules(person.account())) {
      refused.audit(request, "rules");
      problems.rulesFirst(response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
