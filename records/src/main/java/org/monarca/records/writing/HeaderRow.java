package org.monarca.records.writing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * A header as the row that says the same; moments to the millisecond, so that they stay within
 * their 30 characters.
 */
public final class HeaderRow {

  private static final String STUDENTS = "student_count";
  private static final String RECORDS = "record_count";

  private HeaderRow() {}

  public static Row of(Header header) {
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
        .put(STUDENTS, Long.toString(header.studentCount()))
        .put(RECORDS, Long.toString(header.recordCount()))
        .build();
  }

  /** The same header with other counts. */
  public static Row counting(Row header, long students, long records) {
    var values = new LinkedHashMap<>(header.values());
    values.put(STUDENTS, Long.toString(students));
    values.put(RECORDS, Long.toString(records));
    return Row.of(RecordKind.HEADER, values);
  }

  private static @Nullable String moment(@Nullable Instant moment) {
    return moment == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            moment.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
  }
}
