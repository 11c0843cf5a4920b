package org.monarca.records.bundle;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Objections;
import org.monarca.records.reading.RowDraft;

/** Reads the rows of one file of a bundle, from heading to end. */
final class TableReader {

  private final RecordKind kind;
  private final Catalogue catalogue;
  private final MeasuredStream bytes;
  private final int mostRowBytes;
  private final RowDraft draft;
  private final CsvRows csv;
  private final Objections objections;

  TableReader(
      RecordKind kind,
      Catalogue catalogue,
      MeasuredStream bytes,
      int mostRowBytes,
      RowDraft draft,
      Objections objections) {
    this.kind = kind;
    this.catalogue = catalogue;
    this.bytes = bytes;
    this.mostRowBytes = mostRowBytes;
    this.draft = draft;
    this.csv = new CsvRows(bytes, mostRowBytes);
    this.objections = objections;
  }

  void read(RowSink rows) throws IOException {
    var heading = heading();
    if (heading != null) {
      read(heading, rows);
    }
    objectToEnd();
  }

  /** Null when there is none, or none by which rows could be read. */
  private @Nullable Heading heading() throws IOException {
    if (csv.next()) {
      int before = objections.count();
      var heading = Heading.of(kind, catalogue, csv, bytes.name(), objections);
      return objections.count() > before ? null : heading;
    }
    if (csv.problem() == null && bytes.problem() == null) {
      objections.add(bytes.name(), 1, Problem.NO_HEADING);
    }
    return null;
  }

  private void read(Heading heading, RowSink rows) throws IOException {
    boolean wanted = true;
    while (wanted && csv.next()) {
      if (csv.size() > heading.size()) {
        var values = Integer.toString(csv.size());
        var columns = Integer.toString(heading.size());
        objections.add(bytes.name(), csv.line(), Problem.MORE_VALUES_THAN_COLUMNS, values, columns);
        wanted = !objections.full();
      } else {
        heading.draft(csv, draft);
        wanted = rows.take(draft);
      }
    }
  }

  /** A stream that broke off makes the text look broken, so it is asked first. */
  private void objectToEnd() {
    var broken = bytes.problem();
    var misread = csv.problem();
    if (broken != null) {
      objections.add(bytes.name(), 0, broken, bytes.limit());
    } else if (misread != null) {
      objections.add(bytes.name(), csv.line(), misread, Integer.toString(mostRowBytes));
    }
  }
}
