package org.monarca.exchange.credit.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.monarca.exchange.platform.SmallTable;

/**
 * The numbers of {@code rules.csv}: hours of a credit, and what a whole course and its halves are
 * worth.
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

  /** Hours as credit, rounded down to hundredths, at most what the part is worth. */
  static BigDecimal partial(int hours, String section) {
    return BigDecimal.valueOf(hours)
        .divide(hoursOfACredit(), 2, RoundingMode.DOWN)
        .min(worth(section));
  }

  private static BigDecimal value(String rule) {
    return Objects.requireNonNull(VALUES.get(rule), rule);
  }
}
