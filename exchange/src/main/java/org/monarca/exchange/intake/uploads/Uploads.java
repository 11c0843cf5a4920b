package org.monarca.exchange.intake.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.access.limits.UploadSettings;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.intake.Received;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.submission.Limits;

/** Takes files in several goes, and makes submissions of them. */
public class Uploads {

  private static final Actor ACTOR = Actor.exchange("uploads");

  private final UploadStore store;
  private final Appending appending;
  private final HandOver handOver;
  private final Submissions submissions;
  private final Mappings mappings;
  private final UploadSettings settings;
  private final Audit audit;
  private final InstantSource clock;
  private final Limits limits;

  Uploads(
      UploadStore store,
      Appending appending,
      HandOver handOver,
      Submissions submissions,
      Mappings mappings,
      UploadSettings settings,
      Audit audit,
      InstantSource clock,
      Limits limits) {
    this.store = store;
    this.appending = appending;
    this.handOver = handOver;
    this.submissions = submissions;
    this.mappings = mappings;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * Begins an upload, of which nothing has come yet. What others of the State begin at the same
   * moment may be beyond its limits.
   *
   * @param length of the whole file, in bytes
   */
  public Begun begin(Actor sender, Metadata metadata, long length) {
    if (sender.ownState().isEmpty()) {
      return new Begun.Refused(Unfit.NO_STATE);
    }
    if (length < 1) {
      return new Begun.Refused(Unfit.EMPTY);
    }
    if (length > limits.sentBytes()) {
      return new Begun.Refused(Unfit.TOO_LARGE);
    }
    if (metadata.isNoTable()) {
      return new Begun.Refused(Unfit.NO_TABLES);
    }
    if (metadata.mapping().filter(name -> mappings.newest(sender, name).isEmpty()).isPresent()) {
      return new Begun.Refused(Unfit.UNKNOWN_MAPPING);
    }
    if (metadata.isOfUnknownForm()) {
      return new Begun.Refused(Unfit.UNKNOWN_FORM);
    }
    return store.database().write(sender, () -> begun(sender, metadata, length));
  }

  private Begun begun(Actor sender, Metadata metadata, long length) {
    var again = store.untouched(sender, metadata, length);
    if (again.isPresent() && metadata.fingerprint().isPresent()) {
      return new Begun.Taken(again.get());
    }
    var open = store.database().read(ACTOR, () -> store.open(sender));
    if (open.uploads() >= settings.unfinishedPerSender()) {
      return new Begun.TooMany(settings.unfinishedPerSender());
    }
    var spent = submissions.room(sender, open.lost() + length);
    if (spent.isPresent()) {
      audit.record(sender, Entry.refused("upload.begin", "upload", null, "often-enough"));
      return submissions.room(sender, length).filter(Received.Spent::never).isPresent()
          ? new Begun.Refused(Unfit.TOO_MUCH)
          : new Begun.Spent(spent.get().time());
    }
    if (submissions.room(sender, open.lost() + open.bytes() + length).isPresent()) {
      return new Begun.TooMuch();
    }
    var id = UUID.randomUUID();
    store.add(id, sender, metadata, length, until());
    audit.record(
        sender,
        Entry.done("upload.begin", "upload", id.toString())
            .with("bytes", length)
            .with("dry_run", metadata.dryRun()));
    return new Begun.Taken(store.find(sender, id).orElseThrow());
  }

  /** How an upload of the sender stands. */
  public Optional<Upload> find(Actor sender, UUID id) {
    return store.database().read(sender, () -> store.find(sender, id));
  }

  /**
   * The sender's uploads that are no submissions: of which something has not come yet, that wait,
   * or that were refused. Newest first.
   */
  public List<Upload> unfinished(Actor sender) {
    return store.database().read(sender, () -> store.unfinished(sender));
  }

  /**
   * Adds what comes to what is kept; when that is all of it, it is handed over.
   *
   * @param offset how much the sender believes to be kept
   * @param announced how many bytes are said to come; -1 where nothing is said
   * @throws IOException when the connection breaks; what had come until then is kept
   */
  public Appended append(Actor sender, UUID id, long offset, long announced, InputStream bytes)
      throws IOException {
    var appended = appending.append(sender, id, offset, announced, bytes);
    if (!(appended instanceof Appended.Kept(var upload)) || !upload.isUnderWay()) {
      return appended;
    }
    handOver.settle(id);
    return find(sender, id).<Appended>map(Appended.Kept::new).orElseGet(Appended.Missing::new);
  }

  /**
   * Forgets an upload and what has come of it; what has become a submission stays one, and what may
   * become one at this moment cannot be forgotten.
   */
  public Ended end(Actor sender, UUID id) {
    return store
        .database()
        .write(sender, () -> store.lock(sender, id).map(this::ended).orElse(Ended.MISSING));
  }

  private Ended ended(Upload upload) {
    var rests = upload.rests();
    if (upload.isUnderWay() && (rests == null || !rests.isAfter(clock.instant()))) {
      return Ended.UNDER_WAY;
    }
    var own = ACTOR.on(upload.state()); // parts are the exchange's
    store.database().write(own, () -> store.end(upload.id(), until()));
    audit.record(upload.sender(), Entry.done("upload.end", "upload", upload.id().toString()));
    return Ended.ENDED;
  }

  private Instant until() {
    return clock.instant().plus(settings.resumable());
  }
}
