package org.monarca.exchange.credit;

import java.time.LocalDate;
import java.util.List;
import org.monarca.exchange.credit.plans.Confirmation;
import org.monarca.exchange.credit.plans.Plan;

/**
 * What a State said of a plan at a time.
 *
 * @param number from 1, within the plan
 * @param inForce the day from which it holds
 * @param ended whether the State has no word of its own from then on, and what is shipped holds
 */
public record PlanVersion(
    int number, Plan plan, Confirmation confirmation, LocalDate inForce, boolean ended) {

  /** How a version stands among the others of its plan. */
  public enum Standing {
    HOLDS,
    TO_COME,

    /** A later version holds from the same day, or one before it, or from one that has come. */
    REPLACED
  }

  /**
   * On that day.
   *
   * @param all versions of the State
   */
  public Standing standing(List<PlanVersion> all, LocalDate day) {
    boolean hasCome = !inForce.isAfter(day);
    boolean isReplaced =
        all.stream()
            .filter(one -> one.plan().key().equals(plan.key()) && one.number() > number)
            .anyMatch(
                one -> !one.inForce().isAfter(inForce) || (hasCome && !one.inForce().isAfter(day)));
    if (isReplaced) {
      return Standing.REPLACED;
    }
    return hasCome ? Standing.HOLDS : Standing.TO_COME;
  }
}
