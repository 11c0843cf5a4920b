package org.monarca.exchange.health.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.monarca.exchange.health.history.GroupStanding;
import org.monarca.exchange.health.history.ImmunizationHistory;
import org.monarca.exchange.health.history.Standing;

/**
 * Whether a child has what a State asks for.
 *
 * @param counted how many doses count for it
 */
public record EntryStanding(EntryRequirement requirement, Answer answer, int counted) {

  /** What is said of it. */
  public enum Answer {
    MET,
    MISSING,

    /** Not of that age yet. */
    NOT_YET,

    /**
     * Fewer doses than are asked for, but CDC's schedule asks for none now: a State's rule decides.
     */
    CAUGHT_UP,

    /** Something that the exchange does not know may excuse, or be asked too. */
    UNKNOWN,

    /** No dose is told, or no birth date. */
    NO_HISTORY,

    /** Nobody has read the requirement in its official text: nothing is said. */
    EXAMPLE
  }

  /**
   * All that a State asks in a grade. Where something was read for an earlier grade, and an example
   * of a later one would say otherwise of this child, nothing is said, and both stand there.
   */
  public static List<EntryStanding> all(
      EntryRequirements requirements, String state, String grade, ImmunizationHistory history) {
    return requirements.of(state, grade).stream()
        .flatMap(read -> {
          var standing = of(read, history);
          return requirements
              .exampleAfter(read, grade)
              .map(example -> computed(example, history))
              .filter(other -> other.answer() != standing.answer())
              .map(other -> Stream.of(standing.as(Answer.UNKNOWN), other.as(Answer.EXAMPLE)))
              .orElse(Stream.of(standing));
        })
        .toList();
  }

  public static EntryStanding of(EntryRequirement requirement, ImmunizationHistory history) {
    var computed = computed(requirement, history);
    return requirement.isVerified() ? computed : computed.as(Answer.EXAMPLE);
  }

  private EntryStanding as(Answer other) {
    return new EntryStanding(requirement, other, counted);
  }

  /** Were it read in its official text. */
  private static EntryStanding computed(EntryRequirement requirement, ImmunizationHistory history) {
    var born = history.born();
    if (born == null) {
      return new EntryStanding(requirement, Answer.NO_HISTORY, 0);
    }
    var rule = requirement.rule();
    var only = requirement.only();
    var given =
        history.standing(requirement.group()).stream()
            .map(dose -> dose.dose())
            .filter(dose -> only == null || only.equals(dose.cvx()))
            .map(dose -> Objects.requireNonNull(dose.day()))
            .filter(day -> rule.counts(born, day))
            .toList();
    return new EntryStanding(requirement, answer(requirement, history, born, given), given.size());
  }

  private static Answer answer(
      EntryRequirement requirement,
      ImmunizationHistory history,
      LocalDate born,
      List<LocalDate> given) {
    var rule = requirement.rule();
    if (history.isEmpty()) {
      return Answer.NO_HISTORY;
    }
    if (rule.isMet(born, given, requirement.doses())) {
      return rule.moreover() ? Answer.UNKNOWN : Answer.MET;
    }
    if (!rule.isAsked(born, history.day())) {
      return Answer.NOT_YET;
    }
    if (rule.unless() || rule.moreover() || history.isUndecided(requirement.group())) {
      return Answer.UNKNOWN;
    }
    return history
            .of(requirement.group())
            .map(GroupStanding::standing)
            .filter(Standing::isDue)
            .isPresent()
        ? Answer.MISSING
        : Answer.CAUGHT_UP;
  }
}
