package org.monarca.exchange.credit.ledger;

import java.math.BigDecimal;

/** Of which part of a course a row is. */
enum Part {
  /** All of it, as far as is said. */
  WHOLE("01"),
  FIRST("02"),
  SECOND("03");

  private final String section;

  Part(String section) {
    this.section = section;
  }

  static Part of(CourseRow row) {
    return switch (row.section()) {
      case "02" -> FIRST;
      case "03" -> SECOND;
      default -> WHOLE;
    };
  }

  BigDecimal worth() {
    return LedgerRules.worth(section);
  }
}
