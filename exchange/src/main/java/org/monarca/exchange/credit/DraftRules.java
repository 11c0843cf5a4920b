package org.monarca.exchange.credit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import org.monarca.exchange.consolidated.Sameness;
import org.monarca.exchange.credit.Edited.Came;
import org.monarca.exchange.credit.plans.ClassYears;
import org.monarca.exchange.credit.plans.Requirement;
import org.monarca.exchange.credit.plans.Requirement.Kind;

/** What requirements must be like to be kept, asked in order; the first fault is the answer. */
final class DraftRules {

  private static final int LONGEST_PROGRAM = 100;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_LINES = 30;
  private static final String LOCAL = "local";
  private static final BigDecimal MOST_CREDITS = BigDecimal.valueOf(60);

  private DraftRules() {}

  static Edited fault(Draft draft, boolean mayKeep) {
    if (!mayKeep) {
      return Edited.of(Came.UNKNOWN);
    }
    var program = draft.program().strip();
    if (program.isEmpty() || program.length() > LONGEST_PROGRAM || program.contains("|")) {
      return Edited.of(Came.PROGRAM);
    }
    if (!ClassYears.isWritten(draft.classes().strip())) {
      return Edited.of(Came.CLASSES);
    }
    var ofLines = ofLines(draft);
    return ofLines.isDone() ? ofSum(draft) : ofLines;
  }

  private static Edited ofLines(Draft draft) {
    if (draft.lines().isEmpty() || draft.lines().size() > MOST_LINES) {
      return Edited.of(Came.LINES);
    }
    var names = new HashSet<String>();
    for (var line : draft.lines()) {
      var requirement = line.requirement();
      if (requirement == null || !isOne(requirement)) {
        return new Edited(Came.LINE, line.typed());
      }
      if (requirement.kind() == Kind.SCHOOL && !line.said() && !isLocal(requirement.name())) {
        return new Edited(Came.COUNTS_NOTHING, requirement.name());
      }
      if (!names.add(Sameness.of(requirement.name()))) {
        return new Edited(Came.TWICE, requirement.name());
      }
    }
    return Edited.DONE;
  }

  private static boolean isOne(Requirement requirement) {
    return requirement.credits().signum() > 0
        && !requirement.name().isBlank()
        && requirement.name().length() <= LONGEST_NAME;
  }

  /** That name says that the school decides. */
  private static boolean isLocal(String name) {
    var plain = name.toLowerCase(Locale.ROOT);
    return plain.equals(LOCAL) || plain.endsWith("(" + LOCAL + ")");
  }

  private static Edited ofSum(Draft draft) {
    var total = draft.total();
    var sum =
        draft.lines().stream()
            .map(line -> Objects.requireNonNull(line.requirement()).credits())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return total == null || total.compareTo(sum) != 0 || total.compareTo(MOST_CREDITS) > 0
        ? Edited.of(Came.SUM)
        : Edited.DONE;
  }
}
