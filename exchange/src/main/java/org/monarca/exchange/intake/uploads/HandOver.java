package org.monarca.exchange.intake.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.intake.Received;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.UploadedBytes;
import org.monarca.exchange.intake.uploads.CrashPoint.Step;
import org.monarca.exchange.mappings.Chosen;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.FailurePlace;
import org.monarca.records.submission.Form;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a submission of what has come whole: at once, within the request that brought the last of
 * it, and otherwise by a worker. The ledger knows the same bytes again, so that two that are at it
 * in two processes, or one that does again what another was killed over, make one submission.
 */
final class HandOver {

  private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

  private static final Actor ACTOR = Actor.exchange("uploads");

  /** So long whoever asks waits while another request of this process is at it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration FIRST_REST = Duration.ofSeconds(10);
  private static final Duration LONGEST_REST = Duration.ofHours(1);

  private final UploadStore store;
  private final Parts parts;
  private final Submissions submissions;
  private final Mappings mappings;
  private final Audit audit;
  private final InstantSource clock;
  private final Duration kept;
  private final CrashPoint crash;

  /** Those that somebody in this process is at. */
  private final Set<UUID> busy = new HashSet<>();

  /**
   * @param kept how long it is told what has become of an upload
   */
  HandOver(
      UploadStore store,
      Parts parts,
      Submissions submissions,
      Mappings mappings,
      Audit audit,
      InstantSource clock,
      Duration kept,
      CrashPoint crash) {
    this.store = store;
    this.parts = parts;
    this.submissions = submissions;
    this.mappings = mappings;
    this.audit = audit;
    this.clock = clock;
    this.kept = kept;
    this.crash = crash;
  }

  /** Hands over one that has come whole, unless it was or rests. */
  void settle(UUID id) {
    if (begin(id)) {
      try {
        store.database().read(ACTOR, () -> store.ready(id)).ifPresent(this::settle);
      } finally {
        end(id);
      }
    }
  }

  /** Hands the next over; answers whether there was one. */
  boolean takeOne() {
    var next = begin();
    next.ifPresent(upload -> {
      try {
        settle(upload);
      } finally {
        end(upload.id());
      }
    });
    return next.isPresent();
  }

  /** Refuses what does not become a submission. */
  private void refuse(Upload upload, Unfit why) {
    settled(
        upload,
        null,
        why,
        Entry.refused("upload.take", "upload", upload.id().toString(), why.code()));
  }

  /** Nobody waits for the database while it holds up others. */
  private Optional<Upload> begin() {
    var known = busy();
    return store
        .database()
        .read(ACTOR, () -> store.next(known))
        .filter(upload -> isFree(upload.id()))
        .flatMap(upload -> ready(upload.id()));
  }

  private synchronized Set<UUID> busy() {
    return Set.copyOf(busy);
  }

  private synchronized boolean isFree(UUID id) {
    return busy.add(id);
  }

  /** What another finished in between is given free again. */
  private Optional<Upload> ready(UUID id) {
    var ready = store.database().read(ACTOR, () -> store.ready(id));
    if (ready.isEmpty()) {
      end(id);
    }
    return ready;
  }

  /** Answers whether nobody else is at it any more. */
  private synchronized boolean begin(UUID id) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (long left = PATIENCE.toNanos();
          left > 0 && busy.contains(id);
          left = until - System.nanoTime()) {
        wait(Math.max(1, Duration.ofNanos(left).toMillis()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return busy.add(id);
  }

  private synchronized void end(UUID id) {
    busy.remove(id);
    notifyAll();
  }

  private void settle(Upload upload) {
    int tries = upload.tries() + 1;
    store.database().write(ACTOR, () -> store.tries(upload.id(), tries));
    try {
      hand(upload);
    } catch (IOException | RuntimeException | VirtualMachineError e) {
      LOG.error(
          "upload.not-taken upload={} tries={} at={}", upload.id(), tries, FailurePlace.of(e));
      rest(upload, rest(upload.tries()), tries);
    }
  }

  private static Duration rest(int failures) {
    var rest = FIRST_REST.multipliedBy(1L << Math.min(failures, 10));
    return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
  }

  private void rest(Upload upload, Duration rest, int tries) {
    var until = clock.instant().plus(rest);
    store.database().write(ACTOR, () -> store.rest(upload.id(), until, tries));
  }

  private void hand(Upload upload) throws IOException {
    var form = form(upload);
    if (form.isEmpty()) {
      refuse(upload, Unfit.UNKNOWN_FORM);
      return;
    }
    var by = by(upload);
    if (by == null && upload.metadata().mapping().isPresent()) {
      refuse(upload, Unfit.UNKNOWN_MAPPING);
      return;
    }
    try (var bytes = parts.read(upload)) {
      var received = submissions.receive(upload.sender(), bytes(upload, bytes, form.get(), by));
      crash.reached(Step.HANDED_OVER);
      switch (received) {
        case Received.Accepted(var submission) -> taken(upload, submission.id());
        case Received.Repeated(var submission) -> taken(upload, submission.id());
        case Received.Spent(var wait, var never) -> {
          if (never) {
            refuse(upload, Unfit.TOO_MUCH);
          } else {
            rest(upload, wait, 0);
          }
        }
        case Received.Refused(var reason) -> refuse(upload, Unfit.of(reason));
      }
    }
  }

  /** The version that was the newest when all had come, whatever became of its mapping since. */
  private @Nullable Chosen by(Upload upload) {
    var version = upload.version();
    var name = upload.metadata().mapping();
    return version == null || name.isEmpty()
        ? null
        : mappings.chosen(upload.sender(), name.get(), version).orElse(null);
  }

  private static UploadedBytes bytes(
      Upload upload, InputStream bytes, Form form, @Nullable Chosen by) {
    var said = upload.metadata();
    return by == null
        ? new UploadedBytes(bytes, form, said.gzip(), said.dryRun())
        : UploadedBytes.tables(bytes, said.gzip(), said.dryRun(), said.tableName(), by);
  }

  private Optional<Form> form(Upload upload) throws IOException {
    var said = upload.metadata().form();
    if (said.isPresent()) {
      return said;
    }
    try (var bytes = parts.read(upload)) {
      return Form.ofBeginning(bytes.readNBytes(Form.LOOKED_AT));
    }
  }

  private void taken(Upload upload, UUID submission) {
    settled(
        upload,
        submission,
        null,
        Entry.done("upload.take", "upload", upload.id().toString())
            .with("submission", submission.toString()));
  }

  private void settled(
      Upload upload, @Nullable UUID submission, @Nullable Unfit unfit, Entry told) {
    var until = clock.instant().plus(kept);
    store
        .database()
        .write(
            ACTOR.on(upload.state()),
            () -> {
              if (store.settle(upload.id(), submission, unfit, until)) {
                audit.record(upload.sender(), told);
              }
              crash.reached(Step.SETTLING);
            });
    crash.reached(Step.SETTLED);
  }
}
