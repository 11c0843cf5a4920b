package org.monarca.exchange.credit.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;

/**
 * What a course of a child counts, and why.
 *
 * @param counted credits that count: what a State granted, once
 * @param partial what the hours so far would be worth; a school decides whether it grants it
 * @param instead the row that counts in its stead; absent where this one does, or none does
 */
public record Line(
    CourseRow row,
    Status status,
    BigDecimal counted,
    BigDecimal partial,
    Why why,
    @Nullable Entry instead) {

  /** Where a course stands. */
  public enum Status {
    EARNED,
    IN_PROGRESS,
    FAILED,

    /** Finished and passed, and no State granted credit. */
    NO_CREDIT,

    /** Taken in another country: a school decides. */
    FOREIGN,

    /** The same part of the same course counts elsewhere. */
    DUPLICATE
  }

  /** Why it counts what it counts. */
  public enum Why {
    /** As its State granted it. */
    GRANTED,

    /** As its State granted it, for what was taken in another country. */
    GRANTED_FOREIGN,

    /** As its State granted it, though the mark does not pass. */
    GRANTED_WITHOUT_PASSING,

    /** Another row of the same part has as much or more credit, or is earlier. */
    COUNTED_ELSEWHERE,

    /** The course is whole already, by another row. */
    EARNED_ELSEWHERE,

    /** Another State sends the same course under way, with more hours. */
    MORE_HOURS_ELSEWHERE,

    /** Its hours are partial credit. */
    HOURS,

    /** No hours were sent. */
    NO_HOURS,

    /** The mark to date does not pass. */
    NOT_PASSING,

    /** There is no mark to date that says whether it passes. */
    NO_MARK,

    /** The final mark does not pass. */
    FAILED,

    /** The final mark passes, or says nothing, and no credit was granted. */
    NOT_GRANTED,

    /** Another country's mark passes: a school may grant credit. */
    FOREIGN_PASSED,

    /** Another country's mark does not say that it was passed. */
    FOREIGN_NOT_PASSED
  }

  static Line of(CourseRow row, Status status, Why why) {
    return new Line(row, status, BigDecimal.ZERO, BigDecimal.ZERO, why, null);
  }

  static Line counted(CourseRow row, Why why) {
    return new Line(row, Status.EARNED, row.granted(), BigDecimal.ZERO, why, null);
  }

  static Line instead(CourseRow row, Why why, CourseRow other) {
    return new Line(row, Status.DUPLICATE, BigDecimal.ZERO, BigDecimal.ZERO, why, other.entry());
  }

  static Line partial(CourseRow row, BigDecimal credit) {
    return new Line(row, Status.IN_PROGRESS, BigDecimal.ZERO, credit, Why.HOURS, null);
  }

  /** What is left to do of a course under way. */
  public BigDecimal left() {
    return row.worth().subtract(partial);
  }
}
