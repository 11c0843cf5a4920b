package org.monarca.exchange.intake.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.intake.uploads.CrashPoint.Step;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.submission.Form;

/**
 * Adds the bytes of a request to an upload. Each part is a transaction of its own that asks anew
 * whether this request may still add to it, and there: no slow sender holds one open, and what came
 * before a connection broke is kept. Whoever comes later takes the upload from whoever was at it,
 * for a sender comes back before the exchange has noticed that it was gone.
 */
final class Appending {

  private static final Actor ACTOR = Actor.exchange("uploads");

  private final UploadStore store;
  private final Parts parts;
  private final Mappings mappings;
  private final Audit audit;
  private final InstantSource clock;
  private final Duration kept;
  private final CrashPoint crash;

  /**
   * @param kept how long an upload lasts after something came of it
   */
  Appending(
      UploadStore store,
      Parts parts,
      Mappings mappings,
      Audit audit,
      InstantSource clock,
      Duration kept,
      CrashPoint crash) {
    this.store = store;
    this.parts = parts;
    this.mappings = mappings;
    this.audit = audit;
    this.clock = clock;
    this.kept = kept;
    this.crash = crash;
  }

  /**
   * @param announced how many bytes the request says that it brings; -1 where it does not say
   * @throws IOException when the connection breaks; what had come until then is kept
   */
  Appended append(Actor sender, UUID id, long offset, long announced, InputStream body)
      throws IOException {
    var writer = UUID.randomUUID();
    var opened =
        store.database().write(sender, () -> takeOver(sender, id, writer, offset, announced));
    return opened instanceof Appended.Kept(var upload) && !upload.isWhole() && !upload.isSettled()
        ? write(upload, writer, body)
        : opened;
  }

  private Appended takeOver(Actor sender, UUID id, UUID writer, long offset, long announced) {
    var found = store.lock(sender, id);
    if (found.isEmpty()) {
      return new Appended.Missing();
    }
    var upload = found.get();
    if (upload.unfit() != null) {
      return new Appended.Kept(upload);
    }
    if (upload.offset() != offset) {
      return new Appended.Elsewhere(upload.offset());
    }
    if (announced > upload.left()) {
      return new Appended.TooLong();
    }
    store.takeOver(id, writer);
    return new Appended.Kept(upload);
  }

  private Appended write(Upload upload, UUID writer, InputStream body) throws IOException {
    long at = upload.offset();
    for (var isLast = false; !isLast; ) {
      var piece = Piece.next(body);
      isLast = piece.isLast();
      if (piece.bytes().length > upload.length() - at) {
        return new Appended.TooLong();
      }
      var unfit = at == 0 ? unfit(upload, piece.bytes()) : Optional.<Unfit>empty();
      if (unfit.isPresent()) {
        return refuse(upload, writer, unfit.get()) ? kept(upload) : overtaken(upload);
      }
      if (piece.bytes().length > 0) {
        if (!keep(upload, writer, at, piece.bytes())) {
          return overtaken(upload);
        }
        at += piece.bytes().length;
      }
      if (piece.broken() != null) {
        throw piece.broken();
      }
    }
    return kept(upload);
  }

  private Appended kept(Upload upload) {
    return now(upload).<Appended>map(Appended.Kept::new).orElseGet(Appended.Missing::new);
  }

  private Appended overtaken(Upload upload) {
    return now(upload)
        .<Appended>map(other -> new Appended.Elsewhere(other.offset()))
        .orElseGet(Appended.Missing::new);
  }

  /** Answers whether it still could: what another request has brought since is not refused. */
  private boolean refuse(Upload upload, UUID writer, Unfit why) {
    var until = clock.instant().plus(kept);
    return store
        .database()
        .write(
            ACTOR.on(upload.state()),
            () -> {
              boolean mine = store.refuseBeginning(upload.id(), writer, why, until);
              if (mine) {
                audit.record(
                    upload.sender(),
                    Entry.refused("upload.take", "upload", upload.id().toString(), why.code()));
              }
              return mine;
            });
  }

  /** A large file need not come whole before its sender hears that it is none. */
  private static Optional<Unfit> unfit(Upload upload, byte[] beginning) {
    var said = upload.metadata();
    if (beginning.length < Form.LOOKED_AT && beginning.length < upload.length()) {
      return Optional.empty();
    }
    var form = Form.ofBeginning(beginning);
    if (said.mapping().isPresent()) {
      boolean tables = said.gzip() || form.filter(other -> other != Form.CSV_BUNDLE).isEmpty();
      return tables ? Optional.empty() : Optional.of(Unfit.NO_TABLES);
    }
    return said.form().isEmpty() && form.isEmpty()
        ? Optional.of(Unfit.UNKNOWN_FORM)
        : Optional.empty();
  }

  /** Answers whether it still could. */
  private boolean keep(Upload upload, UUID writer, long at, byte[] bytes) {
    boolean isKept =
        store
            .database()
            .write(
                ACTOR.on(upload.state()),
                () -> {
                  parts.hold(upload);
                  var until = clock.instant().plus(kept);
                  var by = at + bytes.length == upload.length() ? version(upload) : null;
                  boolean mine = store.grow(upload.id(), writer, at, bytes.length, by, until);
                  if (mine) {
                    parts.add(upload, at, bytes);
                    crash.reached(Step.PART_WRITTEN);
                  }
                  return mine;
                });
    if (isKept) {
      crash.reached(at + bytes.length == upload.length() ? Step.WHOLE : Step.PART_KEPT);
    }
    return isKept;
  }

  /** By which it is read that comes whole now: the newest of its mapping, if that is kept. */
  private @Nullable Integer version(Upload upload) {
    return upload
        .metadata()
        .mapping()
        .flatMap(name -> mappings.newest(upload.sender(), name))
        .orElse(null);
  }

  private Optional<Upload> now(Upload upload) {
    return store.database().read(ACTOR, () -> store.find(upload.sender(), upload.id()));
  }
}
