package org.monarca.records;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a submission says of itself.
 *
 * @param state postal code of the sender
 * @param submissionId chosen by the State, 1 to 64 characters
 * @param created when the State made it, with the State's own offset
 * @param windowBegin the window of changes; absent in {@link Mode#FULL}
 * @param studentCount students announced
 * @param recordCount all rows announced but the header
 */
public record Header(
    String formatVersion,
    String state,
    String submissionId,
    OffsetDateTime created,
    Mode mode,
    @Nullable Instant windowBegin,
    @Nullable Instant windowEnd,
    long studentCount,
    long recordCount) {

  public static final String FORMAT_VERSION = "1.0";

  /** A whole list, not counted yet: a writer counts what it is given. */
  public static Header full(String state, String submissionId, OffsetDateTime created) {
    return new Header(FORMAT_VERSION, state, submissionId, created, Mode.FULL, null, null, 0, 0);
  }

  /** The changes of a window, not counted yet. */
  public static Header delta(
      String state, String submissionId, OffsetDateTime created, Instant begin, Instant end) {
    return new Header(FORMAT_VERSION, state, submissionId, created, Mode.DELTA, begin, end, 0, 0);
  }

  public Header counting(long students, long records) {
    return new Header(
        formatVersion,
        state,
        submissionId,
        created,
        mode,
        windowBegin,
        windowEnd,
        students,
        records);
  }

  public Instant createdAt() {
    return created.toInstant();
  }

  /**
   * The day of {@code created_at} as the State's own calendar has it; dates are judged against this
   * day.
   */
  public LocalDate createdDay() {
    return created.toLocalDate();
  }
}
