package org.monarca.exchange.credit.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of a course as a State credited it in one school year: one row, or several of terms
 * shorter than that part, which add up.
 */
record Sitting(List<CourseRow> rows) {

  /** Trimester and shorter. */
  private static final Set<String> SHORTER_THAN_HALF = Set.of("0829", "0830", "0831", "0832");

  private static final String SEMESTER = "0828";

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
          isShorter(row)
              ? String.join("|", row.entry().state(), row.value("end_academic_year"), row.section())
              : "alone " + alone++;
      by.computeIfAbsent(key, sitting -> new ArrayList<>()).add(row);
    }
    return by.values().stream().map(Sitting::new).toList();
  }

  /** Whether the term is shorter than the part of the course: a semester is, of a whole one. */
  private static boolean isShorter(CourseRow row) {
    var term = row.value("term_type");
    return SHORTER_THAN_HALF.contains(term)
        || (term.equals(SEMESTER) && Part.of(row) == Part.WHOLE);
  }

  Part part() {
    return Part.of(rows.getFirst());
  }

  /** Never more than the part is worth, or than one row was granted: two districts may send one. */
  BigDecimal credits() {
    var largest = rows.stream().map(CourseRow::granted).reduce(part().worth(), BigDecimal::max);
    return rows.stream()
        .map(CourseRow::granted)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .min(largest);
  }
}
