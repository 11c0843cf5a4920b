package org.monarca.exchange.intake.drop;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Narrowing;
import org.monarca.exchange.intake.ReceiptTables;
import org.monarca.exchange.intake.Status;
import org.monarca.exchange.intake.SubmissionBody;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.platform.Actor;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a State finds in {@code out/}: beside each file that it put the receipt, and what was found
 * and refused. Written from the ledger when it is read; of files of one name the latest counts, and
 * while that is under way nothing of an earlier one is shown.
 */
final class Outbox {

  /** What stands there of a file. */
  enum Part {
    RECEIPT(".receipt.json"),
    /** While a person must decide, and there is no receipt yet. */
    WAITING(".waiting.json"),
    FINDINGS(".findings.csv"),
    REJECTED(".rejected.zip");

    private final String ending;

    Part(String ending) {
      this.ending = ending;
    }

    /** Whether it is a status document. */
    boolean isSmall() {
      return this == RECEIPT || this == WAITING;
    }
  }

  /** Files whose parts are listed; what is older is there by its name. */
  private static final int MOST_LISTED = 1_000;

  /** Files of a State that are written out for their readers at once, receipts not counted. */
  private static final int MOST_DRAFTS = 4;

  private final DropStore store;
  private final Submissions submissions;
  private final Spool spool;
  private final JsonMapper json;
  private final Map<String, Semaphore> drafts = new ConcurrentHashMap<>();

  Outbox(DropStore store, Submissions submissions, Spool spool, JsonMapper json) {
    this.store = store;
    this.submissions = submissions;
    this.spool = spool;
    this.json = json;
  }

  /**
   * All that there is in a folder; of very much the latest.
   *
   * @param folder the mapping whose folder it is; blank for {@code out/} itself
   */
  List<Listed> list(Actor system, String folder) {
    var state = system.ownState().orElseThrow();
    var files = store.database().read(system, () -> store.outside(state, folder, MOST_LISTED));
    return entries(system, files).stream()
        .map(entry -> new Listed(entry.name(), told(entry)))
        .toList();
  }

  Attributes attributes(Actor system, Place.OutFile file) throws Refused {
    return told(fetch(system, file));
  }

  /** Opens it as it is now. */
  Outgoing open(Actor system, Place.OutFile file) throws IOException {
    var entry = fetch(system, file);
    if (entry.part().isSmall()) {
      return new Outgoing(draft(system, entry), entry.changed(), () -> {});
    }
    var places =
        drafts.computeIfAbsent(
            system.ownState().orElseThrow(), state -> new Semaphore(MOST_DRAFTS));
    if (!places.tryAcquire()) {
      throw Refused.failed(
          "Your State reads %d large files of out/ at once, as many as it may; close some"
              .formatted(MOST_DRAFTS));
    }
    try {
      return new Outgoing(draft(system, entry), entry.changed(), places::release);
    } catch (IOException | RuntimeException e) {
      places.release();
      throw e;
    }
  }

  /** It is not shown any more; the ledger keeps what it tells. */
  void remove(Actor system, Place.OutFile file) throws Refused {
    var entry = fetch(system, file);
    store.database().write(system, () -> store.gone(entry.file().id(), entry.part().name()));
  }

  private FileChannel draft(Actor system, Entry entry) throws IOException {
    var draft = Files.createTempFile(spool.folder(), "out-", "");
    try (var out = Files.newOutputStream(draft)) {
      write(system, entry, out);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
    return FileChannel.open(draft, READ, DELETE_ON_CLOSE);
  }

  private void write(Actor system, Entry entry, OutputStream out) throws IOException {
    var submission = entry.status();
    switch (entry.part()) {
      case RECEIPT, WAITING -> out.write(receipt(entry));
      case FINDINGS -> {
        try (var table = Table.csv(out, ReceiptTables.FINDINGS)) {
          submissions.findings(
              system,
              Objects.requireNonNull(submission).id(),
              Narrowing.NONE,
              ReceiptTables.findings(table, Locale.US));
        }
      }
      case REJECTED ->
          submissions.rejectedBundle(system, Objects.requireNonNull(submission).id(), () -> out);
    }
  }

  private Attributes told(Entry entry) {
    return Attributes.file(entry.part().isSmall() ? receipt(entry).length : -1, entry.changed());
  }

  private byte[] receipt(Entry entry) {
    var submission = entry.status();
    var body =
        submission == null
            ? RefusedBody.of(
                entry.file(), DropRefusal.ofCode(Objects.requireNonNull(entry.file().refusal())))
            : SubmissionBody.of(submission, Locale.US);
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(body);
  }

  private Entry fetch(Actor system, Place.OutFile file) throws Refused {
    var state = system.ownState().orElseThrow();
    var name = file.name();
    for (var part : Part.values()) {
      if (name.endsWith(part.ending)) {
        var put = name.substring(0, name.length() - part.ending.length());
        var latest = store.database().read(system, () -> store.latest(state, file.folder(), put));
        return entries(system, latest.stream().toList()).stream()
            .filter(entry -> entry.part() == part)
            .findFirst()
            .orElseThrow(Refused::noSuchFile);
      }
    }
    throw Refused.noSuchFile();
  }

  private List<Entry> entries(Actor system, List<Dropped> files) {
    var ids = files.stream().map(Dropped::submission).filter(Objects::nonNull).toList();
    Map<UUID, SubmissionStatus> statuses =
        submissions.statuses(system, ids).stream()
            .collect(Collectors.toMap(SubmissionStatus::id, Function.identity()));
    var found = store.database().read(system, () -> store.withFindings(ids));
    var entries = new ArrayList<Entry>();
    for (var file : files) {
      var status = file.submission() == null ? null : statuses.get(file.submission());
      parts(file, status, found).forEach(part -> entries.add(new Entry(file, status, part)));
    }
    return entries;
  }

  /** Nothing of what is under way. */
  private static List<Part> parts(
      Dropped file, @Nullable SubmissionStatus status, Set<UUID> found) {
    return Arrays.stream(Part.values())
        .filter(part -> !file.gone().contains(part.name()))
        .filter(part -> stands(part, file, status, found))
        .toList();
  }

  private static boolean stands(
      Part part, Dropped file, @Nullable SubmissionStatus status, Set<UUID> found) {
    if (status == null) {
      return file.status() == Dropped.Status.REFUSED && part == Part.RECEIPT;
    }
    boolean waits = status.status() == Status.WAITING;
    return switch (part) {
      case RECEIPT -> status.status().finished();
      case WAITING -> waits;
      case FINDINGS -> (status.status().finished() || waits) && found.contains(status.id());
      case REJECTED ->
          Optional.ofNullable(status.receipt())
              .filter(receipt -> receipt.rejected() > 0)
              .isPresent();
    };
  }

  /**
   * A file of {@code out/}.
   *
   * @param status of the submission that it became; null where it became none
   */
  private record Entry(Dropped file, @Nullable SubmissionStatus status, Part part) {

    String name() {
      return file.name() + part.ending;
    }

    Instant changed() {
      if (status == null) {
        return file.changed();
      }
      var times = status.times();
      return times.finished() == null ? times.received() : times.finished();
    }
  }
}
