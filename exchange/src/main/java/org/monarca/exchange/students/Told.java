package org.monarca.exchange.students;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Action;
import org.monarca.records.Mode;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/**
 * What one submission says of one record.
 *
 * @param now when
 * @param floor what is said before it is history
 * @param action of the student row
 * @param rows by kind, those that are mentioned
 * @param unsaid why a row goes that is not mentioned; absent when it stays
 */
record Told(
    Telling now,
    long source,
    Moment floor,
    String action,
    Map<RecordKind, List<Row>> rows,
    Content.@Nullable Gone unsaid) {

  /** A withdrawal and a full list speak of all rows of a child, also of those they do not name. */
  static Told of(Telling now, Source source, StudentRecord child, Mode mode) {
    if (child.action() == Action.DELETE) {
      return new Told(
          now,
          source.id(),
          source.floor(),
          "",
          Map.of(RecordKind.STUDENT, List.of(child.student())),
          Content.Gone.DELETED);
    }
    return new Told(
        now,
        source.id(),
        source.floor(),
        child.action().code(),
        byKind(child),
        mode == Mode.FULL ? Content.Gone.ABSENT : null);
  }

  /** A full list does not mention the child at all. */
  static Told absent(Telling now, Source source) {
    return new Told(now, source.id(), source.floor(), "", Map.of(), Content.Gone.ABSENT);
  }

  private static Map<RecordKind, List<Row>> byKind(StudentRecord child) {
    var rows = new EnumMap<RecordKind, List<Row>>(RecordKind.class);
    rows.put(RecordKind.STUDENT, List.of(child.student()));
    for (var row : child.childRows()) {
      rows.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row);
    }
    return rows;
  }
}
