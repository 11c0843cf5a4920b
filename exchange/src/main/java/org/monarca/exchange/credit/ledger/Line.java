package org.monarca.exchange.credit.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;

/**
 * What a course of a child counts, and why.
 *
 * @param counted credits that count: what a State granted, once
 * @param partial what the hours so far would be worth; a school decides whether it grants it
 * @param open what is not earned of its part of the course: worth less earned
 * @param instead the row that counts in its stead; absent where this one does, or none does
 */
public record Line(
    CourseRow row,
    Status status,
    BigDecimal counted,
    BigDecimal partial,
    BigDecimal open,
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

    /** So much of it as the course was not whole yet. */
    GRANTED_IN_PART,

    /** As its State granted it, again: such a course counts in each year. */
    GRANTED_AGAIN,

    /** As its State granted it, for what was taken in another country. */
    GRANTED_FOREIGN,

    /** As its State granted it, though the mark does not pass. */
    GRANTED_WITHOUT_PASSING,

    /** Another row of the same part has as much or more credit, or is earlier. */
    COUNTED_ELSEWHERE,

    /** Another row counts, and nobody says whether this one is the rest of it. */
    PART_ELSEWHERE,

    /** This part of the course is earned already, by another row. */
    EARNED_ELSEWHERE,

    /** Another row of the same course is under way with as many hours or more. */
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

  /** Of nothing yet. */
  static Line of(CourseRow row, BigDecimal open) {
    return new Line(
        row, Status.NO_CREDIT, BigDecimal.ZERO, BigDecimal.ZERO, open, Why.NOT_GRANTED, null);
  }

  Line stands(Status as, Why because) {
    return new Line(row, as, counted, partial, open, because, null);
  }

  Line counts(BigDecimal credit, Why because) {
    return new Line(row, Status.EARNED, credit, partial, open, because, null);
  }

  Line instead(Why because, CourseRow other) {
    return new Line(row, Status.DUPLICATE, counted, partial, open, because, other.entry());
  }

  Line proposes(BigDecimal credit) {
    return new Line(row, Status.IN_PROGRESS, counted, credit, open, Why.HOURS, null);
  }

  /** What is left to do of a course under way. */
  public BigDecimal left() {
    return open.subtract(partial);
  }

  /**
   * Whether it is said by a rule that nobody has read in its official text: which marks pass, how
   * hours become credit, which titles are one course, what was taken abroad, what may be repeated.
   * Whoever shows it marks it as an example.
   */
  public boolean isExample() {
    return switch (why) {
      case GRANTED, NO_HOURS -> false;
      case GRANTED_IN_PART,
          COUNTED_ELSEWHERE,
          PART_ELSEWHERE,
          EARNED_ELSEWHERE,
          MORE_HOURS_ELSEWHERE ->
          !row.course().isByCode();
      case GRANTED_AGAIN,
          GRANTED_FOREIGN,
          GRANTED_WITHOUT_PASSING,
          HOURS,
          NOT_PASSING,
          NO_MARK,
          FAILED,
          NOT_GRANTED,
          FOREIGN_PASSED,
          FOREIGN_NOT_PASSED ->
          true;
    };
  }
}
