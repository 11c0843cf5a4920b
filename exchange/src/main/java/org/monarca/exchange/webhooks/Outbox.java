package org.monarca.exchange.webhooks;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.webhooks.CrashPoint.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of messages: who holds which, and how each stands. */
final class Outbox {

  /** Longer than any attempt may take. */
  static final Duration LEASE = Duration.ofMinutes(2);

  /** Addresses of one State that are spoken to at once, by whatever process. */
  static final int MOST_OF_A_STATE = 2;

  /** For every address of the State that messages are sent to. */
  private static final String TELL =
      """
      insert into webhooks.message (id, address, state, kind, submission, body, written, until, due)
      select gen_random_uuid(), id, state, :kind, :submission, :body, :now, :until, :now
        from webhooks.address
       where state = :state and not waits and ended is null and stopped is null
      """;

  /** One is enough: whoever presses again wants it tried now. */
  private static final String TEST_AGAIN =
      "update webhooks.message set due = :now, until = :until where address = :address and kind = :kind and status = 'pending'";

  private static final String TEST =
      """
      insert into webhooks.message (id, address, state, kind, body, written, until, due)
      values (gen_random_uuid(), :address, :state, :kind, :body, :now, :until, :now)
      """;

  /** One claim at a time, so that each sees what the others hold. */
  private static final String TAKE_TURNS =
      "select pg_advisory_xact_lock(hashtextextended('webhooks.claim', 0))";

  /**
   * Addresses in turn, whoever was spoken to longest ago first, one message at a time of each; of
   * one State only so many at once, so that slow ones leave room for others. While an address rests
   * or is stopped, only tests: somebody waits for these.
   */
  private static final String CLAIM =
      """
      update webhooks.message m
         set fence = m.fence + 1, attempts = m.attempts + 1, lease_until = :until, tried = :now
        from webhooks.address a
       where a.id = m.address
         and m.id = (
         select c.id
           from webhooks.address its
          cross join lateral (
            (select id, due
               from webhooks.message
              where address = its.id and status = 'pending' and kind = 'webhook.test' and due <= :now and until > :now
              limit 1)
            union all
            (select id, due
               from webhooks.message
              where address = its.id and status = 'pending' and due <= :now and until > :now
                and its.stopped is null and (its.rests is null or its.rests <= :now)
              order by due, id
              limit 1)) next
           join webhooks.message c on c.id = next.id
          where its.ended is null and c.status = 'pending'
            and not exists (
              select from webhooks.message o
               where o.address = its.id and o.lease_until > :now)
            and :most > (
              select count(*) from webhooks.message o where o.state = its.state and o.lease_until > :now)
          order by greatest(its.arrived, its.failed) nulls first, c.due, c.id
            for update of c skip locked
          limit 1)
      returning m.id, m.address, m.state, a.url, m.kind, m.body, m.attempts, m.fence
      """;

  private static final String HOLD =
      "select id from webhooks.message where id = :id and fence = :fence and status = 'pending' for update";

  private static final String END =
      """
      update webhooks.message
         set status = :status, reason = :reason, answer = :answer, finished = :now, lease_until = null
       where id = :id
      """;

  private static final String AGAIN =
      "update webhooks.message set due = :due, answer = :answer, lease_until = null where id = :id";

  private static final String ALL_DUE =
      "update webhooks.message set due = :now where address = :address and status = 'pending' and due > :now";

  private static final String END_ALL =
      """
      update webhooks.message
         set status = 'dead', reason = :reason, finished = :now, lease_until = null
       where address = :address and status = 'pending'
      """;

  private static final String NEWEST =
      """
      select m.*, greatest(m.due, case when m.kind <> 'webhook.test' then a.rests end) as next
        from webhooks.message m join webhooks.address a on a.id = m.address
       where m.address = :address order by m.written desc, m.id limit :most
      """;

  private final Database database;
  private final CrashPoint crash;

  Outbox(Database database, CrashPoint crash) {
    this.database = database;
    this.crash = crash;
  }

  /** Whether there was anybody to tell; within the transaction of what is told of. */
  boolean tell(String state, MessageKind kind, UUID submission, String body, Instant now) {
    int told =
        database
            .jdbc()
            .sql(TELL)
            .param("state", state)
            .param("kind", kind.code())
            .param("submission", submission)
            .param("body", body)
            .param("now", Times.utc(now))
            .param("until", Times.utc(now.plus(kind.life())))
            .update();
    crash.reached(Step.WRITTEN);
    return told > 0;
  }

  /** A test; one that is on its way already is due now. */
  void test(long address, String state, String body, Instant now) {
    if (test(TEST_AGAIN, address, now).update() == 0) {
      test(TEST, address, now).param("state", state).param("body", body).update();
    }
  }

  private JdbcClient.StatementSpec test(String statement, long address, Instant now) {
    return database
        .jdbc()
        .sql(statement)
        .param("address", address)
        .param("kind", MessageKind.TEST.code())
        .param("now", Times.utc(now))
        .param("until", Times.utc(now.plus(MessageKind.TEST.life())));
  }

  /** Takes the next; within a transaction. */
  Optional<Taken> claim(Instant now) {
    database.jdbc().sql(TAKE_TURNS).query((row, n) -> true).single();
    var claimed =
        database
            .jdbc()
            .sql(CLAIM)
            .param("now", Times.utc(now))
            .param("until", Times.utc(now.plus(LEASE)))
            .param("most", MOST_OF_A_STATE)
            .query((row, n) -> taken(row))
            .optional();
    claimed.ifPresent(taken -> crash.reached(Step.TAKEN));
    return claimed;
  }

  /** Whether the message is still this worker's; nobody else gets it until the transaction ends. */
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

  void arrived(Taken taken, String answer, Instant now) {
    end(taken, "arrived", null, answer, now);
  }

  void gone(Taken taken, String answer, Instant now) {
    end(taken, "dead", "gone", answer, now);
    endAll(taken.address(), "gone", now);
  }

  void again(Taken taken, String answer, Instant due) {
    database
        .jdbc()
        .sql(AGAIN)
        .param("due", Times.utc(due))
        .param("answer", answer)
        .param("id", taken.id())
        .update();
    crash.reached(Step.NOTED);
  }

  /** What rests is sent now, for its address takes messages again. */
  void allDue(long address, Instant now) {
    database.jdbc().sql(ALL_DUE).param("now", Times.utc(now)).param("address", address).update();
  }

  /** Nothing is sent there any more. */
  void endAll(long address, String reason, Instant now) {
    database
        .jdbc()
        .sql(END_ALL)
        .param("reason", reason)
        .param("now", Times.utc(now))
        .param("address", address)
        .update();
  }

  List<SentMessage> newest(long address, int most) {
    return database
        .jdbc()
        .sql(NEWEST)
        .param("address", address)
        .param("most", most)
        .query((row, n) -> sent(row))
        .list();
  }

  private void end(
      Taken taken, String status, @Nullable String reason, String answer, Instant now) {
    database
        .jdbc()
        .sql(END)
        .param("status", status)
        .param("reason", reason)
        .param("answer", answer)
        .param("now", Times.utc(now))
        .param("id", taken.id())
        .update();
    crash.reached(Step.NOTED);
  }

  private static Taken taken(ResultSet row) throws SQLException {
    return new Taken(
        row.getObject("id", UUID.class),
        row.getLong("address"),
        row.getString("state"),
        URI.create(row.getString("url")),
        MessageKind.ofCode(row.getString("kind")),
        row.getString("body"),
        row.getInt("attempts"),
        row.getLong("fence"));
  }

  private static SentMessage sent(ResultSet row) throws SQLException {
    return new SentMessage(
        row.getObject("id", UUID.class),
        MessageKind.ofCode(row.getString("kind")),
        row.getObject("submission", UUID.class),
        Times.instant(row, "written"),
        SentMessage.Standing.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getInt("attempts"),
        row.getString("answer"),
        row.getString("reason"),
        Times.instant(row, "next"));
  }
}
