package org.monarca.exchange.credit.plans;

import java.util.List;
import java.util.Set;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.LedgerRules;
import org.monarca.exchange.credit.ledger.Line;

/** Whether a student has Algebra I or what stands for it: a course, or the word of a State. */
final class AlgebraOne {

  /** SCED: Algebra I and its second part, Integrated Mathematics I, and what comes after them. */
  private static final Set<String> COURSES =
      Set.of("02052", "02054", "02062", "02063", "02064", "02056", "02057", "02110", "02121");

  private AlgebraOne() {}

  static boolean isEarned(Ledger ledger, List<Entry> enrollments) {
    return COURSES.stream().anyMatch(code -> isWhole(ledger, code))
        || enrollments.stream()
            .anyMatch(one -> "Y".equals(one.values().get("algebra_1_indicator")));
  }

  private static boolean isWhole(Ledger ledger, String code) {
    var lines =
        ledger.lines().stream().filter(line -> code.equals(line.row().course().sced())).toList();
    return Ledger.sum(lines, Line::counted).compareTo(LedgerRules.worth("01")) >= 0;
  }
}
