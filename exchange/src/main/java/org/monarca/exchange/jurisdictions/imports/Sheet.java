package org.monarca.exchange.jurisdictions.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.jurisdictions.imports.ImportResult.Fault;
import org.monarca.exchange.platform.PlainText;
import org.monarca.records.bundle.CsvRows;

/**
 * A CSV file with a heading, read whole: a directory is small.
 *
 * @param rows those that have a value for each column of the heading
 * @param read rows below the heading, whole or not
 * @param faults of the file and of rows that are not whole
 * @param unread columns that mean nothing
 */
record Sheet(List<Line> rows, long read, List<Fault> faults, List<String> unread) {

  /** More rows than any State has schools. */
  static final int MOST_ROWS = 20_000;

  private static final int MOST_ROW_BYTES = 1 << 16;

  /**
   * @param needed columns that the heading must have
   * @param known columns that it may have besides
   */
  static Sheet read(InputStream bytes, List<String> needed, Set<String> known) throws IOException {
    var sheet = new Sheet(new ArrayList<>(), 0, new ArrayList<>(), new ArrayList<>());
    var csv = new CsvRows(bytes, MOST_ROW_BYTES);
    if (!csv.next()) {
      sheet.faults.add(csv.problem() == null ? Fault.of(0, Wrong.EMPTY_FILE) : unreadable(csv));
      return sheet;
    }
    var columns = sheet.columns(csv, needed, known);
    return sheet.faults.isEmpty() ? sheet.with(sheet.fill(csv, columns, csv.size())) : sheet;
  }

  private Sheet with(long count) {
    return new Sheet(rows, count, faults, unread);
  }

  private Map<String, Integer> columns(CsvRows heading, List<String> needed, Set<String> known) {
    var columns = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < heading.size(); i++) {
      var name = PlainText.of(heading.value(i)).toLowerCase(java.util.Locale.ROOT);
      boolean means = needed.contains(name) || known.contains(name);
      if (!means) {
        unread.add(name);
      } else if (columns.put(name, i) != null) {
        faults.add(Fault.of(heading.line(), Wrong.COLUMN_TWICE, name, name));
      }
    }
    needed.stream()
        .filter(name -> !columns.containsKey(name))
        .forEach(name -> faults.add(Fault.of(heading.line(), Wrong.COLUMN_MISSING, name, "")));
    return columns;
  }

  private long fill(CsvRows csv, Map<String, Integer> columns, int width) throws IOException {
    long count = 0;
    while (csv.next()) {
      if (count == MOST_ROWS) {
        faults.add(Fault.of(csv.line(), Wrong.TOO_MANY_ROWS));
        return count;
      }
      count++;
      if (csv.size() == width) {
        var values = new HashMap<String, String>();
        columns.forEach((name, place) -> values.put(name, PlainText.of(csv.value(place))));
        rows.add(new Line(csv.line(), values));
      } else {
        faults.add(Fault.of(csv.line(), Wrong.VALUE_COUNT));
      }
    }
    if (csv.problem() != null) {
      faults.add(unreadable(csv));
    }
    return count;
  }

  private static Fault unreadable(CsvRows csv) {
    return new Fault(csv.line(), Wrong.UNREADABLE, null, null, csv.problem());
  }

  /**
   * One row.
   *
   * @param values by column; only columns that the heading has
   */
  record Line(long number, Map<String, String> values) {

    boolean has(String column) {
      return values.containsKey(column);
    }

    /** Empty where the heading has no such column. */
    String value(String column) {
      return values.getOrDefault(column, "");
    }

    Fault wrong(Wrong wrong, String column) {
      return Fault.of(number, wrong, column, value(column));
    }
  }
}
