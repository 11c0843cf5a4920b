package org.monarca.exchange.credit.plans;

import java.math.BigDecimal;
import java.util.List;
import org.monarca.exchange.credit.courses.Subject;

/**
 * Credits that a plan asks for.
 *
 * @param name as the State says it
 * @param accepts which subjects count for it; none where any does, or a school decides
 * @param credits in Carnegie units
 * @param official whether this was read in its official text
 */
public record Requirement(
    String name, List<Subject> accepts, Kind kind, BigDecimal credits, boolean official) {

  /** What can count for it. */
  public enum Kind {
    /** Courses of its subjects. */
    SUBJECT,

    /** Whatever no other requirement needs. */
    ELECTIVES,

    /** What a school finds: no subject says it. */
    SCHOOL
  }

  public Requirement {
    accepts = List.copyOf(accepts);
  }

  /** By its name; one that no table knows is left to the school. */
  public static Requirement named(String name, BigDecimal credits, boolean official) {
    return ShippedPlans.requirement(name, credits, official);
  }

  /** Whether its name, or the one in brackets behind it, says what counts for it. */
  public boolean isKnown() {
    return ShippedPlans.known(name).isPresent();
  }

  /** Names that the table knows. */
  public static List<String> names() {
    return ShippedPlans.names();
  }
}
