package org.monarca.exchange.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.notices.CrashPoint.Step;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of notices: who holds which, and how each stands. */
final class Outbox {

  /**
   * Longer than a conversation with a mail server in which every answer comes at the last moment.
   */
  static final Duration LEASE = Duration.ofMinutes(5);

  private static final String ADD =
      """
      insert into notices.notice (id, kind, receiver, ids, written, gathered, status, reason, due, finished)
      values (:id, :kind, :receiver, :ids::jsonb, :now, :gathered, :status, :reason, :due, :finished)
      """;

  /** One claim at a time, so that each sees what the others hold. */
  private static final String TAKE_TURNS =
      "select pg_advisory_xact_lock(hashtextextended('notices.claim', 0))";

  /**
   * The one due longest, one at a time of each receiver; while an address is tried once more, only
   * what is sent for that.
   */
  private static final String CLAIM =
      """
      update notices.notice n
         set fence = n.fence + 1, attempts = n.attempts + 1, lease_until = :until,
             message_id = coalesce(n.message_id, '<' || n.id || '@' || :domain || '>')
       where n.id = (
         select c.id
           from notices.notice c
          where c.status = 'pending' and not c.gathered and c.due <= :now and (c.lease_until is null or c.lease_until <= :now)
            and not exists (
              select from notices.notice o
               where o.receiver = c.receiver and o.id <> c.id and o.status = 'pending' and o.lease_until > :now)
            and not exists (
              select from notices.failing f join notices.notice again on again.id = f.notice
               where f.receiver = c.receiver and f.bounces = 1 and again.id <> c.id and again.status = 'pending')
          order by c.due, c.id
            for update skip locked
          limit 1)
      returning id, kind, receiver, ids, message_id, written, attempts, fence
      """;

  private static final String HOLD =
      "select id from notices.notice where id = :id and fence = :fence and status = 'pending' for update";

  /** What a digest carries ends with it. */
  private static final String END =
      """
      update notices.notice
         set status = :status, reason = :reason, finished = :now, lease_until = null
       where (id = :id or digest = :id) and status = 'pending'
      """;

  private static final String AGAIN =
      """
      update notices.notice
         set status = 'pending', finished = null, due = :due, lease_until = null
       where (id = :id or digest = :id) and status in ('pending', 'delivered')
      """;

  private static final String DROP =
      """
      update notices.notice
         set status = 'dead', reason = :reason, finished = :now
       where status = 'pending' and not gathered and written < :before and (lease_until is null or lease_until <= :now)
      returning id
      """;

  private static final String DROP_PARTS =
      """
      update notices.notice part
         set status = 'dead', reason = whole.reason, finished = whole.finished
        from notices.notice whole
       where whole.id = part.digest and whole.status = 'dead' and part.status = 'pending'
      """;

  private static final TypeReference<java.util.Map<String, String>> IDS = new TypeReference<>() {};

  private final Database database;
  private final InstantSource clock;
  private final JsonMapper json;
  private final CrashPoint crash;

  Outbox(Database database, InstantSource clock, JsonMapper json, CrashPoint crash) {
    this.database = database;
    this.clock = clock;
    this.json = json;
    this.crash = crash;
  }

  Instant now() {
    return clock.instant();
  }

  /** A mail of its own, due at once. */
  UUID add(Notice notice) {
    return add(notice, false, "pending", null, now());
  }

  /** Waits for the receiver's digest. */
  UUID gather(Notice notice, Instant due) {
    return add(notice, true, "pending", null, due);
  }

  /** Written down although it is never sent. */
  UUID addDead(Notice notice, Ending why) {
    return add(notice, false, "dead", why.code(), now());
  }

  private UUID add(
      Notice notice,
      boolean gathered,
      String status,
      @org.jspecify.annotations.Nullable String reason,
      Instant due) {
    var id = UUID.randomUUID();
    database
        .jdbc()
        .sql(ADD)
        .param("id", id)
        .param("kind", notice.kind())
        .param("receiver", notice.receiver())
        .param("ids", json.writeValueAsString(notice.ids()))
        .param("now", Times.utc(now()))
        .param("gathered", gathered)
        .param("status", status)
        .param("reason", reason)
        .param("due", Times.utc(due))
        .param("finished", reason == null ? null : Times.utc(now()))
        .update();
    crash.reached(Step.WRITTEN);
    return id;
  }

  /** Takes the next; within a transaction. */
  Optional<Taken> claim(String domain) {
    database.jdbc().sql(TAKE_TURNS).query((row, n) -> true).single();
    var claimed =
        database
            .jdbc()
            .sql(CLAIM)
            .param("now", Times.utc(now()))
            .param("until", Times.utc(now().plus(LEASE)))
            .param("domain", domain)
            .query((row, n) -> taken(row))
            .optional();
    claimed.ifPresent(taken -> crash.reached(Step.TAKEN));
    return claimed;
  }

  /** Whether the notice is still this worker's; nobody else gets it until the transaction ends. */
  boolean holds(Taken taken) {
    return database
        .jdbc()
        .sql(HOLD)
        .param("id", taken.id())
        .param("fence", taken.fence())
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void delivered(UUID id) {
    end(id, "delivered", null);
  }

  void dead(UUID id, Ending why) {
    end(id, "dead", why.code());
  }

  /** It is sent again at that time, also when it had counted as delivered. */
  void again(UUID id, Instant due) {
    database.jdbc().sql(AGAIN).param("due", Times.utc(due)).param("id", id).update();
  }

  /** Ends what was written before that moment and has not been sent. */
  boolean drop(Instant before, Ending why) {
    var dropped =
        database
            .jdbc()
            .sql(DROP)
            .param("reason", why.code())
            .param("now", Times.utc(now()))
            .param("before", Times.utc(before))
            .query(UUID.class)
            .list();
    if (!dropped.isEmpty()) {
      database.jdbc().sql(DROP_PARTS).update();
    }
    return !dropped.isEmpty();
  }

  private void end(UUID id, String status, @org.jspecify.annotations.Nullable String reason) {
    database
        .jdbc()
        .sql(END)
        .param("status", status)
        .param("reason", reason)
        .param("now", Times.utc(now()))
        .param("id", id)
        .update();
    crash.reached(Step.NOTED);
  }

  private Taken taken(ResultSet row) throws SQLException {
    return new Taken(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("receiver"),
        json.readValue(row.getString("ids"), IDS),
        row.getString("message_id"),
        Times.instant(row, "written"),
        row.getInt("attempts"),
        row.getLong("fence"));
  }
}
