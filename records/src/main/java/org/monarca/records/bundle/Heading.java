package org.monarca.records.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;

/** The columns of one file, in the order they stand in. */
final class Heading {

  /**
   * Of a value far too long so much is kept beyond its length: it is refused all the same, and
   * 5,000 rows of a child must fit into memory.
   */
  private static final int EXCESS_KEPT = 1000;

  private final RecordKind kind;
  private final List<Element> columns;

  private Heading(RecordKind kind, List<Element> columns) {
    this.kind = kind;
    this.columns = columns;
  }

  /** Reads the row that {@code csv} stands on; columns that cannot be used are objected to. */
  static Heading of(RecordKind kind, CsvRows csv, String file, Objections objections) {
    var columns = new ArrayList<Element>();
    var seen = new HashSet<String>();
    for (int i = 0; i < csv.size(); i++) {
      var key = csv.value(i).strip();
      var element = Catalogue.published().find(kind, key);
      if (element.isEmpty()) {
        objections.add(file, csv.line(), Problem.UNKNOWN_COLUMN, key);
      } else if (!seen.add(key)) {
        objections.add(file, csv.line(), Problem.COLUMN_TWICE, key);
      } else {
        columns.add(element.get());
      }
    }
    return new Heading(kind, columns);
  }

  int size() {
    return columns.size();
  }

  /** The row that {@code csv} stands on, which has no more values than there are columns. */
  Row row(CsvRows csv) {
    var row = Row.builder(kind).line(csv.line()).cutShort(csv.size() < columns.size());
    for (int i = 0; i < csv.size(); i++) {
      var element = columns.get(i);
      row.put(element, bounded(csv.value(i), element.length().most() + EXCESS_KEPT));
    }
    return row.build();
  }

  private static String bounded(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    var stripped = text.strip();
    if (stripped.length() <= most) {
      return stripped;
    }
    return stripped.substring(
        0, Character.isHighSurrogate(stripped.charAt(most - 1)) ? most - 1 : most);
  }
}
