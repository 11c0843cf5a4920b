package org.monarca.exchange.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.mappings.Chosen;
import org.monarca.exchange.platform.Actor;

/** Puts what has arrived into the ledger: once, and within what its State may send in a day. */
final class Keeping {

  private final Ledger ledger;
  private final Audit audit;
  private final InstantSource clock;
  private final DailyUploads daily;
  private final Noting noting;

  Keeping(Ledger ledger, Audit audit, InstantSource clock, DailyUploads daily, Noting noting) {
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
    this.daily = daily;
    this.noting = noting;
  }

  /** Notes by which mapping a submission is read, in the transaction that keeps its bytes. */
  @FunctionalInterface
  interface Noting {
    void used(UUID submission, String state, Chosen mapping, boolean dryRun);
  }

  /** In the transaction under way: all of it, or nothing. */
  Received keep(Actor sender, String state, UploadedBytes upload, Arrival arrival) {
    int tried = tried(state, upload);
    var wait = daily.wait(sender, state, arrival.bytes());
    if (wait.isPresent()) {
      return ledger
          .entries()
          .sameBytes(state, upload, tried, arrival)
          .<Received>map(Received.Repeated::new)
          .orElseGet(() -> spent(sender, wait.get(), daily.neverFits(state, arrival.bytes())));
    }
    var id = UUID.randomUUID();
    if (!ledger.entries().add(id, sender, state, upload, tried, arrival, clock.instant())) {
      return new Received.Repeated(
          ledger.entries().sameBytes(state, upload, tried, arrival).orElseThrow());
    }
    daily.taken(state, arrival.bytes());
    ledger.contents().keep(id, state, arrival.file());
    var entry =
        Entry.done("submission.receive", "submission", id.toString())
            .with("bytes", arrival.bytes())
            .with("dry_run", upload.dryRun());
    var codes = ledger.codes().arrived(id, state);
    if (codes.isPresent()) {
      entry = entry.with("codes", codes.get());
    }
    var by = upload.by();
    if (by != null) {
      noting.used(id, state, by.mapping(), upload.dryRun());
      entry = entry.with("mapping", by.mapping().name()).with("version", by.mapping().version());
    }
    audit.record(sender, entry);
    return new Received.Accepted(ledger.entries().find(id).orElseThrow());
  }

  /** What was sent before with the same bytes; joins the transaction under way. */
  Optional<SubmissionStatus> before(String state, UploadedBytes upload, Arrival arrival) {
    return ledger.entries().sameBytes(state, upload, tried(state, upload), arrival);
  }

  /**
   * A dry run tries the table of codes as it stands; what counts is sent once, whatever it says.
   */
  private int tried(String state, UploadedBytes upload) {
    return upload.dryRun() ? ledger.codes().newest(state) : 0;
  }

  private Received spent(Actor sender, Duration wait, boolean never) {
    audit.record(sender, Entry.refused("submission.receive", "submission", null, "often-enough"));
    return new Received.Spent(wait, never);
  }
}
