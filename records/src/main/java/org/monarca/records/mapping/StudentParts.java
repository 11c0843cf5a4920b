package org.monarca.records.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Row;

/**
 * The records of one student in tables beside the first: one of each table, in the order of the
 * tables, and for what is told as well those that repeat it.
 */
final class StudentParts {

  /** So many of those that repeat are told; nobody has more. */
  private static final int MOST_AGAIN = 10;

  private final List<Table> tables;
  private final Notes notes;
  private final TreeMap<Integer, Row> parts = new TreeMap<>();
  private final List<Row> again = new ArrayList<>();
  private long unkept;

  StudentParts(Mapping mapping, Notes notes) {
    this.tables = mapping.tables();
    this.notes = notes;
  }

  void clear() {
    parts.clear();
    again.clear();
    unkept = 0;
  }

  void add(Row row) {
    var table = Families.place(row).table();
    var before = parts.putIfAbsent(tables.indexOf(table), row);
    if (before == null) {
      return;
    }
    if (!Families.isOnce(row) && !before.equals(row)) {
      notes.repeated(Families.place(row), row.line());
    }
    if (again.size() < MOST_AGAIN) {
      again.add(row);
    } else {
      unkept++;
    }
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** The student with all of them. */
  List<Row> joinedTo(Row student) {
    return Stream.concat(Stream.of(student), parts.values().stream()).toList();
  }

  /** All that are kept. */
  List<Row> all() {
    return Stream.concat(parts.values().stream(), again.stream()).toList();
  }

  /** How many more there were. */
  long unkept() {
    return unkept;
  }

  /** Where a table has several records though it may have one; null when none has. */
  @Nullable Clash clash(String key) {
    for (var part : parts.values()) {
      var table = Families.place(part).table();
      var same = again.stream().filter(row -> Families.place(row).table().equals(table)).toList();
      if (table.repeats() == Table.Repeats.ALL && !same.isEmpty()) {
        var rows = Stream.concat(Stream.of(part), same.stream()).toList();
        return Clash.ofRecords(key, table.name(), Families.origins(rows));
      }
    }
    return null;
  }
}
