package org.monarca.exchange.credit;

import java.time.LocalDate;
import org.monarca.exchange.credit.plans.Plan;
import org.monarca.exchange.platform.Confirmation;
import org.monarca.exchange.platform.DatedVersion;

/**
 * What a State said of a plan at a time.
 *
 * @param number from 1, within the plan
 * @param inForce the day from which it holds
 * @param ended whether the State has no word of its own from then on, and what is shipped holds
 */
public record PlanVersion(
    int number, Plan plan, Confirmation confirmation, LocalDate inForce, boolean ended)
    implements DatedVersion {

  @Override
  public String subject() {
    return plan.key();
  }
}
