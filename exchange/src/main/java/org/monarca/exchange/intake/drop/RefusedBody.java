package org.monarca.exchange.intake.drop;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import org.monarca.exchange.intake.Status;
import org.monarca.exchange.intake.SubmissionBody;

/**
 * What stands in the receipt of a file that is no submission at all: a status document like any
 * other, in which nothing was received, and the problem beside it. Its number is the file's, by
 * which the audit trail knows it, for there is no submission.
 */
record RefusedBody(
    @JsonUnwrapped SubmissionBody status, String file, String code, String title, String detail) {

  private static final SubmissionBody.Counts NOTHING =
      new SubmissionBody.Counts(0, 0, 0, 0, 0, 0, 0, 0);

  static RefusedBody of(Dropped file, DropRefusal why) {
    return new RefusedBody(
        new SubmissionBody(
            file.id(),
            null,
            file.state(),
            null,
            file.sha256(),
            Status.REJECTED.code(),
            null,
            null,
            new SubmissionBody.Progress(0, 0),
            null,
            NOTHING,
            new SubmissionBody.Times(
                Objects.requireNonNull(file.ready()), file.settled(), file.settled()),
            List.of()),
        file.fileName().path(),
        why.code(),
        why.title(),
        why.detail());
  }
}
