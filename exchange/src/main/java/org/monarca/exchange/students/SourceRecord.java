package org.monarca.exchange.students;

import java.time.Instant;
import java.util.List;

/**
 * One State's record of one child, as it is said now.
 *
 * @param withdrawn whether the State took it back; then there are no rows and the student has no
 *     values
 * @param asOf the latest moment at which the State said the student's own elements
 * @param rows the child rows, by kind and record key
 */
public record SourceRecord(
    long source,
    String state,
    String stateStudentId,
    boolean withdrawn,
    Instant asOf,
    VersionedRow student,
    List<VersionedRow> rows) {

  public SourceRecord {
    rows = List.copyOf(rows);
  }
}
