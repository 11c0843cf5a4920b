package org.monarca.exchange.intake.drop;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/**
 * Dropped files as they are kept, but for how they come ({@link Arrivals}); statements of the
 * transaction under way.
 */
final class DropStore {

  /** Failures after which the State's other files go first. */
  static final int MOST_TRIES = 8;

  private static final String INSIDE =
      "select * from intake.dropped where state = ? and spool = ? and status in ('arriving', 'ready') order by folder, name, changed";

  /** Folders of mappings in which something has come to rest, whatever of it was removed since. */
  private static final String FOLDERS =
      "select distinct folder from intake.dropped where state = ? and folder <> '' and status in ('taken', 'refused')";

  /**
   * The latest of each name in a folder, without those that are still coming; of very many the
   * latest.
   */
  private static final String OUTSIDE =
      """
      select *
        from (select distinct on (name) * from intake.dropped
               where state = ? and folder = ? and status <> 'arriving' order by name, turn desc) as latest
       order by turn desc limit ?
      """;

  private static final String LATEST =
      "select * from intake.dropped where state = ? and folder = ? and name = ? and status <> 'arriving' order by turn desc limit 1";

  /** Of the States that nobody is at work for; what has rested long enough stands in its place. */
  private static final String NEXT =
      """
      select * from intake.dropped d
       where spool = :spool and status = 'ready' and state <> all(:busy) and (rests is null or rests <= :now)
         and not exists (select from intake.dropped r
                          where r.spool = d.spool and r.state = d.state and r.status = 'ready' and r.rests > :now and r.tries < :most)
       order by turn limit 1
      """;

  private static final String SETTLE =
      """
      update intake.dropped
         set status = case when :submission::uuid is null then 'refused' else 'taken' end,
             settled = :now, rests = null, submission = :submission, refusal = :refusal, sha256 = :sha256
       where id = :id and status = 'ready'
      """;

  private final Database database;
  private final InstantSource clock;
  private final UUID spool;

  DropStore(Database database, InstantSource clock, UUID spool) {
    this.database = database;
    this.clock = clock;
    this.spool = spool;
  }

  Database database() {
    return database;
  }

  Optional<Dropped> find(UUID id) {
    return database
        .jdbc()
        .sql("select * from intake.dropped where id = ?")
        .param(id)
        .query((row, n) -> Dropped.of(row))
        .optional();
  }

  /** What lies in {@code in/}, on this machine. */
  List<Dropped> inside(String state) {
    return database
        .jdbc()
        .sql(INSIDE)
        .params(state, spool)
        .query((row, n) -> Dropped.of(row))
        .list();
  }

  /** Those of mappings in which something has come to rest. */
  List<String> folders(String state) {
    return database.jdbc().sql(FOLDERS).param(state).query(String.class).list();
  }

  /** What that folder of {@code out/} may tell of, the latest first. */
  List<Dropped> outside(String state, String folder, int most) {
    return database
        .jdbc()
        .sql(OUTSIDE)
        .params(state, folder, most)
        .query((row, n) -> Dropped.of(row))
        .list();
  }

  /** The latest of that name that has come whole. */
  Optional<Dropped> latest(String state, String folder, String name) {
    return database
        .jdbc()
        .sql(LATEST)
        .params(state, folder, name)
        .query((row, n) -> Dropped.of(row))
        .optional();
  }

  /** Those of them in whose submissions something was found. */
  Set<UUID> withFindings(Collection<UUID> submissions) {
    return new HashSet<>(
        database
            .jdbc()
            .sql(
                "select one from unnest(?::uuid[]) one where exists (select from intake.finding f where f.submission = one)")
            .param(submissions.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /** What a worker is to take next. */
  Optional<Dropped> next(Collection<String> busy) {
    return database
        .jdbc()
        .sql(NEXT)
        .param("spool", spool)
        .param("busy", busy.toArray(String[]::new))
        .param("now", now())
        .param("most", MOST_TRIES)
        .query((row, n) -> Dropped.of(row))
        .optional();
  }

  /** Under which numbers something lies in the spool, or is to. */
  Set<UUID> lying() {
    return new HashSet<>(
        database
            .jdbc()
            .sql(
                "select lies from intake.dropped where spool = ? and status in ('arriving', 'ready')")
            .param(spool)
            .query(UUID.class)
            .list());
  }

  /** There is still somebody who takes what waits in this spool. */
  void seen() {
    database
        .jdbc()
        .sql("update intake.dropped set seen = ? where spool = ? and status = 'ready'")
        .params(now(), spool)
        .update();
  }

  /** Answers whether it had not come to an end before. */
  boolean taken(UUID id, UUID submission) {
    return settle(id, submission, null, null);
  }

  /** Answers whether it had not come to an end before. */
  boolean refuse(UUID id, String refusal, @Nullable String sha256) {
    return settle(id, null, refusal, sha256);
  }

  private boolean settle(
      UUID id, @Nullable UUID submission, @Nullable String refusal, @Nullable String sha256) {
    return database
            .jdbc()
            .sql(SETTLE)
            .param("submission", submission)
            .param("refusal", refusal)
            .param("sha256", sha256)
            .param("now", now())
            .param("id", id)
            .update()
        > 0;
  }

  /** It is tried again from then on, and what its State has sent after it not before. */
  void rest(UUID id, Instant until) {
    rest(id, until, 0);
  }

  /** Taking it failed. */
  void failed(UUID id, Instant until) {
    rest(id, until, 1);
  }

  private void rest(UUID id, Instant until, int failures) {
    database
        .jdbc()
        .sql("update intake.dropped set rests = ?, tries = tries + ? where id = ?")
        .params(Times.utc(until), failures, id)
        .update();
  }

  /** Its State has removed that from {@code out/}. */
  void gone(UUID id, String what) {
    database
        .jdbc()
        .sql("update intake.dropped set gone = gone || ?::text where id = ?")
        .params(what, id)
        .update();
  }

  private OffsetDateTime now() {
    return Times.utc(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
