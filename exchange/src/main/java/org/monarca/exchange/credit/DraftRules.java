package org.monarca.exchange.credit;

import java.math.BigDecimal;
import org.monarca.exchange.consolidated.Sameness;
import org.monarca.exchange.credit.Requirements.Draft;
import org.monarca.exchange.credit.plans.ClassYears;
import org.monarca.exchange.credit.plans.Requirement;

/** What requirements must be like to be kept, asked in order; the first fault is the answer. */
final class DraftRules {

  static final int SHORTEST_SOURCE = 5;
  static final int LONGEST_SOURCE = 300;

  private static final int LONGEST_PROGRAM = 100;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_LINES = 30;
  private static final BigDecimal MOST_CREDITS = BigDecimal.valueOf(60);

  private DraftRules() {}

  static Edited fault(Draft draft, boolean mayKeep) {
    if (!mayKeep) {
      return Edited.UNKNOWN;
    }
    var program = draft.program().strip();
    if (program.isEmpty() || program.length() > LONGEST_PROGRAM || program.contains("|")) {
      return Edited.PROGRAM;
    }
    if (!ClassYears.isWritten(draft.classes().strip())) {
      return Edited.CLASSES;
    }
    if (!areLines(draft)) {
      return Edited.LINES;
    }
    if (!areNames(draft)) {
      return Edited.NAMES;
    }
    var total = draft.total();
    var sum =
        draft.lines().stream().map(Requirement::credits).reduce(BigDecimal.ZERO, BigDecimal::add);
    return total == null || total.compareTo(sum) != 0 || total.compareTo(MOST_CREDITS) > 0
        ? Edited.SUM
        : Edited.DONE;
  }

  private static boolean areLines(Draft draft) {
    return !draft.lines().isEmpty()
        && draft.lines().size() <= MOST_LINES
        && draft.lines().stream()
            .allMatch(line ->
                line.credits().signum() > 0
                    && !line.name().isBlank()
                    && line.name().length() <= LONGEST_NAME);
  }

  /** Each says what counts for it, and none stands twice. */
  private static boolean areNames(Draft draft) {
    var names = draft.lines().stream().map(line -> Sameness.of(line.name())).distinct().count();
    return names == draft.lines().size() && draft.lines().stream().allMatch(Requirement::isKnown);
  }
}
