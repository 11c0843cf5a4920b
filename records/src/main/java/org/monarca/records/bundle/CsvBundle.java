package org.monarca.records.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Expected;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Gathering;
import org.monarca.records.reading.Objections;
import org.monarca.records.reading.OpenSubmission;
import org.monarca.records.reading.Place;
import org.monarca.records.reading.RowDraft;
import org.monarca.records.rules.HeaderRules;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;

/** An opened bundle: the one row of header.csv, then the rows of all other files. */
final class CsvBundle implements OpenSubmission {

  private final Archive archive;
  private final int mostRowBytes;
  private final RowDraft draft;
  private final Objections objections;
  private Catalogue catalogue = Catalogue.published();

  private CsvBundle(Archive archive, Limits limits, RowDraft draft, Objections objections) {
    this.archive = archive;
    this.mostRowBytes = limits.recordBytes();
    this.draft = draft;
    this.objections = objections;
  }

  static @Nullable CsvBundle open(Path file, Limits limits, int excess, Objections objections)
      throws IOException {
    var archive = Archive.open(file, limits, objections);
    return archive == null
        ? null
        : new CsvBundle(archive, limits, new RowDraft(excess), objections);
  }

  @Override
  public Place place() {
    return Form.CSV_BUNDLE::place;
  }

  @Override
  public @Nullable Row header() throws IOException {
    var rows = new ArrayList<Row>();
    if (!read(RecordKind.HEADER, row -> rows.add(row.row(null)) && rows.size() < 2)) {
      objections.add("", 0, Problem.HEADER_MISSING);
      return null;
    }
    if (objections.none() && rows.size() != 1) {
      var found = rows.isEmpty() ? Expected.NO_ROWS : Expected.SEVERAL_ROWS;
      objections.add(RecordKind.HEADER.fileName(), 0, Problem.HEADER_NOT_ONE_ROW, found);
    }
    if (!objections.none()) {
      return null;
    }
    catalogue = HeaderRules.judging(rows.getFirst());
    return rows.getFirst();
  }

  @Override
  public void rows(Gathering to) throws IOException {
    for (var kind : RecordKind.values()) {
      if (kind != RecordKind.HEADER && !objections.full()) {
        read(kind, to::take);
      }
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  /** False when the bundle has no file of that kind. */
  private boolean read(RecordKind kind, RowSink rows) throws IOException {
    try (var bytes = archive.open(kind)) {
      if (bytes == null) {
        return false;
      }
      new TableReader(kind, catalogue, bytes, mostRowBytes, draft, objections).read(rows);
      return true;
    }
  }
}
