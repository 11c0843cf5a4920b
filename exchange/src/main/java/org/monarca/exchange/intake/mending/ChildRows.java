package org.monarca.exchange.intake.mending;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** The rows of a child, the student's own first. */
final class ChildRows {

  private ChildRows() {}

  static List<Row> of(StudentRecord child) {
    var rows = new ArrayList<Row>();
    rows.add(child.student());
    rows.addAll(child.childRows());
    return rows;
  }

  /** By the lines they had; where these do not tell them apart, by their places. */
  static List<Row> numbered(List<Row> rows) {
    boolean apart =
        rows.stream().map(row -> row.kind() + " " + row.line()).distinct().count() == rows.size();
    return IntStream.range(0, rows.size())
        .mapToObj(i -> numbered(rows.get(i), apart ? rows.get(i).line() : i + 1))
        .toList();
  }

  private static Row numbered(Row row, long line) {
    var builder = Row.builder(row.kind()).line(line);
    row.values().forEach(builder::put);
    return builder.build();
  }

  /** A child who is called otherwise now is called so in all its rows. */
  static List<Row> renamed(List<Row> rows) {
    @Nullable String id = rows.getFirst().value("state_student_id");
    return id == null
        ? rows
        : rows.stream()
            .map(row ->
                row.value("state_student_id") == null ? row : row.with("state_student_id", id))
            .toList();
  }
}
