package org.monarca.exchange.credit.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.LedgerRules;
import org.monarca.exchange.credit.ledger.Line;

/** Whether a student has Algebra I or what stands for it. */
public enum AlgebraOne {
  /** By a code that a State sent or a person confirmed, or by the word of a State. */
  EARNED,

  /** Some of it by its title alone: a school looks. */
  BY_TITLE,
  NOT_EARNED;

  /** SCED: Algebra I and its second part, Integrated Mathematics I, and what comes after them. */
  private static final Set<String> COURSES =
      Set.of("02052", "02054", "02062", "02063", "02064", "02056", "02057", "02110", "02121");

  static AlgebraOne of(Ledger ledger, List<Entry> enrollments) {
    boolean isSaid =
        enrollments.stream().anyMatch(one -> "Y".equals(one.values().get("algebra_1_indicator")));
    if (isSaid || isWhole(ledger, line -> line.row().course().isByCode())) {
      return EARNED;
    }
    return isWhole(ledger, line -> true) ? BY_TITLE : NOT_EARNED;
  }

  /** Whether one of them is whole by those lines alone. */
  private static boolean isWhole(Ledger ledger, Predicate<Line> counting) {
    return COURSES.stream()
        .anyMatch(
            code -> LedgerRules.isEnough(credits(ledger, code, counting), LedgerRules.worth("01")));
  }

  private static BigDecimal credits(Ledger ledger, String code, Predicate<Line> counting) {
    var lines =
        ledger.lines().stream()
            .filter(line -> code.equals(line.row().course().sced()))
            .filter(counting)
            .toList();
    return Ledger.sum(lines, Line::counted);
  }
}
