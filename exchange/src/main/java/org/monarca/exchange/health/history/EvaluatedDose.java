package org.monarca.exchange.health.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.doses.Given;
import org.monarca.immunization.DoseEvaluation;
import org.monarca.immunization.Verdict;

/**
 * A dose and what it counts for.
 *
 * @param parts one for each vaccine group of a combination; empty where it is not evaluated
 * @param unread why it is not evaluated; absent where it is
 */
public record EvaluatedDose(Given dose, List<DoseEvaluation> parts, @Nullable Unread unread) {

  public EvaluatedDose {
    parts = List.copyOf(parts);
  }

  /** Whether it was given as it should be, needed or not, for that vaccine group. */
  public boolean stands(String group) {
    return parts.stream()
        .filter(part -> part.group().equals(group))
        .anyMatch(part -> part.verdict() == Verdict.VALID || part.verdict() == Verdict.EXTRANEOUS);
  }
}
