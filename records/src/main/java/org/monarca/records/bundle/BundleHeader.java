package org.monarca.records.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Expected;
import org.monarca.records.problems.Problem;
import org.monarca.records.rules.HeaderJudgement;
import org.monarca.records.rules.HeaderRules;
import org.monarca.records.submission.Limits;

/** The one row of header.csv. */
final class BundleHeader {

  private BundleHeader() {}

  /** The row, or null after an objection. */
  static @Nullable Row row(Archive archive, Limits limits, Objections objections)
      throws IOException {
    var rows = new ArrayList<Row>();
    try (var bytes = archive.open(RecordKind.HEADER)) {
      if (bytes == null) {
        objections.add("", 0, Problem.HEADER_MISSING);
        return null;
      }
      new TableReader(RecordKind.HEADER, bytes, limits.recordBytes(), objections)
          .read(row -> rows.add(row) && rows.size() < 2);
    }
    if (objections.none() && rows.size() != 1) {
      var found = rows.isEmpty() ? Expected.NO_ROWS : Expected.SEVERAL_ROWS;
      objections.add(RecordKind.HEADER.fileName(), 0, Problem.HEADER_NOT_ONE_ROW, found);
    }
    return objections.none() ? rows.getFirst() : null;
  }

  /** The header of whatever State sent it, when it is sound. */
  static Optional<Header> ofAnyone(Archive archive, Limits limits, Objections objections)
      throws IOException {
    var row = row(archive, limits, objections);
    if (row == null) {
      return Optional.empty();
    }
    return switch (HeaderRules.judge(row, RecordKind.HEADER.fileName(), null)) {
      case HeaderJudgement.Unsound unsound -> Optional.empty();
      case HeaderJudgement.Sound(var header, var remarks) -> Optional.of(header);
    };
  }
}
