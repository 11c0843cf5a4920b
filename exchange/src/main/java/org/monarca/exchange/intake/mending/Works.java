package org.monarca.exchange.intake.mending;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.codes.CodesInForce;
import org.monarca.exchange.intake.RejectedChildren;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;

/** Finds the refused of a submission, so many as are mended at a time, as their mending stands. */
final class Works {

  private static final int MOST_READ = 4;
  private static final int READ_AT_ONCE = 2;

  private final Submissions submissions;
  private final Database database;
  private final MendStore store;
  private final CodesInForce codes;
  private final LatelyRead lately;
  private final SentAgain again;

  Works(Submissions submissions, Database database, MendStore store, InstantSource clock) {
    this.submissions = submissions;
    this.database = database;
    this.store = store;
    this.codes = new CodesInForce(database);
    this.lately = new LatelyRead(clock, MOST_READ, READ_AT_ONCE);
    this.again = new SentAgain(submissions, clock);
  }

  /** Those around that one; around 1 also where nobody has a number, for all are too large. */
  Optional<Work> around(Actor actor, UUID submission, int number) {
    if (number < 1) {
      return Optional.empty();
    }
    int from = (number - 1) / Mending.MOST * Mending.MOST + 1;
    return submissions
        .status(actor, submission)
        .filter(Works::isMended)
        .flatMap(found ->
            from(actor, found, from)
                .flatMap(work ->
                    work.has(number) || !work.read().more()
                        ? Optional.of(work)
                        : from(actor, found, number))) // of large ones fewer are read together
        .filter(work -> work.has(number) || number == 1);
  }

  private Optional<Work> from(Actor actor, SubmissionStatus submission, int from) {
    return lately
        .of(
            submission.id(),
            from,
            () -> submissions.rejectedChildren(submission, from, Mending.MOST))
        .map(read -> work(actor, submission, read));
  }

  private Work work(Actor actor, SubmissionStatus submission, RejectedChildren read) {
    return database.read(
        actor,
        () -> {
          var last = store.last(submission.id());
          var ids = new HashSet<String>();
          read.children().forEach(child -> ids.add(child.child().stateStudentId()));
          last.values().forEach(sent -> ids.add(sent.under()));
          var refusedStill = store.refused(submission.state(), ids);
          var table = codes.now(submission.state());
          return new Work(submission, read, last, refusedStill, table, again.of(actor));
        });
  }

  private static boolean isMended(SubmissionStatus submission) {
    var receipt = submission.receipt();
    return receipt != null && receipt.rejected() > 0 && !submission.dryRun() && !submission.live();
  }
}
