package org.monarca.exchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.intake.CrashPoint.Step;
import org.monarca.exchange.intake.refused.RefusedRecords;
import org.monarca.exchange.intake.refused.Sent;
import org.monarca.exchange.roster.Upkeep;
import org.monarca.exchange.students.Applied;
import org.monarca.exchange.students.AppliedChild;
import org.monarca.exchange.students.Batch;
import org.monarca.exchange.students.Moment;
import org.monarca.exchange.students.Origin;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.exchange.students.Written;
import org.monarca.records.Mode;
import org.monarca.records.StudentRecord;

/**
 * The second step: accepted children become versions and are linked, a chunk in a transaction. The
 * next chunk is read while one is applied.
 */
final class Applying {

  private final Ledger ledger;
  private final SourceRecords records;
  private final Linking linking;
  private final Upkeep lists;
  private final RefusedRecords refused;
  private final Audit audit;
  private final IntSupplier chunkSize;
  private final CrashPoint crash;

  /**
   * @param chunkSize how many children are applied together at most, asked for each chunk
   */
  Applying(
      Ledger ledger,
      SourceRecords records,
      Linking linking,
      Upkeep lists,
      RefusedRecords refused,
      Audit audit,
      IntSupplier chunkSize,
      CrashPoint crash) {
    this.ledger = ledger;
    this.records = records;
    this.linking = linking;
    this.lists = lists;
    this.refused = refused;
    this.audit = audit;
    this.chunkSize = chunkSize;
    this.crash = crash;
  }

  /** Applies what is left, to the end, unless the service is being stopped. */
  void run(Claim claim, Checked checked, Workbench bench, Pace pace) {
    try (var children =
            new AcceptedChildren.Reader(bench.accepted(), checked.accepted(), claim.applied());
        var ahead =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("ahead").factory())) {
      Callable<List<StudentRecord>> read = () -> children.next(chunkSize.getAsInt());
      var chunk = taken(ahead.submit(read));
      while (!chunk.isEmpty()) {
        if (pace.isStopping()) {
          ledger.claims().leave(claim);
          return;
        }
        var next = ahead.submit(read);
        var now = chunk;
        pace.piece(() -> applied(claim, checked, now));
        chunk = taken(next);
      }
      end(claim, checked, bench);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int applied(Claim claim, Checked checked, List<StudentRecord> chunk) {
    ledger.database().write(Ledger.WORKER, () -> apply(claim, checked, chunk));
    crash.reached(Step.CHUNK_COMMITTED);
    return chunk.size();
  }

  private void apply(Claim claim, Checked checked, List<StudentRecord> chunk) {
    ledger.claims().hold(claim);
    var header = checked.header();
    var applied =
        records.apply(
            new Batch(
                claim.state(),
                origin(claim, checked),
                moment(claim, checked),
                header.mode(),
                chunk));
    crash.reached(Step.VERSIONS_WRITTEN);
    lists.follow(claim.state(), changed(applied));
    refused.accepted(sent(claim), chunk.stream().map(StudentRecord::stateStudentId).toList());
    // from here on nobody else links until the chunk is committed
    var linked = linking.link(new Linking.Chunk(claim.state(), claim.form(), chunk, applied));
    ledger.outcomes().keep(claim.id(), linked.outcomes());
    ledger.findings().keep(claim.id(), linked.findings());
    crash.reached(Step.EFFECTS_WRITTEN);
    ledger.progression().advanced(claim, chunk.size(), linked.tally());
    ledger.claims().extend(claim);
    audit.record(
        Ledger.WORKER,
        Entry.done("submission.apply", "submission", claim.id().toString())
            .with("children", chunk.size())
            .with("unchanged", linked.tally().unchanged())
            .with("versions", applied.written().count())
            .with("digest", applied.written().digest()));
    crash.reached(Step.CHUNK_APPLIED);
  }

  private void end(Claim claim, Checked checked, Workbench bench) {
    crash.reached(Step.BEFORE_END);
    ledger
        .database()
        .write(
            Ledger.WORKER,
            () -> {
              ledger.claims().hold(claim);
              refused.hold(List.of(claim.state()));
              boolean isFull = checked.header().mode() == Mode.FULL;
              var absent = isFull ? withdrawn(claim, checked, bench) : List.<Long>of();
              refused.ended(sent(claim), bench.refused(), isFull ? bench.present() : null);
              // from here on nobody else links until all of it is committed
              linking.withdrawn(absent);
              ledger.progression().ended(claim, absent.size());
              audit.record(
                  Ledger.WORKER,
                  Entry.done("submission.finish", "submission", claim.id().toString())
                      .with("absent", absent.size())
                      .with("digest", digest(absent)));
              crash.reached(Step.END_WRITTEN);
            });
    crash.reached(Step.ENDED);
  }

  private List<Long> withdrawn(Claim claim, Checked checked, Workbench bench) {
    try (var present = Files.newInputStream(bench.present())) {
      var absent =
          records.withdrawAbsent(
              claim.state(), origin(claim, checked), moment(claim, checked), present);
      lists.follow(claim.state(), absent.changed());
      return absent.withdrawn();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Records of which something is said that was not said just so before. */
  private static List<Long> changed(Applied applied) {
    return applied.children().stream()
        .filter(child -> !child.unchanged())
        .map(AppliedChild::source)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** Of the numbers of the records that the full list withdrew. */
  private static String digest(List<Long> records) {
    return Written.of(records.stream().map(String::valueOf).toList()).digest();
  }

  private static Sent sent(Claim claim) {
    return new Sent(claim.id(), claim.state(), claim.received());
  }

  private static Origin origin(Claim claim, Checked checked) {
    return new Origin(claim.id(), checked.header().submissionId());
  }

  private static Moment moment(Claim claim, Checked checked) {
    return new Moment(checked.header().createdAt(), claim.received());
  }

  private static List<StudentRecord> taken(Future<List<StudentRecord>> read) {
    try {
      return read.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("accepted children cannot be read back", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
