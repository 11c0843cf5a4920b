package org.monarca.exchange.intake;

import java.nio.file.Path;
import org.monarca.records.forms.Forms;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.SubmissionReader;

/** The reader of each form. */
final class Readers {

  private Readers() {}

  /**
   * @param scratch where rows go that do not fit into memory
   */
  static SubmissionReader of(Form form, Path scratch) {
    return Forms.reader(form, Workspace.in(scratch));
  }
}
