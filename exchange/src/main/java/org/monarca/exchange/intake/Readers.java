package org.monarca.exchange.intake;

import java.nio.file.Path;
import org.monarca.records.bundle.CsvBundleReader;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.SubmissionReader;

/** The reader of each form. */
final class Readers {

  private Readers() {}

  /**
   * @param scratch where rows go that do not fit into memory
   */
  static SubmissionReader of(Form form, Path scratch) {
    return switch (form) {
      case CSV_BUNDLE -> new CsvBundleReader(Workspace.in(scratch));
    };
  }
}
