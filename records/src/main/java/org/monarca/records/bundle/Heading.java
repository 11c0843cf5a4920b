package org.monarca.records.bundle;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Objections;
import org.monarca.records.reading.RowDraft;

/** The columns of one file, in the order they stand in; null for one that is passed over. */
final class Heading {

  private final RecordKind kind;
  private final @Nullable Element[] columns;

  private Heading(RecordKind kind, @Nullable Element[] columns) {
    this.kind = kind;
    this.columns = columns;
  }

  /**
   * Reads the row that {@code csv} stands on; columns that cannot be used are objected to.
   *
   * @param catalogue of the day the submission was made
   */
  static Heading of(
      RecordKind kind, Catalogue catalogue, CsvRows csv, String file, Objections objections) {
    var columns = new @Nullable Element[csv.size()];
    var seen = new HashSet<String>();
    for (int i = 0; i < columns.length; i++) {
      var key = csv.value(i).strip();
      var element = catalogue.find(kind, key).map(ofDay -> Catalogue.known().element(kind, key));
      if (element.isEmpty()) {
        objections.add(file, csv.line(), Problem.UNKNOWN_COLUMN, key);
      } else if (!seen.add(key)) {
        objections.add(file, csv.line(), Problem.COLUMN_TWICE, key);
      } else {
        columns[i] = element.get();
      }
    }
    return new Heading(kind, columns);
  }

  int size() {
    return columns.length;
  }

  /** Drafts the row that {@code csv} stands on, which has no more values than there are columns. */
  void draft(CsvRows csv, RowDraft row) {
    row.begin(kind, csv.line(), 0);
    row.cutShort(csv.size() < columns.length);
    for (int i = 0; i < csv.size(); i++) {
      var element = columns[i];
      if (element != null && !csv.isEmpty(i)) {
        csv.put(i, element, row);
      }
    }
  }
}
