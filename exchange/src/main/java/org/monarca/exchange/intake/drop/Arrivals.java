package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/**
 * Files on their way, as rows. Each change is one transaction that asks anew whether it still
 * holds: each opening has a number, and only the last may say that the file is whole.
 */
final class Arrivals {

  private static final String LOCK =
      """
      select * from intake.dropped
       where state = ? and spool = ? and folder = ? and name = ? and status = 'arriving' for update
      """;

  private static final String ADD =
      """
      insert into intake.dropped (id, state, sender, folder, name, spool, lies, opening, status, whole, changed, seen)
      values (:id, :state, :sender, :folder, :name, :spool, :opening, :opening, 'arriving', false, :now, :now)
      """;

  private static final String OPEN =
      "update intake.dropped set opening = :opening, lies = :lies, whole = false, changed = :now where id = :id";

  /** Closed, and ready to be taken where its name is final: by the mapping as it is then. */
  private static final String CLOSE =
      """
      update intake.dropped
         set whole = true, bytes = :bytes, changed = :now, seen = :now, status = case when :final then 'ready' else status end,
             ready = case when :final then :now::timestamptz end, turn = case when :final then nextval('intake.dropped_turn') end,
             version = case when :final then :version end
       where id = :id and opening = :opening and status = 'arriving'
      """;

  private static final String RENAME =
      """
      update intake.dropped
         set folder = :folder, name = :name, changed = :now, seen = :now, status = case when :final then 'ready' else status end,
             ready = case when :final then :now::timestamptz end, turn = case when :final then nextval('intake.dropped_turn') end,
             version = case when :final then :version end
       where id = :id
      """;

  private final Database database;
  private final Mappings mappings;
  private final InstantSource clock;
  private final UUID spool;

  Arrivals(Database database, Mappings mappings, InstantSource clock, UUID spool) {
    this.database = database;
    this.mappings = mappings;
    this.clock = clock;
    this.spool = spool;
  }

  /**
   * What an opening has come to.
   *
   * @param before the file as it was, null where it is new
   */
  record Opened(Dropped file, @Nullable Dropped before) {

    /** Under which number nothing lies any more that is needed. */
    Optional<UUID> left() {
      return Optional.ofNullable(before)
          .map(Dropped::lies)
          .filter(number -> !number.equals(file.lies()));
    }
  }

  /** Opens a file; what is begun anew lies beside what was there, which is never cut. */
  Opened open(Actor system, FileName name, OpenFlags flags) throws IOException {
    return change(
        system,
        () -> {
          var opening = UUID.randomUUID();
          var before = lock(system, name);
          if (before.isPresent() && flags.exclusive()) {
            throw no(Refused.failed("There is a file of this name"));
          }
          if (before.isEmpty() && !flags.create()) {
            throw no(Refused.noSuchFile());
          }
          before.ifPresentOrElse(
              known -> reopen(known, opening, flags), () -> add(system, name, opening));
          return new Opened(lock(system, name).orElseThrow(), before.orElse(null));
        });
  }

  /**
   * All of it has come.
   *
   * @return whether it is to be taken
   */
  boolean close(Actor system, Dropped file, long bytes) throws IOException {
    boolean last = isFinal(file.fileName());
    return change(
        system,
        () -> {
          int closed =
              database
                  .jdbc()
                  .sql(CLOSE)
                  .param("bytes", bytes)
                  .param("now", now())
                  .param("final", last)
                  .param("version", version(system, file.fileName()), Types.INTEGER)
                  .param("id", file.id())
                  .param("opening", file.opening())
                  .update();
          if (closed == 0 && !isClosed(file)) {
            throw no(Refused.failed(Incoming.TAKEN_AWAY));
          }
          return last;
        });
  }

  /**
   * What a renaming has come to.
   *
   * @param replaced what stood under the new name, null where nothing did
   * @param last whether it is to be taken
   */
  record Renamed(@Nullable Dropped replaced, boolean last) {}

  /**
   * Gives a file that has come whole another name, or puts it into another folder.
   *
   * @param replace whether another that is on its way under the new name goes
   */
  Renamed rename(Actor system, FileName old, FileName name, boolean replace) throws IOException {
    return change(
        system,
        () -> {
          var file = lock(system, old).orElseThrow(() -> no(Refused.noSuchFile()));
          if (!file.whole()) {
            throw no(
                Refused.failed(
                    "This file has not come whole: go on with it or send it again, then rename it"));
          }
          if (old.equals(name)) {
            return new Renamed(null, false);
          }
          var inTheWay = lock(system, name);
          if (inTheWay.isPresent() && !replace) {
            throw no(Refused.failed("There is a file of this name"));
          }
          inTheWay.ifPresent(other -> delete(other.id()));
          database
              .jdbc()
              .sql(RENAME)
              .param("folder", name.folder())
              .param("name", name.text())
              .param("now", now())
              .param("final", isFinal(name))
              .param("version", version(system, name), Types.INTEGER)
              .param("id", file.id())
              .update();
          return new Renamed(inTheWay.orElse(null), isFinal(name));
        });
  }

  /** Forgets a file that is on its way. */
  Dropped remove(Actor system, FileName name) throws IOException {
    return change(
        system,
        () -> {
          var file = lock(system, name).orElseThrow(() -> no(Refused.noSuchFile()));
          delete(file.id());
          return file;
        });
  }

  /** Forgets it unless it was opened anew. */
  void giveUp(Actor system, Dropped file) {
    database.write(
        system,
        () ->
            database
                .jdbc()
                .sql(
                    "delete from intake.dropped where id = ? and opening = ? and status = 'arriving'")
                .params(file.id(), file.opening())
                .update());
  }

  private Optional<Dropped> lock(Actor system, FileName name) {
    return database
        .jdbc()
        .sql(LOCK)
        .params(system.ownState().orElseThrow(), spool, name.folder(), name.text())
        .query((row, n) -> Dropped.of(row))
        .optional();
  }

  private void add(Actor system, FileName name, UUID opening) {
    database
        .jdbc()
        .sql(ADD)
        .param("id", UUID.randomUUID())
        .param("state", system.ownState().orElseThrow())
        .param("sender", system.id())
        .param("folder", name.folder())
        .param("name", name.text())
        .param("spool", spool)
        .param("opening", opening)
        .param("now", now())
        .update();
  }

  private void reopen(Dropped file, UUID opening, OpenFlags flags) {
    database
        .jdbc()
        .sql(OPEN)
        .param("opening", opening)
        .param("lies", flags.truncate() ? opening : file.lies())
        .param("now", now())
        .param("id", file.id())
        .update();
  }

  private void delete(UUID id) {
    database.jdbc().sql("delete from intake.dropped where id = ?").param(id).update();
  }

  /** Whether this very opening was closed before, and only the answer was lost. */
  private boolean isClosed(Dropped file) {
    return database
        .jdbc()
        .sql("select exists (select from intake.dropped where id = ? and opening = ? and whole)")
        .params(file.id(), file.opening())
        .query(Boolean.class)
        .single();
  }

  /** By which a file is read that comes whole now: the newest of its mapping, if that is kept. */
  private @Nullable Integer version(Actor system, FileName name) {
    return name.isOfMapping() ? mappings.newest(system, name.folder()).orElse(null) : null;
  }

  private static boolean isFinal(FileName name) {
    return !(name.says() instanceof FileName.Says.OnTheWay);
  }

  private <T> T change(Actor system, Supplier<T> work) throws IOException {
    try {
      return database.write(system, work);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Ends the transaction, and nothing of it holds. */
  private static UncheckedIOException no(Refused why) {
    return new UncheckedIOException(why);
  }

  private OffsetDateTime now() {
    return Times.utc(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
