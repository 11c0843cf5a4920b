package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.monarca.records.submission.Form;

/** Sends to a whole exchange whose own workers do the rest. */
public record Sending(Submissions submissions, String state) {

  /** Hands it over; what becomes of it is another matter. */
  UUID send(SentBundle bundle) {
    return switch (receive(bundle, false)) {
      case Received.Accepted(var submission) -> submission.id();
      case Received.Repeated(var submission) -> submission.id();
      case Received.Spent(var time, var never) -> throw new AssertionError(time);
      case Received.Refused(var why) -> throw new AssertionError(why);
    };
  }

  /** Only checks it, to the end. */
  void rehearse(SentBundle bundle) {
    finished(((Received.Accepted) receive(bundle, true)).submission().id());
  }

  /** Hands it over, and comes back when all of it is done. */
  public UUID through(SentBundle bundle) {
    var id = send(bundle);
    finished(id);
    return id;
  }

  /** Comes back when the service's own workers have done all of it. */
  SubmissionStatus finished(UUID submission) {
    var end = Instant.now().plusSeconds(30);
    SubmissionStatus now;
    do {
      now = submissions.status(TestIntake.system(state), submission).orElseThrow();
      assertThat(Instant.now()).isBefore(end);
    } while (now.receipt() == null);
    assertThat(now.status()).isEqualTo(Status.DONE);
    return now;
  }

  private Received receive(SentBundle bundle, boolean dryRun) {
    try {
      return submissions.receive(
          TestIntake.system(state),
          new UploadedBytes(
              new ByteArrayInputStream(bundle.bytes()), Form.CSV_BUNDLE, false, dryRun));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
