package org.monarca.records.mapping;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Gathering;
import org.monarca.records.reading.RowDraft;
import org.monarca.records.reading.RowsByKey;

/**
 * Makes children of rows that come by the sender's key: records of several tables become one
 * student row, and all rows get the student's identifier. What belongs to nobody is said; of
 * several students with one key nobody can tell whose the other rows are, so all are refused.
 */
final class Families {

  private final Table first;
  private final Gathering to;
  private final HandingOn onward;
  private final Notes notes;
  private final Strays strays;
  private final StudentParts parts;
  private final Map<String, Row> met = new LinkedHashMap<>();
  private @Nullable String key;
  private @Nullable Row student;
  private boolean severalStudents;
  private boolean settled;

  /** What is known once all rows were read. */
  record Told(Notes notes, Strays strays) {}

  Families(Mapping mapping, Gathering to, RowDraft draft, Told told) {
    this.first = mapping.firstOfStudents();
    this.to = to;
    this.notes = told.notes();
    this.strays = told.strays();
    this.onward = new HandingOn(to, draft, notes);
    this.parts = new StudentParts(mapping, notes);
  }

  /** Takes all rows; answers how many of them were handed on. */
  long run(RowsByKey rows) throws IOException {
    RecordKind kind = null;
    for (var row = rows.next(); row != null && onward.wanted(); row = rows.next()) {
      boolean isNext = row.stateStudentId() == null || !row.stateStudentId().equals(key);
      if (isNext || row.kind() != kind) {
        handOnHeld();
      }
      if (isNext) {
        settle();
        begin(row.stateStudentId());
      }
      kind = row.kind();
      if (kind == RecordKind.STUDENT) {
        student(row);
      } else {
        settle();
        child(row);
      }
    }
    handOnHeld();
    settle();
    return onward.taken();
  }

  private void begin(@Nullable String next) {
    key = next;
    parts.clear();
    student = null;
    severalStudents = false;
    settled = false;
  }

  private void student(Row row) throws IOException {
    boolean isFirst = place(row).table().equals(first);
    if (key == null && isFirst) {
      onward.take(row, origin(row).studentId());
    } else if (key == null) {
      strays.add(row, Problem.REQUIRED_MISSING);
    } else if (isFirst) {
      studentOf(key, row);
    } else {
      parts.add(row);
    }
  }

  private void studentOf(String sameKey, Row row) throws IOException {
    var before = student;
    if (before == null) {
      student = row;
    } else if (!Objects.equals(origin(before).studentId(), origin(row).studentId())) {
      if (!severalStudents) {
        onward.takeClashing(before, Clash.ofStudents(sameKey, origin(row)));
      }
      severalStudents = true;
      onward.takeClashing(row, Clash.ofStudents(sameKey, origin(before)));
    } else if (first.repeats() == Table.Repeats.ALL) {
      onward.take(row, origin(row).studentId());
    } else {
      repeated(before, row);
    }
  }

  /** All student rows of the key are known. */
  private void settle() throws IOException {
    if (settled) {
      return;
    }
    settled = true;
    var known = severalStudents ? null : student;
    if (known == null) {
      parts.all().forEach(part -> strays.add(part, Problem.STUDENT_NOT_IN_SUBMISSION));
      strays.addUntold(parts.unkept());
    } else if (parts.isEmpty()) {
      onward.take(known, origin(known).studentId());
    } else {
      onward.takeJoined(
          parts.joinedTo(known),
          origin(known).studentId(),
          parts.clash(Objects.requireNonNull(key)));
    }
  }

  private void child(Row row) throws IOException {
    var of = student;
    if (key == null) {
      strays.add(row, Problem.REQUIRED_MISSING);
    } else if (of == null || severalStudents) {
      strays.add(row, Problem.STUDENT_NOT_IN_SUBMISSION);
    } else if (origin(of).studentId() != null) {
      childOf(of, row);
    }
    // Of a student without identifier the student's row is refused, and nobody asks for the rest.
  }

  private void childOf(Row of, Row row) throws IOException {
    var repeats = place(row).table().repeats();
    var again = row.recordKey();
    if (repeats == Table.Repeats.ALL || again == null || met.size() > to.mostChildRows()) {
      onward.take(row, origin(of).studentId());
      return;
    }
    var before = met.putIfAbsent(again, row);
    if (before == null && repeats == Table.Repeats.FIRST) {
      onward.take(row, origin(of).studentId());
    } else if (before != null) {
      repeated(before, row);
      if (repeats == Table.Repeats.EARLIEST && isEarlier(row, before)) {
        met.put(again, row);
      }
    }
  }

  /** Of the rows of one kind that only the last of them decides. */
  private void handOnHeld() throws IOException {
    for (var held : met.values()) {
      if (place(held).table().repeats() == Table.Repeats.EARLIEST && student != null) {
        onward.take(held, origin(student).studentId());
      }
    }
    met.clear();
  }

  private static boolean isEarlier(Row row, Row before) {
    var date = row.value("enrollment_date");
    var other = before.value("enrollment_date");
    return date != null && (other == null || date.compareTo(other) < 0);
  }

  private void repeated(Row before, Row row) {
    if (!before.equals(row)) {
      notes.repeated(place(row), row.line());
    }
  }

  static Places.Place place(Row row) {
    return origin(row).place();
  }

  static Sent origin(Row row) {
    return (Sent) Objects.requireNonNull(row.origin());
  }

  /** Whether its table may have one record of a student alone. */
  static boolean isOnce(Row row) {
    return place(row).table().repeats() == Table.Repeats.ALL;
  }

  static List<Sent> origins(List<Row> rows) {
    return rows.stream().map(Families::origin).toList();
  }
}
