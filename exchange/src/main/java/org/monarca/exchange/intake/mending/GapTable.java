package org.monarca.exchange.intake.mending;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
          "field",
          "value");

  private static final List<String> NEEDED = List.of("number", "record", "element", "value");
  private static final Set<Problem> GAPS =
      Set.of(
          Problem.REQUIRED_MISSING,
          Problem.CONDITIONAL_MISSING,
          Problem.GRADUATION_DATE_MISSING,
          Problem.CREDITS_WITHOUT_GRADE);

  private static final int MOST_ROWS = 50_000;

  /** More are not read by anybody. */
  private static final int MOST_FAULTS = 100;

  private static final int MOST_ROW_BYTES = 1 << 16;
  private static final int MOST_HEADING_BYTES = 1 << 12;

  private final List<GapFault> faults = new ArrayList<>();
  private final Map<Integer, Map<String, String>> filled = new TreeMap<>();
  private final Set<Integer> before = new HashSet<>();
  private final Map<Integer, ChildToMend> children = new HashMap<>();
  private final Work work;

  private GapTable(Work work) {
    this.work = work;
  }

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
        field.name(),
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
   * Reads it back. Rows of children who were sent since it was taken are passed over, so that the
   * rest may be filled in the same table.
   */
  static GapTable read(InputStream bytes, Work work) {
    try {
      return readAll(bytes, work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GapTable readAll(InputStream bytes, Work work) throws IOException {
    var table = new GapTable(work);
    var start = new BufferedInputStream(bytes);
    var csv = new CsvRows(start, MOST_ROW_BYTES, delimiter(start));
    if (!csv.next()) {
      table.faults.add(new GapFault(0, Kind.UNREADABLE, ""));
      return table;
    }
    var columns = table.columns(csv);
    if (table.faults.isEmpty()) {
      table.fill(csv, columns);
    }
    return table;
  }

  /** The first number of a child in a table; 1 where there is none. */
  static int begins(byte[] table) throws IOException {
    var start = new BufferedInputStream(new ByteArrayInputStream(table));
    var csv = new CsvRows(start, MOST_ROW_BYTES, delimiter(start));
    int at = csv.next() ? columnsOf(csv).getOrDefault("number", -1) : -1;
    while (at >= 0 && csv.next()) {
      var number = at < csv.size() ? number(csv.value(at).strip()) : null;
      if (number != null) {
        return number;
      }
    }
    return 1;
  }

  List<GapFault> faults() {
    return faults;
  }

  /** What was filled in, by the number of the child and the name of the field. */
  Map<Integer, Map<String, String>> filled() {
    return filled;
  }

  /** How many of its children were sent or mended before. */
  int before() {
    return before.size();
  }

  /** Programs write what is usual in their country. */
  private static char delimiter(InputStream start) throws IOException {
    start.mark(MOST_HEADING_BYTES);
    var read = new String(start.readNBytes(MOST_HEADING_BYTES - 1), StandardCharsets.UTF_8);
    start.reset();
    var heading = read.lines().findFirst().orElse("");
    return heading.contains(";") ? ';' : heading.contains("\t") ? '\t' : ',';
  }

  private static Map<String, Integer> columnsOf(CsvRows heading) {
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < heading.size(); i++) {
      columns.putIfAbsent(heading.value(i).strip().toLowerCase(Locale.ROOT), i);
    }
    return columns;
  }

  private Map<String, Integer> columns(CsvRows heading) {
    var columns = columnsOf(heading);
    NEEDED.stream()
        .filter(name -> !columns.containsKey(name))
        .forEach(name -> faults.add(new GapFault(1, Kind.COLUMN_MISSING, name)));
    return columns;
  }

  private void fill(CsvRows csv, Map<String, Integer> columns) throws IOException {
    var twice = new HashSet<String>();
    long rows = 0;
    while (faults.size() < MOST_FAULTS && csv.next()) {
      if (++rows > MOST_ROWS) {
        faults.add(new GapFault(csv.line(), Kind.TOO_MANY_ROWS, ""));
        return;
      }
      var row = new HashMap<String, String>();
      columns.forEach((name, at) -> row.put(name, at < csv.size() ? csv.value(at).strip() : ""));
      if (!said(row, "value").isEmpty()) {
        fill(csv.line(), row, twice);
      }
    }
    if (csv.problem() != null) {
      faults.add(new GapFault(csv.line(), Kind.UNREADABLE, ""));
    } else if (faults.isEmpty() && filled.isEmpty() && before.isEmpty()) {
      faults.add(new GapFault(0, Kind.NOTHING_FILLED, ""));
    }
  }

  private void fill(long line, Map<String, String> row, Set<String> twice) {
    var number = number(said(row, "number"));
    if (number == null || !work.has(number)) {
      faults.add(new GapFault(line, Kind.UNKNOWN_CHILD, said(row, "number")));
      return;
    }
    if (!isOf(work.names(number), row)) {
      faults.add(new GapFault(line, Kind.UNKNOWN_CHILD, said(row, "number")));
      return;
    }
    if (!work.isOpen(number)) {
      before.add(number);
      return;
    }
    var field = field(children.computeIfAbsent(number, work::child), row);
    if (field == null) {
      faults.add(new GapFault(line, Kind.UNKNOWN_GAP, said(row, "element")));
    } else if (!twice.add(number + " " + field.name())) {
      faults.add(new GapFault(line, Kind.FILLED_TWICE, said(row, "element")));
    } else {
      filled.computeIfAbsent(number, none -> new HashMap<>()).put(field.name(), said(row, "value"));
    }
  }

  /**
   * A table of another submission has other children under the same numbers; in one that was taken
   * before a child was sent again it may have another name.
   */
  private static boolean isOf(Set<String> names, Map<String, String> row) {
    var said = said(row, "state_student_id");
    return said.isEmpty() || names.stream().anyMatch(name -> same(said, name));
  }

  private static @Nullable MendField field(ChildToMend child, Map<String, String> row) {
    var name = said(row, "field");
    return child.fields().stream()
        .filter(field -> missing(field) != null)
        .filter(field -> name.isEmpty() ? isAt(field, row) : field.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static boolean isAt(MendField field, Map<String, String> row) {
    return field.row().kind().key().equals(said(row, "record"))
        && field.element().key().equals(said(row, "element"))
        && same(said(row, "record_key"), Objects.requireNonNullElse(field.row().recordKey(), ""));
  }

  /** Programs that calculate take zeros from the front. */
  private static boolean same(String said, String sent) {
    return withoutZeros(said).equals(withoutZeros(sent));
  }

  private static String withoutZeros(String value) {
    return value.replaceFirst("^'?0*", "");
  }

  private static @Nullable Integer number(String said) {
    return said.matches("[0-9]{1,6}") ? Integer.valueOf(said) : null;
  }

  private static String said(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
