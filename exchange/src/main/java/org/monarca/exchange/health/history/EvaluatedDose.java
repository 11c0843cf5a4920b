package org.monarca.exchange.health.history;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.doses.Given;
import org.monarca.immunization.DoseEvaluation;
import org.monarca.immunization.Verdict;

/**
 * A dose and what it counts for.
 *
 * @param parts one for each vaccine group of a combination; empty where it is not evaluated
 * @param whole the vaccine groups of which the vaccine holds every antigen
 * @param unread why it is not evaluated; absent where it is
 */
public record EvaluatedDose(
    Given dose, List<DoseEvaluation> parts, Set<String> whole, @Nullable Unread unread) {

  public EvaluatedDose {
    parts = List.copyOf(parts);
    whole = Set.copyOf(whole);
  }

  /** One that is not evaluated. */
  EvaluatedDose(Given dose, Unread unread) {
    this(dose, List.of(), Set.of(), unread);
  }

  /** Whether it counts for nothing only because it may be a dose that stands already. */
  public boolean isPerhapsTold() {
    return unread == Unread.PERHAPS_TOLD;
  }

  /**
   * Whether it stands for all antigens of the group: of measles and rubella alone mumps is left.
   */
  public boolean standsForAll(String group) {
    return whole.contains(group) && stands(group);
  }

  /** Whether it was given as it should be, needed or not, for that vaccine group. */
  public boolean stands(String group) {
    return parts.stream()
        .filter(part -> part.group().equals(group))
        .anyMatch(part -> part.verdict() == Verdict.VALID || part.verdict() == Verdict.EXTRANEOUS);
  }
}
