package org.monarca.exchange.credit.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A part of a course as a State credited it in one school year: one row, or several of terms
 * shorter than that part, which add up.
 */
record Sitting(List<CourseRow> rows) {

  private static final Set<String> SHORT_TERMS = Set.of("0829", "0830", "0831", "0832");

  /**
   * Rows by sitting, the earliest first.
   *
   * @param credited in order
   */
  static List<Sitting> of(List<CourseRow> credited) {
    Map<String, List<CourseRow>> by = new LinkedHashMap<>();
    int alone = 0;
    for (var row : credited) {
      var key =
          SHORT_TERMS.contains(row.value("term_type"))
              ? String.join("|", row.entry().state(), row.value("end_academic_year"), row.section())
              : "alone " + alone++;
      by.computeIfAbsent(key, sitting -> new ArrayList<>()).add(row);
    }
    return by.values().stream().map(Sitting::new).toList();
  }

  String section() {
    return rows.getFirst().section();
  }

  BigDecimal credits() {
    return rows.stream().map(CourseRow::granted).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Stream<CourseRow> each() {
    return rows.stream();
  }
}
