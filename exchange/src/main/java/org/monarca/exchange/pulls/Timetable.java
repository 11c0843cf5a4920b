package org.monarca.exchange.pulls;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.pulls.CrashPoint.Step;

/** Who fetches from which address now, and what came of it; statements of a transaction. */
record Timetable(Database database, CrashPoint crash) {

  /** Longer than whoever lives is silent. */
  static final Duration LEASE = Duration.ofMinutes(2);

  /** One claim at a time, so that each sees what the others hold. */
  private static final String TAKE_TURNS =
      "select pg_advisory_xact_lock(hashtextextended('pulls.claim', 0))";

  /** Who waits longest first; of one State one at a time, so that slow ones leave room. */
  private static final String CLAIM =
      """
      update pulls.source s
         set fence = s.fence + 1, unsettled = s.unsettled + 1, lease_until = :until
       where s.id = (
         select c.id from pulls.source c
          where c.ended is null and not c.waits and (c.try_asked is not null or c.due <= :now)
            and not exists (select from pulls.source o where o.state = c.state and o.lease_until > :now)
          order by least(c.try_asked, c.due), c.id
            for update skip locked
          limit 1)
      returning s.*
      """;

  private static final String GO_ON =
      "update pulls.source set lease_until = ? where id = ? and fence = ?";

  private static final String HOLD =
      "select true from pulls.source where id = ? and fence = ? for update";

  private static final String NOTE =
      """
      insert into pulls.attempt (id, source, state, dry_run, begun, finished, outcome, ended_well, bytes, submission, again)
      values (:id, :source, :state, :dryRun, :begun, :now, :outcome, :well, :bytes, :submission, :again)
      """;

  /** One that somebody asked for meanwhile stays asked for. */
  private static final String TRIED =
      """
      update pulls.source set lease_until = null, unsettled = 0, try_asked = case when try_asked > :asked then try_asked end where id = :id
      """;

  /** Who wants it fetched meanwhile moves its time, and has it fetched once more. */
  private static final String WORKED =
      """
      update pulls.source
         set lease_until = null, unsettled = 0, failures = 0, tries = 0, told = null, fetched = :now, due = case when due = :claimed then :due else due end
       where id = :id
      """;

  private static final String SEEN =
      "update pulls.source set etag = :etag, modified = :modified, read_by = :readBy where id = :id";

  private static final String LAST_TAKEN =
      "select submission from pulls.attempt where source = ? and submission is not null and not dry_run order by finished desc, id limit 1";

  private static final String FAILED =
      """
      update pulls.source
         set lease_until = null, unsettled = 0, failures = failures + 1, failed = :now, outcome = :outcome,
             tries = case when due = :claimed then :tries else tries end, due = case when due = :claimed then :due else due end
       where id = :id
      """;

  private static final String TOLD =
      "update pulls.source set told = ? where id = ? and told is null and ended is null returning state";

  /** Takes the next; within a transaction. */
  Optional<Taken> claim(Instant now) {
    database.jdbc().sql(TAKE_TURNS).query((row, n) -> true).single();
    var claimed =
        database
            .jdbc()
            .sql(CLAIM)
            .param("now", Times.utc(now))
            .param("until", Times.utc(now.plus(LEASE)))
            .query((row, n) -> taken(row, now))
            .optional();
    claimed.ifPresent(taken -> crash.reached(Step.TAKEN));
    return claimed;
  }

  /** It takes long, and nobody else is to begin; answers as {@link #hold}. */
  boolean goOn(Taken taken, Instant now) {
    return database
            .jdbc()
            .sql(GO_ON)
            .params(Times.utc(now.plus(LEASE)), taken.id(), taken.fence())
            .update()
        > 0;
  }

  /**
   * Whether the hold still counts: no other worker has the address by now, and nobody has changed
   * or ended it. So it stays until the transaction ends.
   */
  boolean hold(Taken taken) {
    return database
        .jdbc()
        .sql(HOLD)
        .params(taken.id(), taken.fence())
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  /**
   * @param again when it is tried again before its time; null for not
   */
  void note(Taken taken, Outcome outcome, @Nullable Instant again, Instant now) {
    var fetched = outcome instanceof Outcome.Fetched some ? some : null;
    database
        .jdbc()
        .sql(NOTE)
        .param("id", UUID.randomUUID())
        .param("source", taken.id())
        .param("state", taken.state())
        .param("dryRun", taken.dryRun())
        .param("begun", Times.utc(taken.begun()))
        .param("now", Times.utc(now))
        .param("outcome", outcome.code())
        .param("well", fetched != null || outcome instanceof Outcome.Nothing)
        .param("bytes", fetched == null ? null : fetched.bytes())
        .param("submission", fetched == null ? null : fetched.submission())
        .param("again", again == null ? null : Times.utc(again))
        .update();
  }

  void tried(Taken taken) {
    var asked = taken.tryAsked();
    database
        .jdbc()
        .sql(TRIED)
        .param("asked", asked == null ? null : Times.utc(asked))
        .param("id", taken.id())
        .update();
  }

  void worked(Taken taken, Instant due, Instant now) {
    database
        .jdbc()
        .sql(WORKED)
        .param("now", Times.utc(now))
        .param("claimed", Times.utc(taken.due()))
        .param("due", Times.utc(due))
        .param("id", taken.id())
        .update();
  }

  /** What became the last time of a file that was taken. */
  Optional<UUID> lastTaken(Taken taken) {
    return database.jdbc().sql(LAST_TAKEN).param(taken.id()).query(UUID.class).optional();
  }

  /** By which it is asked, whether there is something newer. */
  void seen(Taken taken, Taken.Seen seen) {
    database
        .jdbc()
        .sql(SEEN)
        .param("etag", seen.etag())
        .param("modified", seen.modified())
        .param("readBy", seen.readBy())
        .param("id", taken.id())
        .update();
  }

  void failed(Taken taken, String outcome, int tries, Instant due, Instant now) {
    database
        .jdbc()
        .sql(FAILED)
        .param("tries", tries)
        .param("now", Times.utc(now))
        .param("outcome", outcome)
        .param("claimed", Times.utc(taken.due()))
        .param("due", Times.utc(due))
        .param("id", taken.id())
        .update();
  }

  /** The State that is to be told now that it fails: once, until it works. */
  Optional<String> toBeTold(Taken taken, Instant now) {
    return database
        .jdbc()
        .sql(TOLD)
        .params(Times.utc(now), taken.id())
        .query(String.class)
        .optional();
  }

  private static Taken taken(ResultSet row, Instant now) throws SQLException {
    return new Taken(
        row.getLong("id"),
        row.getString("state"),
        URI.create(row.getString("url")),
        PullStore.terms(row),
        row.getInt("tries"),
        row.getInt("unsettled"),
        Times.instant(row, "due"),
        Times.instantOrNull(row, "try_asked"),
        new Taken.Seen(
            row.getString("etag"),
            row.getString("modified"),
            row.getObject("read_by", Integer.class)),
        now,
        row.getLong("fence"));
  }
}
