package org.monarca.immunization.schedule;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One condition under which a dose may be skipped. */
public sealed interface SkipCondition {

  /** The patient is of an age; the end is excluded. */
  record Age(@Nullable Period begin, @Nullable Period end) implements SkipCondition {}

  /** So long has passed since the dose before. */
  record Interval(Period interval) implements SkipCondition {}

  /** A series of one of these groups is complete. */
  record CompletedSeries(Set<String> seriesGroups) implements SkipCondition {}

  /**
   * So many doses were given (CONDSKIP-1).
   *
   * @param until excluded, as {@code end} is
   * @param cvx which vaccines count; empty for all of the antigen
   */
  record Count(
      @Nullable Period begin,
      @Nullable Period end,
      LocalDate from,
      LocalDate until,
      boolean validOnly,
      Comparison comparison,
      int count,
      Set<Integer> cvx)
      implements SkipCondition {}

  /** How a number is compared with another. */
  enum Comparison {
    GREATER,
    EQUAL,
    LESS;

    /** Whether a number is so to another. */
    public boolean holds(int number, int than) {
      return switch (this) {
        case GREATER -> number > than;
        case EQUAL -> number == than;
        case LESS -> number < than;
      };
    }
  }
}
