package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.intake.Received;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.UploadedBytes;
import org.monarca.exchange.mappings.Chosen;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.FailurePlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what has come whole into the ledger, of each State in the order in which it came. Whoever
 * is killed between the ledger and the row finds the same submission when it hands the same bytes
 * over again. What cannot be taken rests, each time for longer, and holds up its own State alone.
 */
final class Taking {

  private static final Logger LOG = LoggerFactory.getLogger(Taking.class);

  private static final Actor ACTOR = Actor.exchange("sftp");

  /** What lies in the spool without a row is left alone for so long. */
  private static final Duration STRAY = Duration.ofDays(1);

  private static final Duration BETWEEN_TIDYING = Duration.ofHours(1);

  private static final Duration FIRST_REST = Duration.ofSeconds(10);
  private static final Duration LONGEST_REST = Duration.ofHours(1);

  private final DropStore store;
  private final Spool spool;
  private final Submissions submissions;
  private final Mappings mappings;
  private final Audit audit;
  private final InstantSource clock;

  /** States for which somebody is at work in this process. */
  private final Set<String> busy = new HashSet<>();

  private Instant tidied = Instant.EPOCH;

  Taking(
      DropStore store,
      Spool spool,
      Submissions submissions,
      Mappings mappings,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.spool = spool;
    this.submissions = submissions;
    this.mappings = mappings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Removes from the spool what belongs to no row, and tells that what waits there is cared for.
   */
  void tidyUp() {
    spool.sweep(store.database().read(ACTOR, store::lying), clock.instant().minus(STRAY));
    store.database().write(ACTOR, store::seen);
  }

  /** Takes the next; answers whether there was one. */
  boolean takeOne() {
    var next = begin();
    if (next.isEmpty()) {
      return false;
    }
    try {
      take(next.get());
    } catch (RuntimeException e) {
      LOG.error("drop.not-taken tries={} at={}", next.get().tries() + 1, FailurePlace.of(e));
      var until = clock.instant().plus(rest(next.get().tries()));
      store.database().write(ACTOR, () -> store.failed(next.get().id(), until));
    } finally {
      end(next.get());
    }
    return true;
  }

  private static Duration rest(int failures) {
    var rest = FIRST_REST.multipliedBy(1L << Math.min(failures, 10));
    return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
  }

  private synchronized Optional<Dropped> begin() {
    var now = clock.instant();
    if (Duration.between(tidied, now).abs().compareTo(BETWEEN_TIDYING) >= 0) {
      tidyUp();
      tidied = now;
    }
    var next = store.database().read(ACTOR, () -> store.next(busy));
    next.ifPresent(file -> busy.add(file.state()));
    return next;
  }

  private synchronized void end(Dropped file) {
    busy.remove(file.state());
  }

  private void take(Dropped file) {
    switch (file.fileName().says()) {
      case FileName.Says.Submission(var form, var gzip) ->
          hand(file, bytes -> new UploadedBytes(bytes, form, gzip, false));
      case FileName.Says.Tables says -> take(file, says);
      case FileName.Says.Unknown unknown -> refuse(file, DropRefusal.UNKNOWN_FORM);
      case FileName.Says.OnTheWay never -> refuse(file, DropRefusal.UNKNOWN_FORM);
    }
  }

  /**
   * By the version that was the newest when it came. Where the mapping was ended since, only what
   * was handed over before is taken: the sender is not told that it is not there.
   */
  private void take(Dropped file, FileName.Says.Tables says) {
    var system = system(file);
    var by =
        Optional.ofNullable(file.version())
            .flatMap(version -> mappings.chosen(system, file.folder(), version));
    if (by.isEmpty()) {
      refuse(file, DropRefusal.MAPPING_ENDED);
    } else if (mappings.newest(system, file.folder()).isPresent()) {
      hand(file, bytes -> tables(bytes, says, by.get()));
    } else {
      lookFor(file, bytes -> tables(bytes, says, by.get()));
    }
  }

  private static UploadedBytes tables(InputStream bytes, FileName.Says.Tables says, Chosen by) {
    return UploadedBytes.tables(bytes, says.gzip(), false, says.name(), by);
  }

  private void hand(Dropped file, Function<InputStream, UploadedBytes> upload) {
    read(
        file,
        bytes -> {
          switch (submissions.receive(system(file), upload.apply(bytes))) {
            case Received.Accepted(var submission) -> taken(file, submission.id());
            case Received.Repeated(var submission) -> taken(file, submission.id());
            case Received.Spent(var wait, var never) -> {
              if (never) {
                refuse(file, DropRefusal.TOO_MUCH);
              } else {
                var until = clock.instant().plus(wait);
                store.database().write(ACTOR, () -> store.rest(file.id(), until));
              }
            }
            case Received.Refused(var reason) -> refuse(file, DropRefusal.of(reason));
          }
        });
  }

  private void lookFor(Dropped file, Function<InputStream, UploadedBytes> upload) {
    read(
        file,
        bytes ->
            submissions
                .sentBefore(system(file), upload.apply(bytes))
                .ifPresentOrElse(
                    before -> taken(file, before.id()),
                    () -> refuse(file, DropRefusal.MAPPING_ENDED)));
  }

  /** What is done with the bytes of a file. */
  @FunctionalInterface
  private interface Reading {
    void of(InputStream bytes) throws IOException;
  }

  private void read(Dropped file, Reading reading) {
    try (var bytes = Files.newInputStream(spool.file(file.lies()))) {
      reading.of(bytes);
    } catch (NoSuchFileException gone) {
      refuse(file, DropRefusal.LOST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void taken(Dropped file, UUID submission) {
    settle(
        file,
        () -> store.taken(file.id(), submission),
        Entry.done("drop.take", "drop-file", file.id().toString())
            .with("submission", submission.toString()));
  }

  private void refuse(Dropped file, DropRefusal why) {
    var sha256 = why == DropRefusal.LOST ? null : spool.sha256(file.lies());
    settle(
        file,
        () -> store.refuse(file.id(), why.code(), sha256),
        Entry.refused("drop.take", "drop-file", file.id().toString(), why.code()));
  }

  private static Actor system(Dropped file) {
    return Actor.system(file.sender(), file.state());
  }

  private void settle(Dropped file, BooleanSupplier row, Entry told) {
    var system = system(file);
    store
        .database()
        .write(
            system,
            () -> {
              if (row.getAsBoolean()) {
                audit.record(system, told);
              }
            });
    spool.remove(file.lies());
  }
}
