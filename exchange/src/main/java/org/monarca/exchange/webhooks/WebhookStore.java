package org.monarca.exchange.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Addresses as they are kept; statements of the transaction under way. */
final class WebhookStore {

  private static final String LIVING =
      "select * from webhooks.address where state = ? and ended is null order by added, id";

  private static final String ENDED =
      "select * from webhooks.address where state = ? and ended is not null order by ended desc, id limit ?";

  /** Whoever adds the same at once waits and adds nothing. */
  private static final String ADD =
      """
      insert into webhooks.address (state, url, added, added_by, waits)
      values (:state, :url, :now, :by, :by::text is not null)
      on conflict do nothing
      returning id
      """;

  private static final String CONFIRM =
      "update webhooks.address set waits = false, confirmed_by = ? where id = ? and waits and ended is null";

  private static final String END =
      "update webhooks.address set ended = ?, ended_by = ? where id = ? and ended is null";

  /**
   * A row that refers to it may be written meanwhile: nobody who takes something in waits for this.
   */
  private static final String HOLD =
      "select failures from webhooks.address where id = ? for no key update";

  private static final String ARRIVED =
      "update webhooks.address set failures = 0, rests = null, stopped = null, told = null, arrived = :now where id = :id";

  private static final String FAILED =
      "update webhooks.address set failures = failures + 1, rests = :rests, failed = :now, answer = :answer where id = :id";

  private static final String STOPPED =
      "update webhooks.address set failures = failures + 1, stopped = :now, failed = :now, answer = :answer where id = :id";

  private static final String TOLD =
      "update webhooks.address set told = ? where id = ? and told is null and ended is null returning state";

  private final Database database;

  WebhookStore(Database database) {
    this.database = database;
  }

  /** Those that live, the oldest first; then the last that were ended, the latest first. */
  List<Webhook> ofState(String state) {
    var some =
        new ArrayList<>(
            database.jdbc().sql(LIVING).param(state).query((row, n) -> webhook(row)).list());
    some.addAll(
        database
            .jdbc()
            .sql(ENDED)
            .params(state, WebhookDesk.MOST_ENDED)
            .query((row, n) -> webhook(row))
            .list());
    return some;
  }

  /**
   * @param by who added it, for whom a second person is needed; null for a set-up, which needs none
   */
  Optional<Long> add(String state, String url, @Nullable String by, Instant now) {
    return database
        .jdbc()
        .sql(ADD)
        .param("state", state)
        .param("url", url)
        .param("by", by)
        .param("now", Times.utc(now))
        .query(Long.class)
        .optional();
  }

  void confirm(long id, String by) {
    database.jdbc().sql(CONFIRM).params(by, id).update();
  }

  void end(long id, String by, Instant now) {
    database.jdbc().sql(END).params(Times.utc(now), by, id).update();
  }

  /**
   * Nobody else changes it, or messages to it, until the transaction ends.
   *
   * @return attempts in a row that failed
   */
  int hold(long id) {
    return database.jdbc().sql(HOLD).param(id).query(Integer.class).single();
  }

  void arrived(long id, Instant now) {
    database.jdbc().sql(ARRIVED).param("now", Times.utc(now)).param("id", id).update();
  }

  void failed(long id, String answer, Duration rest, Instant now) {
    database
        .jdbc()
        .sql(FAILED)
        .param("rests", Times.utc(now.plus(rest)))
        .param("now", Times.utc(now))
        .param("answer", answer)
        .param("id", id)
        .update();
  }

  void stopped(long id, String answer, Instant now) {
    database
        .jdbc()
        .sql(STOPPED)
        .param("now", Times.utc(now))
        .param("answer", answer)
        .param("id", id)
        .update();
  }

  /** The State that is to be told now that nothing arrives there: once, until something does. */
  Optional<String> toBeTold(long id, Instant now) {
    return database.jdbc().sql(TOLD).params(Times.utc(now), id).query(String.class).optional();
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    return new Webhook(
        row.getLong("id"),
        row.getString("url"),
        Times.instant(row, "added"),
        row.getString("added_by"),
        row.getBoolean("waits"),
        Times.instantOrNull(row, "stopped"),
        row.getInt("failures"),
        Times.instantOrNull(row, "arrived"),
        Times.instantOrNull(row, "failed"),
        row.getString("answer"),
        null,
        Times.instantOrNull(row, "ended"),
        row.getString("ended_by"));
  }
}
