package org.monarca.exchange.pulls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses as people keep them, and what they are told of them; statements of a transaction. */
record PullStore(Database database) {

  private static final String COLUMNS =
      "select s.*, s.lease_until > :now as held from pulls.source s";

  private static final String LIVING =
      COLUMNS + " where s.state = :state and s.ended is null order by s.added, s.id";

  private static final String ENDED =
      COLUMNS
          + " where s.state = :state and s.ended is not null order by s.ended desc, s.id limit :most";

  /** Whoever adds the same at once waits and adds nothing. */
  private static final String ADD =
      """
      insert into pulls.source (state, url, sign_in, sign_in_name, mapping, days, hour, every, added, added_by, waits, due)
      values (:state, :url, :signIn, :name, :mapping, :days, :hour, :every, :now, :by, :due::timestamptz is null, :due)
      on conflict do nothing
      returning id
      """;

  /** What is due stays due: what is under way by the former terms counts no more. */
  private static final String CHANGE =
      """
      update pulls.source
         set sign_in = :signIn, sign_in_name = :name, mapping = :mapping, days = :days, hour = :hour, every = :every,
             due = case when due <= :now then due else :due::timestamptz end, tries = 0, unsettled = 0, fence = fence + 1, lease_until = null, etag = null, modified = null, read_by = null
       where id = :id
      """;

  private static final String CONFIRM =
      "update pulls.source set waits = false, confirmed_by = ?, due = ? where id = ? and waits and ended is null";

  /** Whoever asks for it wants it, changed or not. */
  private static final String NOW =
      "update pulls.source set due = ?, tries = 0, etag = null, modified = null, read_by = null where id = ? and not waits and ended is null";

  private static final String TRY =
      "update pulls.source set try_asked = ? where id = ? and not waits and ended is null";

  private static final String END =
      "update pulls.source set ended = ?, ended_by = ?, due = null, try_asked = null, fence = fence + 1, lease_until = null where id = ? and ended is null";

  private static final String NEWEST =
      "select * from pulls.attempt where source = ? order by finished desc, id limit ?";

  /** Those that live, the oldest first; then the last that were ended, the latest first. */
  List<Pull> ofState(String state, Instant now) {
    var some = new ArrayList<>(ofState(LIVING, state, now).query((row, n) -> pull(row)).list());
    some.addAll(
        ofState(ENDED, state, now)
            .param("most", PullDesk.MOST_ENDED)
            .query((row, n) -> pull(row))
            .list());
    return some;
  }

  private JdbcClient.StatementSpec ofState(String statement, String state, Instant now) {
    return database.jdbc().sql(statement).param("state", state).param("now", Times.utc(now));
  }

  /**
   * @param by who added it; null for a set-up
   * @param due null where a second person is to confirm it first
   */
  Optional<Long> add(
      String state,
      String url,
      Terms terms,
      @Nullable String by,
      Instant now,
      @Nullable Instant due) {
    return said(ADD, terms)
        .param("state", state)
        .param("url", url)
        .param("now", Times.utc(now))
        .param("by", by)
        .param("due", due == null ? null : Times.utc(due))
        .query(Long.class)
        .optional();
  }

  /**
   * @param next when it is fetched by these, where it is not due; null while it waits
   */
  void change(long id, Terms terms, @Nullable Instant next, Instant now) {
    said(CHANGE, terms)
        .param("now", Times.utc(now))
        .param("due", next == null ? null : Times.utc(next))
        .param("id", id)
        .update();
  }

  private JdbcClient.StatementSpec said(String statement, Terms terms) {
    var at = terms.rhythm() instanceof Rhythm.AtHour hour ? hour : null;
    var every = terms.rhythm() instanceof Rhythm.Every some ? some : null;
    return database
        .jdbc()
        .sql(statement)
        .param("signIn", terms.signIn().way().code())
        .param("name", terms.signIn().name())
        .param("mapping", terms.mapping())
        .param("days", at == null ? null : at.word())
        .param("hour", at == null ? null : at.hour())
        .param("every", every == null ? null : every.hours());
  }

  void confirm(long id, String by, Instant due) {
    database.jdbc().sql(CONFIRM).params(by, Times.utc(due), id).update();
  }

  void fetchNow(long id, Instant now) {
    database.jdbc().sql(NOW).params(Times.utc(now), id).update();
  }

  void tryNow(long id, Instant now) {
    database.jdbc().sql(TRY).params(Times.utc(now), id).update();
  }

  void end(long id, String by, Instant now) {
    database.jdbc().sql(END).params(Times.utc(now), by, id).update();
  }

  List<PullAttempt> newest(long id, int most) {
    return database.jdbc().sql(NEWEST).params(id, most).query((row, n) -> attempt(row)).list();
  }

  Optional<String> url(long id) {
    return database
        .jdbc()
        .sql("select url from pulls.source where id = ?")
        .param(id)
        .query(String.class)
        .optional();
  }

  static Terms terms(ResultSet row) throws SQLException {
    var days = row.getString("days");
    return new Terms(
        new SignIn(
            SignIn.Way.ofCode(row.getString("sign_in")).orElseThrow(),
            row.getString("sign_in_name")),
        days == null
            ? new Rhythm.Every(row.getInt("every"))
            : Rhythm.AtHour.of(days, row.getInt("hour")),
        row.getString("mapping"));
  }

  private static Pull pull(ResultSet row) throws SQLException {
    return new Pull(
        row.getLong("id"),
        row.getString("url"),
        terms(row),
        Times.instant(row, "added"),
        row.getString("added_by"),
        row.getBoolean("waits"),
        Times.instantOrNull(row, "due"),
        row.getBoolean("held"),
        row.getInt("failures"),
        Times.instantOrNull(row, "fetched"),
        Times.instantOrNull(row, "failed"),
        row.getString("outcome"),
        Times.instantOrNull(row, "ended"),
        row.getString("ended_by"));
  }

  private static PullAttempt attempt(ResultSet row) throws SQLException {
    return new PullAttempt(
        row.getObject("id", UUID.class),
        row.getBoolean("dry_run"),
        Times.instant(row, "finished"),
        row.getString("outcome"),
        row.getBoolean("ended_well"),
        row.getObject("bytes", Long.class),
        row.getObject("submission", UUID.class),
        Times.instantOrNull(row, "again"));
  }
}
