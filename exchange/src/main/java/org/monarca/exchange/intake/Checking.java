package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.intake.CrashPoint.Step;
import org.monarca.exchange.intake.unusual.Comparisons;
import org.monarca.exchange.students.Absence;
import org.monarca.exchange.students.Absentee;
import org.monarca.exchange.students.Moment;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.Header;
import org.monarca.records.Mode;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Reading;

/** The first step: from bytes to verdicts. All that it finds is committed at once, at its end. */
final class Checking {

  /** A full list may leave out so many of a hundred living records before a person is asked. */
  private static final int PERCENT_UNASKED = 5;

  private static final Absence NONE_ABSENT = new Absence(0, 0);
  private final Ledger ledger;
  private final Examining examining;
  private final SourceRecords records;
  private final Identities identities;
  private final Comparisons comparisons;
  private final Audit audit;
  private final CrashPoint crash;

  Checking(
      Ledger ledger,
      Examining examining,
      SourceRecords records,
      Identities identities,
      Comparisons comparisons,
      Audit audit,
      CrashPoint crash) {
    this.ledger = ledger;
    this.examining = examining;
    this.records = records;
    this.identities = identities;
    this.comparisons = comparisons;
    this.audit = audit;
    this.crash = crash;
  }

  /** Reads, judges and commits the verdict; answers what is to be applied now, if anything is. */
  Optional<Checked> first(Claim claim, Workbench bench, Pace pace) {
    var against = Against.exchange(claim.state(), records, identities);
    var examined = examining.read(claim, bench, against, untilStopped(pace, watcher(claim)));
    crash.reached(Step.READ);
    var checked =
        ledger
            .database()
            .write(
                Ledger.WORKER,
                () -> {
                  ledger.claims().hold(claim);
                  var verdict = verdict(claim, bench, examined);
                  crash.reached(Step.CHECK_WRITTEN);
                  return verdict;
                });
    crash.reached(Step.CHECKED);
    return checked;
  }

  /**
   * Reads again what was accepted before, to go on applying it; empty when more children than were
   * confirmed would be withdrawn by now, so that a person is asked once more.
   */
  Optional<Checked> again(Claim claim, Workbench bench, Pace pace) {
    var unknown =
        ledger
            .database()
            .read(
                Ledger.WORKER,
                () -> ledger.findings().children(claim.id(), Problem.EXCHANGE_ID_UNKNOWN));
    var examined =
        examining.read(
            claim,
            bench,
            Against.earlierVerdict(unknown),
            untilStopped(pace, (students, announced) -> {}));
    return switch (examined.reading()) {
      case Reading.Complete complete ->
          stillAgreed(claim, bench, complete.header())
              ? Optional.of(new Checked(complete.header(), examined.accepted()))
              : Optional.empty();
      case Reading.Refused refused ->
          throw new IllegalStateException("submission " + claim.id() + " was accepted before");
    };
  }

  /**
   * Once something is applied there is no way back: nothing else of the State runs till the end.
   */
  private boolean stillAgreed(Claim claim, Workbench bench, Header header) {
    if (!claim.confirmed() || claim.applied() > 0) {
      return true;
    }
    return ledger
        .database()
        .write(
            Ledger.WORKER,
            () -> {
              ledger.claims().hold(claim);
              var absence = absence(claim, bench, header);
              if (absence.absent() <= claim.withdraw()) {
                return true;
              }
              keepLeftOut(claim, bench, header);
              ledger.progression().toWaitAgain(claim, absence);
              audit.record(
                  Ledger.WORKER,
                  Entry.refused(
                          "submission.apply", "submission", claim.id().toString(), "more-absent")
                      .with("withdraw", absence.absent()));
              return false;
            });
  }

  /** A large file takes longer to read than the service has when it is to end. */
  private static Check.Watcher untilStopped(Pace pace, Check.Watcher watcher) {
    return (students, announced) -> {
      if (pace.isStopping()) {
        throw new Stopping();
      }
      watcher.examined(students, announced);
    };
  }

  private Check.Watcher watcher(Claim claim) {
    return (students, announced) ->
        ledger
            .database()
            .write(Ledger.WORKER, () -> ledger.progression().examined(claim, students, announced));
  }

  private Optional<Checked> verdict(Claim claim, Workbench bench, Examined examined) {
    return switch (examined.reading()) {
      case Reading.Refused refused -> rejected(claim, examined.header(), refused.findings());
      case Reading.Complete complete
          when ledger.progression().identifierUsed(claim, complete.header().submissionId()) ->
          rejected(claim, complete.header(), List.of(identifierUsed(claim, complete.header())));
      case Reading.Complete complete -> sound(claim, bench, examined, complete.header());
    };
  }

  private Optional<Checked> rejected(Claim claim, @Nullable Header header, List<Finding> findings) {
    ledger.findings().keep(claim.id(), findings);
    ledger.progression().rejected(claim.id(), header);
    audit.record(
        Ledger.WORKER,
        Entry.refused(
            "submission.check", "submission", claim.id().toString(), findings.getFirst().code()));
    return Optional.empty();
  }

  private Optional<Checked> sound(Claim claim, Workbench bench, Examined examined, Header header) {
    var progression = ledger.progression();
    ledger.findings().keep(claim.id(), bench.findings());
    audit.record(Ledger.WORKER, checkedEntry(claim, examined));
    if (!MendedIdentifier.is(header.submissionId())) {
      comparisons.compare(claim.id(), claim.state(), header.mode(), examined.figures());
    }
    var absence = header.mode() == Mode.FULL ? absence(claim, bench, header) : NONE_ABSENT;
    boolean waits = absence.absent() > unasked(absence.living());
    if (claim.dryRun()) {
      if (waits) {
        ledger.findings().keep(claim.id(), List.of(wouldWait(absence)));
        keepLeftOut(claim, bench, header);
      }
      progression.dryRunDone(claim, header, examined.accepted(), examined.rejected(), absence);
      return Optional.empty();
    }
    if (waits) {
      keepLeftOut(claim, bench, header);
      progression.toWait(claim, header, examined.accepted(), examined.rejected(), absence);
      return Optional.empty();
    }
    progression.toApply(claim, header, examined.accepted(), examined.rejected());
    ledger.claims().extend(claim);
    return Optional.of(new Checked(header, examined.accepted()));
  }

  private Absence absence(Claim claim, Workbench bench, Header header) {
    try (var present = Files.newInputStream(bench.present())) {
      return records.absence(
          claim.state(), new Moment(header.createdAt(), claim.received()), present);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever is asked whether they shall be withdrawn may see who they are. */
  private void keepLeftOut(Claim claim, Workbench bench, Header header) {
    ledger.leftOut().forget(claim.id());
    try (var present = Files.newInputStream(bench.present())) {
      records.absentees(
          claim.state(),
          new Moment(header.createdAt(), claim.received()),
          present,
          some ->
              ledger
                  .leftOut()
                  .keep(
                      claim.id(),
                      some.stream().map(Absentee::stateStudentId).toList(),
                      some.stream().map(Absentee::source).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Five of a hundred, rounded up. */
  private static long unasked(long living) {
    return Math.ceilDiv(living * PERCENT_UNASKED, 100L);
  }

  /** The guard is what one would rehearse. */
  private static Finding wouldWait(Absence absence) {
    return Finding.ofSubmission(
        Problem.WOULD_WAIT_FOR_CONFIRMATION,
        Long.toString(absence.absent()),
        Long.toString(absence.living()));
  }

  private static Entry checkedEntry(Claim claim, Examined examined) {
    return Entry.done("submission.check", "submission", claim.id().toString())
        .with("accepted", examined.accepted())
        .with("rejected", examined.rejected());
  }

  /** Where the header stands is known of the forms that begin with it. */
  private static Finding identifierUsed(Claim claim, Header header) {
    return new Finding(
        claim.form().place(RecordKind.HEADER),
        switch (claim.form()) {
          case CSV_BUNDLE -> 2;
          case JSON_LINES -> 1;
          case XML -> 0;
        },
        null,
        null,
        RecordKind.HEADER,
        "submission_id",
        header.submissionId(),
        Problem.SUBMISSION_ID_USED,
        List.of());
  }
}
