package org.monarca.exchange.credit.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.monarca.exchange.platform.SmallTable;

/**
 * The numbers of {@code rules.csv}: hours of a credit, what a whole course and its halves are
 * worth, and how much rounding may take.
 */
public final class LedgerRules {

  private static final Map<String, BigDecimal> VALUES =
      SmallTable.rows(LedgerRules.class, "rules.csv").stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row.get(0), row -> new BigDecimal(row.get(1))));

  private LedgerRules() {}

  /** How many clock hours of a course are one credit. */
  public static BigDecimal hoursOfACredit() {
    return value("hours-of-a-credit");
  }

  /** What that part of a course is worth; a whole one where none is said. */
  public static BigDecimal worth(String section) {
    return switch (section) {
      case "02" -> value("first-half");
      case "03" -> value("second-half");
      default -> value("full-year");
    };
  }

  /**
   * Whether credits are as many as are asked for: a hundredth may be missing of each credit that is
   * asked for, for three thirds are 0.99.
   */
  public static boolean isEnough(BigDecimal credits, BigDecimal asked) {
    var each = asked.setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE);
    return credits.add(value("rounding").multiply(each)).compareTo(asked) >= 0;
  }

  /** Hours as credit, rounded down to hundredths. */
  static BigDecimal ofHours(int hours) {
    return BigDecimal.valueOf(hours).divide(hoursOfACredit(), 2, RoundingMode.DOWN);
  }

  private static BigDecimal value(String rule) {
    return Objects.requireNonNull(VALUES.get(rule), rule);
  }
}
