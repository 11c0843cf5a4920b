package org.monarca.exchange.credit.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Confirmation;

/**
 * What a State asks for a diploma of some classes.
 *
 * @param total in Carnegie units; absent where districts set credits
 * @param unit the State's own unit
 * @param algebraOne whether Algebra I, or what stands for it, must be among the courses
 * @param read what of the source was read, in words
 * @param taken when it was taken into the exchange
 * @param confirmation by which it holds; absent of one that is shipped
 */
public record Plan(
    String state,
    String program,
    ClassYears classes,
    List<Requirement> requirements,
    @Nullable BigDecimal total,
    String unit,
    boolean algebraOne,
    String source,
    String read,
    LocalDate taken,
    String notes,
    @Nullable Confirmation confirmation) {

  public Plan {
    requirements = List.copyOf(requirements);
  }

  /** By which it is asked for: a State has one of a name and classes. */
  public String key() {
    return String.join("|", state, program, classes.said());
  }

  /** Whether all of it was read in its official text; else it is an example. */
  public boolean isVerified() {
    return confirmation != null
        || (!requirements.isEmpty() && requirements.stream().allMatch(Requirement::official));
  }

  /** Whether the State leaves credits to its districts. */
  public boolean isLocal() {
    return total == null;
  }
}
