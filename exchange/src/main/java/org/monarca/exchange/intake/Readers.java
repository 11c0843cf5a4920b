package org.monarca.exchange.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.monarca.records.forms.Forms;
import org.monarca.records.mapping.Unsaid;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.SubmissionReader;

/** The reader of each form. */
final class Readers {

  private Readers() {}

  /**
   * @param scratch where rows go that do not fit into memory
   * @param state that sent it; a layout without a header is of that State, made when it was
   *     received
   */
  static SubmissionReader of(Form form, Path scratch, String state, Instant received) {
    var unsaid = new Unsaid(state, received.atOffset(ZoneOffset.UTC));
    return Forms.reader(form, Workspace.in(scratch), unsaid);
  }
}
