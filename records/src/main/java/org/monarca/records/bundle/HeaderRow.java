package org.monarca.records.bundle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * A header as the row that says the same; moments to the millisecond, so that they stay within
 * their 30 characters.
 */
final class HeaderRow {

  private HeaderRow() {}

  static Row of(Header header) {
    return Row.builder(RecordKind.HEADER)
        .put("format_version", header.formatVersion())
        .put("submitting_state", header.state())
        .put("submission_id", header.submissionId())
        .put(
            "created_at",
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                header.created().truncatedTo(ChronoUnit.MILLIS)))
        .put("mode", header.mode().code())
        .put("window_begin", moment(header.windowBegin()))
        .put("window_end", moment(header.windowEnd()))
        .put("student_count", Long.toString(header.studentCount()))
        .put("record_count", Long.toString(header.recordCount()))
        .build();
  }

  private static @Nullable String moment(@Nullable Instant moment) {
    return moment == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            moment.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
  }
}
