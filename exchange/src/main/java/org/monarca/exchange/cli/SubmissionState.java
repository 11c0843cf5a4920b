package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Header;
import org.monarca.records.forms.Forms;
import org.monarca.records.mapping.Unsaid;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Form;

/** Which State a submission says it is from; a list of clients is searched for it. */
final class SubmissionState {

  private SubmissionState() {}

  /**
   * The postal code in the file's header; blank when it cannot be read, the exchange will say why.
   *
   * @param otherwise for layouts that do not say it; null where nobody has said it
   */
  static String of(Path file, Form form, @Nullable String otherwise) throws IOException {
    return Forms.reader(form, Workspace.usual(), new Unsaid(otherwise, null))
        .header(file)
        .map(Header::state)
        .orElse("");
  }
}
