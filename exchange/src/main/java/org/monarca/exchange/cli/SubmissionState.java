package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.monarca.records.Header;
import org.monarca.records.bundle.CsvBundleReader;

/** Which State a submission says it is from; a list of clients is searched for it. */
final class SubmissionState {

  private SubmissionState() {}

  /**
   * The postal code in the file's header; blank when it cannot be read, the exchange will say why.
   */
  static String of(Path file) throws IOException {
    return new CsvBundleReader().header(file).map(Header::state).orElse("");
  }
}
