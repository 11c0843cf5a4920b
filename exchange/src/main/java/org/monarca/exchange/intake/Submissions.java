package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.intake.CrashPoint.Step;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Limits;

/**
 * Takes submissions in and tells what became of them. Whoever asks sees the own State's
 * submissions; another State's are absent, as are those that never were.
 */
public class Submissions {

  private final Ledger ledger;
  private final RejectedBundles rejected;
  private final Audit audit;
  private final InstantSource clock;
  private final Limits limits;
  private final Path benches;
  private final Runnable work;
  private final CrashPoint crash;
  private final Semaphore receivers;

  /**
   * @param work told when there is something to do
   */
  Submissions(
      Ledger ledger,
      Audit audit,
      InstantSource clock,
      Limits limits,
      Path benches,
      int receivers,
      Runnable work,
      CrashPoint crash) {
    this.ledger = ledger;
    this.rejected = new RejectedBundles(ledger, limits, benches);
    this.audit = audit;
    this.clock = clock;
    this.limits = limits;
    this.benches = benches;
    this.work = work;
    this.crash = crash;
    this.receivers = new Semaphore(receivers);
  }

  /**
   * Takes the bytes in. When it answers that they are accepted, they are stored.
   *
   * @throws IOException when the sender's connection or this machine's disk fails; nothing is kept
   */
  public Received receive(Actor sender, UploadedBytes upload) throws IOException {
    var state = sender.ownState();
    if (state.isEmpty()) {
      return new Received.Refused(Refusal.NO_STATE);
    }
    if (!receivers.tryAcquire()) {
      return new Received.Refused(Refusal.BUSY);
    }
    try (var arrival = Arrival.of(upload, benches, limits)) {
      var received =
          arrival.refusal() == null
              ? ledger.database().write(sender, () -> keep(sender, state.get(), upload, arrival))
              : new Received.Refused(arrival.refusal());
      crash.reached(Step.STORED);
      work.run();
      return received;
    } finally {
      receivers.release();
    }
  }

  /** Where it stands, with its receipt once there is one. */
  public Optional<SubmissionStatus> status(Actor actor, UUID id) {
    return ledger.database().read(actor, () -> visible(actor, id));
  }

  /** Own submissions, newest first; everybody's for those who belong to no State. */
  public SubmissionList list(Actor actor, @Nullable String cursor, int limit) {
    return ledger.database().read(actor, () -> ledger.entries().page(actor.state(), cursor, limit));
  }

  /**
   * Hands over the findings in the order they were found.
   *
   * @param only findings of this problem; null for all
   * @param most how many at most
   * @return whether there is such a submission; if not, nothing was handed over
   */
  public boolean findings(
      Actor actor, UUID id, @Nullable Problem only, long most, Consumer<Finding> to) {
    return audited(actor, id, "findings", () -> ledger.findings().each(id, only, most, to));
  }

  /** How often each problem was found; empty when there is no such submission or no finding. */
  public List<FindingCount> findingCounts(Actor actor, UUID id) {
    return ledger
        .database()
        .read(
            actor,
            () ->
                visible(actor, id)
                    .map(submission -> ledger.findings().counts(submission.id()))
                    .orElse(List.of()));
  }

  /**
   * Hands over the outcomes, by State student identifier.
   *
   * @return as in {@link #findings}
   */
  public boolean outcomes(Actor actor, UUID id, Consumer<ChildOutcome> to) {
    return audited(actor, id, "outcomes", () -> ledger.outcomes().each(id, to));
  }

  /**
   * Writes the rejected children as a bundle, to be mended and sent again.
   *
   * @param out asked for only when there is a bundle to write
   * @return whether there is such a submission and it was read to its end
   */
  public boolean rejectedBundle(Actor actor, UUID id, Supplier<OutputStream> out) {
    var submission = status(actor, id).filter(Submissions::wasRead);
    submission.ifPresent(found -> {
      audit.record(actor, Entry.done("submission.rejected", "submission", id.toString()));
      rejected.write(found, out.get());
    });
    return submission.isPresent();
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

  private Received keep(Actor sender, String state, UploadedBytes upload, Arrival arrival) {
    var id = UUID.randomUUID();
    if (!ledger.entries().add(id, sender, state, upload, arrival, clock.instant())) {
      return new Received.Repeated(
          ledger.entries().sameBytes(state, arrival.sha256(), upload.dryRun()));
    }
    ledger.contents().keep(id, arrival.file());
    audit.record(
        sender,
        Entry.done("submission.receive", "submission", id.toString())
            .with("bytes", arrival.bytes())
            .with("dry_run", upload.dryRun()));
    return new Received.Accepted(ledger.entries().find(id).orElseThrow());
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

  private boolean audited(Actor actor, UUID id, String what, Runnable read) {
    return ledger
        .database()
        .write(
            actor,
            () -> {
              if (visible(actor, id).isEmpty()) {
                return false;
              }
              audit.record(actor, Entry.done("submission." + what, "submission", id.toString()));
              read.run();
              return true;
            });
  }

  private Optional<SubmissionStatus> visible(Actor actor, UUID id) {
    return ledger.entries().find(id).filter(submission -> actor.belongsTo(submission.state()));
  }

  private static boolean wasRead(SubmissionStatus submission) {
    return switch (submission.status()) {
      case APPLYING, WAITING, DONE -> true;
      case RECEIVED, CHECKING, REJECTED -> false;
    };
  }
}
