package org.monarca.exchange.credit.ledger;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.courses.KnownCourse;

/**
 * A course as a State says it, read for its credit.
 *
 * @param abroad the enrollment that says it was taken in another country; absent where none does
 */
public record CourseRow(Entry entry, KnownCourse course, @Nullable Entry abroad) {

  /** The earlier school year first; then an order that is the same every time. */
  static final Comparator<CourseRow> OLDEST =
      Comparator.comparing((CourseRow row) -> row.value("end_academic_year"))
          .thenComparing(row -> row.value("begin_academic_year"))
          .thenComparing(CourseRow::section)
          .thenComparing(row -> row.entry().state())
          .thenComparing(row -> row.entry().recordKey())
          .thenComparing(row -> row.entry().asOf())
          .thenComparing(row -> row.entry().values().toString());

  public String section() {
    return value("course_section");
  }

  /** What its State granted; 0 where it granted none. */
  public BigDecimal granted() {
    try {
      return new BigDecimal(value("credits_granted")).max(BigDecimal.ZERO);
    } catch (NumberFormatException none) {
      return BigDecimal.ZERO;
    }
  }

  public boolean isCredited() {
    return granted().signum() > 0;
  }

  /** Whether it was taken to the end: an incomplete or a withdrawal is no final mark. */
  public boolean isFinished() {
    var last = entry.values().get("final_grade");
    return last != null && Marks.passing(last, scale()) != Passing.UNFINISHED;
  }

  /** The mark at the end, else that to date. */
  public @Nullable String mark() {
    var toDate = entry.values().get("grade_to_date");
    return isFinished() || toDate == null ? entry.values().get("final_grade") : toDate;
  }

  Passing passing() {
    return Marks.passing(mark(), scale());
  }

  private String scale() {
    return abroad == null ? entry.state() : Marks.FOREIGN;
  }

  /** The same for rows that count once among them: what may be repeated counts in each year. */
  String once() {
    return course.repeatable() ? course.key() + "|" + value("end_academic_year") : course.key();
  }

  /** Clock hours so far; absent where none were sent. */
  public OptionalInt hours() {
    var hours = value("clock_hours");
    return hours.matches("\\d{1,4}")
        ? OptionalInt.of(Integer.parseInt(hours))
        : OptionalInt.empty();
  }

  /** What this part of the course is worth when it is finished. */
  public BigDecimal worth() {
    return LedgerRules.worth(section());
  }

  String value(String key) {
    return entry.values().getOrDefault(key, "");
  }
}
