package org.monarca.records.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Objections;

/** Compares what stands in a sender's files with what a mapping reads of them. */
final class Columns {

  private final Mapping mapping;
  private final Objections objections;
  private final Notes notes;

  Columns(Mapping mapping, Objections objections, Notes notes) {
    this.mapping = mapping;
    this.objections = objections;
    this.notes = notes;
  }

  /** Whether a table of the mapping reads that of an element; if none does, it is noted. */
  boolean isAsked(String file, String record, String path) {
    var wanted =
        mapping.tables().stream().filter(table -> table.sources().contains(record)).toList();
    var name = Names.of(path);
    boolean asked =
        wanted.stream()
            .flatMap(table -> mapping.columns(table).stream())
            .anyMatch(column -> Names.of(column).equals(name));
    if (!asked && !wanted.isEmpty()) {
      notes.columnPassedOver(file, record + "/" + path);
    }
    return asked;
  }

  /**
   * Objects to those that the mapping needs and the heading lacks, and notes what it passes over.
   */
  void judge(String file, List<String> columns, List<Table> wanted) {
    var heading = new Heading(columns);
    var used = new HashSet<String>();
    for (var table : wanted) {
      for (var name : mapping.columns(table)) {
        var spelled = heading.spelled(name);
        if (heading.isAmbiguous(name)) {
          objections.addOnce(file, 1, null, Problem.COLUMN_TWICE, name);
        } else if (spelled != null) {
          used.add(spelled);
        } else if (!mapping.text().lenient()) {
          objections.addOnce(file, 1, null, Problem.COLUMN_MISSING, name, table.name());
        }
      }
      if (mapping.text().lenient()) {
        absent(table, heading).forEach(name -> notes.columnMissing(file, table, name));
      }
    }
    columns.stream()
        .filter(column -> !used.contains(column))
        .forEach(column -> notes.columnPassedOver(file, column));
  }

  /** What fields look for of which the heading has no column at all. */
  private static List<String> absent(Table table, Heading heading) {
    return table.fields().stream()
        .flatMap(field -> Stream.ofNullable(field.from()))
        .filter(from -> from.columns().noneMatch(heading::has))
        .map(from -> String.join(", ", from.columns().distinct().toList()))
        .distinct()
        .toList();
  }
}
