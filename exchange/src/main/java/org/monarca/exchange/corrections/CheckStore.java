package org.monarca.exchange.corrections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** The table of what States are asked. Joins the transaction under way. */
final class CheckStore {

  private static final String COLUMNS =
      "id, exchange_id, element, state, asked_by, asked_from, reason, asked, verdict, answered_by, answered";

  private final Database database;

  CheckStore(Database database) {
    this.database = database;
  }

  /** Its number; none where that State is asked about that element of the child already. */
  Optional<Long> add(
      ExchangeId child, String element, String state, Actor by, String reason, Instant now) {
    return database
        .jdbc()
        .sql(
            """
            insert into corrections.value_check (exchange_id, element, state, asked_by, asked_from, reason, asked)
            values (:child, :element, :state, :by, :from, :reason, :now)
            on conflict (exchange_id, element, state) where verdict is null do nothing
            returning id
            """)
        .param("child", child.number())
        .param("element", element)
        .param("state", state)
        .param("by", by.id())
        .param("from", by.state())
        .param("reason", reason)
        .param("now", Times.utc(now))
        .query(Long.class)
        .optional();
  }

  Optional<ValueCheck> find(long id) {
    return database
        .jdbc()
        .sql("select " + COLUMNS + " from corrections.value_check where id = ?")
        .param(id)
        .query(CheckStore::check)
        .optional();
  }

  /** Those about a child of these numbers, the latest first. */
  List<ValueCheck> of(Collection<String> numbers) {
    return database
        .jdbc()
        .sql(
            "select "
                + COLUMNS
                + " from corrections.value_check where exchange_id = any(?) order by asked desc, id desc")
        .param(numbers.stream().map(Long::valueOf).toArray(Long[]::new))
        .query(CheckStore::check)
        .list();
  }

  /** Whether it was open until now. */
  boolean answer(long id, String verdict, String by, Instant now) {
    return database
            .jdbc()
            .sql(
                """
                update corrections.value_check set verdict = :verdict, answered_by = :by, answered = :now
                 where id = :id and verdict is null
                """)
            .param("verdict", verdict)
            .param("by", by)
            .param("now", Times.utc(now))
            .param("id", id)
            .update()
        == 1;
  }

  private static ValueCheck check(ResultSet row, int number) throws SQLException {
    return new ValueCheck(
        row.getLong("id"),
        ExchangeId.of(row.getLong("exchange_id")),
        row.getString("element"),
        row.getString("state"),
        row.getString("asked_by"),
        row.getString("asked_from"),
        row.getString("reason"),
        Times.instant(row, "asked"),
        row.getString("verdict"),
        row.getString("answered_by"),
        Times.instantOrNull(row, "answered"));
  }
}
