package org.monarca.exchange.intake.mending;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.intake.Received;
import org.monarca.exchange.intake.RejectedChildren;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.records.StudentRecord;
import org.springframework.stereotype.Service;

/**
 * Refused children mended by hand. Of a submission that is through and of which children were
 * refused; of one that was only rehearsed, and of what systems said of single children, there is
 * nothing to mend here.
 */
@Service
public class Mending {

  /** So many children of a submission are mended by hand at most. */
  public static final int MOST = 500;

  private final Submissions submissions;
  private final MendStore store;
  private final Database database;
  private final LatelyRead lately;
  private final InstantSource clock;
  private final Audit audit;

  public Mending(Submissions submissions, Database database, InstantSource clock, Audit audit) {
    this.submissions = submissions;
    this.database = database;
    this.store = new MendStore(database);
    this.lately = new LatelyRead(clock);
    this.clock = clock;
    this.audit = audit;
  }

  /** The refused of the submission, and how far their mending has come. */
  public Optional<MendList> list(Actor actor, UUID submission) {
    return work(actor, submission)
        .map(work -> {
          seen(actor, submission, 0);
          return work.list();
        });
  }

  /** One of them. */
  public Optional<MendForm> child(Actor actor, UUID submission, int number) {
    return work(actor, submission)
        .filter(work -> work.has(number))
        .map(work -> {
          seen(actor, submission, number);
          return work.form(number, work.child(number));
        });
  }

  /**
   * Sends the child with these values, unless the rules refuse it still.
   *
   * @param typed by the names of fields; what no field of the form has is not heard
   */
  public Answer send(Actor actor, UUID submission, int number, Map<String, String> typed) {
    var work = work(actor, submission).filter(found -> found.has(number)).orElse(null);
    return work == null ? new Answer.Missing() : send(actor, work, Map.of(number, typed));
  }

  /** Writes what is missing of those who are not mended yet, with words in that language. */
  public Optional<Consumer<Table>> gaps(Actor actor, UUID submission, Locale language) {
    return work(actor, submission)
        .map(found -> {
          seen(actor, submission, 0);
          return table -> GapTable.write(found.open(), table, language);
        });
  }

  /** Takes the table back, and sends those who are whole by it. */
  public Answer fill(Actor actor, UUID submission, InputStream bytes) throws IOException {
    var work = work(actor, submission).orElse(null);
    if (work == null) {
      return new Answer.Missing();
    }
    var table = GapTable.read(bytes, work.open());
    return table.faults().isEmpty()
        ? send(actor, work, table.filled())
        : new Answer.Unreadable(table.faults());
  }

  private Answer send(Actor actor, Work work, Map<Integer, Map<String, String>> typed) {
    var whole = new TreeMap<Integer, StudentRecord>();
    var wrong = new ArrayList<MendForm>();
    new TreeMap<>(typed)
        .forEach((number, values) -> {
          var mended = work.child(number).with(values, work.read().draft());
          if (mended.isRefused()) {
            wrong.add(work.form(number, mended));
          } else {
            whole.put(number, mended.child());
          }
        });
    return whole.isEmpty() ? new Answer.StillWrong(wrong) : send(actor, work, whole, wrong);
  }

  private Answer send(
      Actor actor, Work work, Map<Integer, StudentRecord> whole, List<MendForm> wrong) {
    var submission = work.submission().id();
    return switch (receive(actor, submission, work.read(), whole)) {
      case Received.Accepted(var sent) -> sent(actor, submission, sent.id(), whole, wrong);
      case Received.Repeated(var sent) -> sent(actor, submission, sent.id(), whole, wrong);
      case Received.Spent(var wait, var never) -> new Answer.Spent(wait);
      case Received.Refused(var why) ->
          throw new IllegalStateException("a mended submission is refused: " + why);
    };
  }

  private Received receive(
      Actor actor, UUID submission, RejectedChildren read, Map<Integer, StudentRecord> whole) {
    try {
      return submissions.receive(
          actor, MendedUnder.header(submission, read.draft(), whole), whole.values());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer sent(
      Actor actor,
      UUID submission,
      UUID sent,
      Map<Integer, StudentRecord> whole,
      List<MendForm> wrong) {
    database.write(
        actor,
        () -> {
          store.sent(submission, whole.keySet(), sent, clock.instant());
          audit.record(
              actor,
              Entry.done("submission.mend", "submission", submission.toString())
                  .with("sent", sent.toString())
                  .with("children", whole.size()));
        });
    return new Answer.Sent(sent, whole.size(), wrong);
  }

  private void seen(Actor actor, UUID submission, int number) {
    var entry = Entry.done("submission.rejected", "submission", submission.toString());
    audit.record(actor, number == 0 ? entry : entry.with("number", number));
  }

  private Optional<Work> work(Actor actor, UUID submission) {
    return submissions
        .status(actor, submission)
        .filter(Mending::isMended)
        .flatMap(found ->
            lately
                .of(submission, () -> submissions.rejectedChildren(found, MOST))
                .map(read -> work(actor, found, read)));
  }

  private Work work(Actor actor, SubmissionStatus submission, RejectedChildren read) {
    var ids = read.children().stream().map(child -> child.child().stateStudentId()).toList();
    return database.read(
        actor,
        () ->
            new Work(
                submission,
                read,
                store.last(submission.id()),
                store.refused(submission.state(), ids)));
  }

  private static boolean isMended(SubmissionStatus submission) {
    var receipt = submission.receipt();
    return receipt != null && receipt.rejected() > 0 && !submission.dryRun() && !submission.live();
  }
}
