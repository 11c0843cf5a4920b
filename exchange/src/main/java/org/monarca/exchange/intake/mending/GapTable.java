package org.monarca.exchange.intake.mending;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.intake.mending.GapFault.Kind;
import org.monarca.records.bundle.CsvRows;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/**
 * What is missing of refused children as a table: a row for each value that a child is refused or
 * warned of without, and a blank column to fill.
 */
public final class GapTable {

  public static final List<String> COLUMNS =
      List.of(
          "number",
          "state_student_id",
          "record",
          "record_key",
          "element",
          "what_is_missing",
          "remedy",
          "value");

  private static final List<String> NEEDED = List.of("number", "record", "element", "value");
  private static final Set<Problem> GAPS =
      Set.of(
          Problem.REQUIRED_MISSING,
          Problem.CONDITIONAL_MISSING,
          Problem.GRADUATION_DATE_MISSING,
          Problem.CREDITS_WITHOUT_GRADE);

  private static final int MOST_ROWS = 50_000;
  private static final int MOST_ROW_BYTES = 1 << 16;

  private final List<GapFault> faults = new ArrayList<>();
  private final Map<Integer, Map<String, String>> filled = new TreeMap<>();

  private GapTable() {}

  static void write(Map<Integer, ChildToMend> children, Table table, Locale language) {
    children.forEach((number, child) ->
        child.fields().stream()
            .filter(field -> missing(field) != null)
            .forEach(field -> write(number, field, table, language)));
  }

  private static void write(int number, MendField field, Table table, Locale language) {
    var row = field.row();
    var finding = Objects.requireNonNull(missing(field));
    table.row(
        (long) number,
        row.stateStudentId(),
        row.kind().key(),
        row.recordKey(),
        field.element().key(),
        finding.message(language),
        finding.remedy(language),
        null);
  }

  private static @Nullable Finding missing(MendField field) {
    return field.value() != null
        ? null
        : field.findings().stream()
            .filter(finding -> GAPS.contains(finding.problem()))
            .findFirst()
            .orElse(null);
  }

  /**
   * Reads it back.
   *
   * @param children to whom it may belong, by their numbers
   */
  static GapTable read(InputStream bytes, Map<Integer, ChildToMend> children) throws IOException {
    var table = new GapTable();
    var csv = new CsvRows(bytes, MOST_ROW_BYTES);
    if (!csv.next()) {
      table.faults.add(new GapFault(0, Kind.UNREADABLE, ""));
      return table;
    }
    var columns = table.columns(csv);
    if (table.faults.isEmpty()) {
      table.fill(csv, columns, children);
    }
    return table;
  }

  List<GapFault> faults() {
    return faults;
  }

  /** What was filled in, by the number of the child and the name of the field. */
  Map<Integer, Map<String, String>> filled() {
    return filled;
  }

  private Map<String, Integer> columns(CsvRows heading) {
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < heading.size(); i++) {
      columns.putIfAbsent(heading.value(i).strip().toLowerCase(Locale.ROOT), i);
    }
    NEEDED.stream()
        .filter(name -> !columns.containsKey(name))
        .forEach(name -> faults.add(new GapFault(1, Kind.COLUMN_MISSING, name)));
    return columns;
  }

  private void fill(CsvRows csv, Map<String, Integer> columns, Map<Integer, ChildToMend> children)
      throws IOException {
    var twice = new HashSet<String>();
    long rows = 0;
    while (csv.next()) {
      if (++rows > MOST_ROWS) {
        faults.add(new GapFault(csv.line(), Kind.TOO_MANY_ROWS, ""));
        return;
      }
      var row = new HashMap<String, String>();
      columns.forEach((name, at) -> row.put(name, at < csv.size() ? csv.value(at).strip() : ""));
      if (!said(row, "value").isEmpty()) {
        fill(csv.line(), row, children, twice);
      }
    }
    if (csv.problem() != null) {
      faults.add(new GapFault(csv.line(), Kind.UNREADABLE, ""));
    } else if (faults.isEmpty() && filled.isEmpty()) {
      faults.add(new GapFault(0, Kind.NOTHING_FILLED, ""));
    }
  }

  private void fill(
      long line, Map<String, String> row, Map<Integer, ChildToMend> children, Set<String> twice) {
    var number = number(said(row, "number"));
    var child = number == null ? null : children.get(number);
    if (number == null || child == null || !isOf(child, row)) {
      faults.add(new GapFault(line, Kind.UNKNOWN_CHILD, said(row, "number")));
      return;
    }
    var field = field(child, row);
    if (field == null) {
      faults.add(new GapFault(line, Kind.UNKNOWN_GAP, said(row, "element")));
    } else if (!twice.add(number + " " + field.name())) {
      faults.add(new GapFault(line, Kind.FILLED_TWICE, said(row, "element")));
    } else {
      filled.computeIfAbsent(number, none -> new HashMap<>()).put(field.name(), said(row, "value"));
    }
  }

  /** A table of another submission has other children under the same numbers. */
  private static boolean isOf(ChildToMend child, Map<String, String> row) {
    var said = said(row, "state_student_id");
    var id = child.child().stateStudentId();
    return said.isEmpty() || said.equals(id) || said.equals("'" + id);
  }

  private static @Nullable MendField field(ChildToMend child, Map<String, String> row) {
    return child.fields().stream()
        .filter(field -> missing(field) != null)
        .filter(field -> field.row().kind().key().equals(said(row, "record")))
        .filter(field -> field.element().key().equals(said(row, "element")))
        .filter(field -> sameKey(field.row().recordKey(), said(row, "record_key")))
        .findFirst()
        .orElse(null);
  }

  private static boolean sameKey(@Nullable String key, String said) {
    var sent = Objects.requireNonNullElse(key, "");
    return said.equals(sent) || said.equals("'" + sent);
  }

  private static @Nullable Integer number(String said) {
    return said.matches("[0-9]{1,6}") ? Integer.valueOf(said) : null;
  }

  private static String said(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
