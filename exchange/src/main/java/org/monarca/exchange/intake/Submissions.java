package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.intake.CrashPoint.Step;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.Header;
import org.monarca.records.StudentRecord;
import org.monarca.records.bundle.CsvBundleWriter;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;

/**
 * Takes submissions in and tells what became of them. Whoever asks sees the own State's
 * submissions; another State's are absent, as are those that never were.
 */
public class Submissions {

  private final Ledger ledger;
  private final Receipts receipts;
  private final Audit audit;
  private final Limits limits;
  private final DailyUploads daily;
  private final Path benches;
  private final Runnable work;
  private final Keeping keeping;
  private final CrashPoint crash;

  /**
   * @param work told when there is something to do
   */
  Submissions(
      Ledger ledger,
      Audit audit,
      InstantSource clock,
      Limits limits,
      DailyUploads daily,
      Path benches,
      Runnable work,
      Keeping.Noting noting,
      CrashPoint crash) {
    this.ledger = ledger;
    this.receipts = new Receipts(ledger, audit, new RejectedBundles(ledger, limits, benches));
    this.audit = audit;
    this.limits = limits;
    this.daily = daily;
    this.benches = benches;
    this.work = work;
    this.keeping = new Keeping(ledger, audit, clock, daily, noting);
    this.crash = crash;
  }

  /**
   * Takes the bytes in; how many do so at once is decided at the door. When it answers that they
   * are accepted, they are stored.
   *
   * @throws IOException when the sender's connection or this machine's disk fails; nothing is kept
   */
  public Received receive(Actor sender, UploadedBytes upload) throws IOException {
    var state = sender.ownState();
    if (state.isEmpty()) {
      return new Received.Refused(Refusal.NO_STATE);
    }
    try (var arrival = Arrival.of(upload, benches, limits)) {
      var received =
          arrival.refusal() == null
              ? ledger
                  .database()
                  .write(sender, () -> keeping.keep(sender, state.get(), upload, arrival))
              : new Received.Refused(arrival.refusal());
      crash.reached(Step.STORED);
      ledger.database().afterwards(work); // what is not committed yet nobody finds
      return received;
    }
  }

  /** What the sender's State sent before with the same bytes; nothing is taken in. */
  public Optional<SubmissionStatus> sentBefore(Actor sender, UploadedBytes upload)
      throws IOException {
    var state = sender.ownState().orElseThrow();
    try (var arrival = Arrival.of(upload, benches, limits)) {
      return arrival.refusal() == null
          ? ledger.database().read(sender, () -> keeping.before(state, upload, arrival))
          : Optional.empty();
    }
  }

  /** Whether the sender's State may send so many bytes now: how long until it may, if not. */
  public Optional<Received.Spent> room(Actor sender, long bytes) {
    return sender
        .ownState()
        .flatMap(state ->
            daily
                .wait(sender, state, bytes)
                .map(wait -> new Received.Spent(wait, daily.neverFits(state, bytes))));
  }

  /** Takes these children in as a bundle under that header; else as {@link #receive}. */
  public Received receive(Actor sender, Header header, Collection<StudentRecord> children)
      throws IOException {
    try (var bench = Workbench.open(benches)) {
      try (var bundle = CsvBundleWriter.create(bench.content(), header)) {
        for (var child : children) {
          bundle.add(child);
        }
      }
      try (var bytes = Files.newInputStream(bench.content())) {
        return receive(sender, new UploadedBytes(bytes, Form.CSV_BUNDLE, false, false));
      }
    }
  }

  /** Where it stands, with its receipt once there is one. */
  public Optional<SubmissionStatus> status(Actor actor, UUID id) {
    return ledger.database().read(actor, () -> ledger.entries().visible(actor, id));
  }

  /** Who sent it, as the ledger names them: an account, a system, or what sends by itself. */
  public Optional<String> sender(Actor actor, UUID id) {
    return ledger.database().read(actor, () -> ledger.entries().sender(id));
  }

  /** Where each of them stands that the reader may see. */
  public List<SubmissionStatus> statuses(Actor actor, Collection<UUID> ids) {
    return ledger.database().read(actor, () -> ledger.entries().visible(actor, ids));
  }

  /**
   * Own submissions, newest first; everybody's for those who belong to no State.
   *
   * @param cursor {@link SubmissionList#next} of the page before; null for the first
   * @return empty when the cursor is none that this reader was given
   */
  public Optional<SubmissionList> list(Actor actor, @Nullable String cursor, int limit) {
    return ledger.database().read(actor, () -> ledger.listing().page(actor.state(), cursor, limit));
  }

  /** The own State's submissions that wait for a person to decide, oldest first. */
  public List<SubmissionStatus> waiting(Actor actor) {
    return ledger
        .database()
        .read(actor, () -> actor.ownState().map(ledger.listing()::waiting).orElse(List.of()));
  }

  /** What the own State has sent; every State, for those who belong to none. */
  public List<SentByState> byState(Actor actor) {
    return ledger.database().read(actor, () -> ledger.listing().byState(actor.state()));
  }

  /**
   * Hands over the findings in the order they were found, page by page: whoever takes them may be
   * as slow as they like.
   *
   * @param only those asked for
   * @return whether there is such a submission; if not, nothing was handed over
   */
  public boolean findings(Actor actor, UUID id, Narrowing only, Consumer<Finding> to) {
    return receipts.findings(actor, id, only, to);
  }

  /**
   * The findings counted by cause, and the first of them.
   *
   * @param only those asked for
   * @param most how many are shown at most; the counts are of all
   * @return empty when there is no such submission
   */
  public Optional<FindingsExcerpt> findings(Actor actor, UUID id, Narrowing only, int most) {
    return receipts.excerpt(actor, id, only, most);
  }

  /**
   * Hands over the outcomes, by State student identifier.
   *
   * @return as in {@link #findings(Actor, UUID, Narrowing, Consumer)}
   */
  public boolean outcomes(Actor actor, UUID id, Consumer<ChildOutcome> to) {
    return receipts.outcomes(actor, id, to);
  }

  /**
   * Whom a full list leaves out and would withdraw, as it was counted when a person was asked.
   *
   * @param school only those of this one, blank for those of none; null for all
   * @param most how many are shown; where it is none, numbers alone are
   * @return empty when there is no such submission or nobody was asked
   */
  public Optional<LeftOut> leftOut(Actor actor, UUID id, @Nullable String school, int most) {
    return receipts.leftOut(actor, id, school, most);
  }

  /**
   * Hands over all of them, by State student identifier.
   *
   * @return as in {@link #findings(Actor, UUID, Narrowing, Consumer)}
   */
  public boolean leftOut(Actor actor, UUID id, @Nullable String school, Consumer<LeftOutChild> to) {
    return receipts.leftOut(actor, id, school, to);
  }

  /**
   * Writes the rejected children as a bundle, to be mended and sent again.
   *
   * @param out asked for only when there is a bundle to write
   * @return whether there is such a submission and it was read to its end
   */
  public boolean rejectedBundle(Actor actor, UUID id, Supplier<OutputStream> out) {
    return receipts.rejected(actor, id, out);
  }

  /**
   * Some of the rejected children, so that people can mend them; whoever shows them audits it.
   *
   * @param submission as the reader may see it
   * @param from the number of the first: they are numbered from 1 as they are read
   */
  public Optional<RejectedChildren> rejectedChildren(
      SubmissionStatus submission, int from, int most) {
    return receipts.rejected(submission, from, most);
  }

  /**
   * Agrees that so many children are withdrawn by a full list that waits.
   *
   * @param withdraw the number that the status shows
   */
  public Confirmation confirm(Actor actor, UUID id, long withdraw) {
    var decided =
        decide(
            actor,
            id,
            submission -> {
              var shown = Objects.requireNonNull(submission.waiting());
              if (shown.withdraw() != withdraw) {
                return new Confirmation.OtherNumber(shown);
              }
              ledger.entries().confirm(id);
              audit.record(
                  actor,
                  Entry.done("submission.confirm", "submission", id.toString())
                      .with("withdraw", withdraw));
              return decided(id);
            });
    work.run();
    return decided;
  }

  /** Takes a full list that waits back: it is rejected and nothing of it is stored. */
  public Confirmation cancel(Actor actor, UUID id) {
    return decide(
        actor,
        id,
        submission -> {
          ledger.findings().keep(id, List.of(Finding.ofSubmission(Problem.WITHDRAWN_BY_SENDER)));
          ledger.progression().rejected(id, null);
          audit.record(actor, Entry.done("submission.cancel", "submission", id.toString()));
          return decided(id);
        });
  }

  private Confirmation decide(
      Actor actor, UUID id, Function<SubmissionStatus, Confirmation> decision) {
    return ledger
        .database()
        .write(
            actor,
            () -> {
              var submission =
                  ledger.entries().lock(id).filter(found -> actor.belongsTo(found.state()));
              if (submission.isEmpty()) {
                return new Confirmation.Missing();
              }
              return submission.get().status() == Status.WAITING
                  ? decision.apply(submission.get())
                  : new Confirmation.NotWaiting();
            });
  }

  private Confirmation decided(UUID id) {
    return new Confirmation.Decided(ledger.entries().find(id).orElseThrow());
  }
}
