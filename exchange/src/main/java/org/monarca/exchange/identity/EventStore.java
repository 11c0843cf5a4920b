package org.monarca.exchange.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.monarca.exchange.identity.IdentityEvent.What;
import org.monarca.exchange.identity.stored.AsExchange;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.linkage.weigh.Evidence;
import tools.jackson.databind.json.JsonMapper;

/** What happened to whom, and the numbers of a State's own records. */
final class EventStore {

  private static final String EVENTS =
      """
      select at, what, by, model, from_id, to_id, evidence
        from identity.event
       where to_id = any(?) or from_id = any(?)
       order by sequence
      """;

  private static final String CHANGES =
      """
      select sequence, at, what, state_student_id, from_id, to_id
        from identity.event
       where state = ? and at >= ? and sequence > ?
       order by sequence
       limit ?
      """;

  private static final String STATE_RECORDS =
      """
      select record.source_id, record.state_student_id, record.as_of, link.exchange_id
        from students.v_living_source record
        join identity.link using (source_id)
       where record.state = ? and record.source_id > ?
       order by record.source_id
       limit ?
      """;

  private final Database database;
  private final JsonMapper json;

  EventStore(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Oldest first. */
  List<IdentityEvent> events(long[] numbers) {
    return database.jdbc().sql(EVENTS).params(numbers, numbers).query(this::event).list();
  }

  List<IdentityChange> changes(String state, Instant since, long after, int limit) {
    return database
        .jdbc()
        .sql(CHANGES)
        .params(state, Times.utc(since), after, limit)
        .query(EventStore::change)
        .list();
  }

  List<StateRecordNumber> stateRecords(String state, long after, int limit) {
    return AsExchange.read(
        database,
        () ->
            database
                .jdbc()
                .sql(STATE_RECORDS)
                .params(state, after, limit)
                .query(EventStore::stateRecord)
                .list());
  }

  private IdentityEvent event(ResultSet row, int n) throws SQLException {
    var evidence = row.getString("evidence");
    var before = row.getObject("from_id", Long.class);
    var numbers =
        Stream.of(before, row.getLong("to_id"))
            .filter(Objects::nonNull)
            .map(ExchangeId::of)
            .toList();
    return new IdentityEvent(
        Times.instant(row, "at"),
        What.of(row.getString("what")),
        row.getString("by"),
        row.getString("model"),
        numbers,
        evidence == null ? null : json.readValue(evidence, Evidence.class));
  }

  private static IdentityChange change(ResultSet row, int n) throws SQLException {
    var before = row.getObject("from_id", Long.class);
    return new IdentityChange(
        row.getLong("sequence"),
        Times.instant(row, "at"),
        What.of(row.getString("what")),
        row.getString("state_student_id"),
        before == null ? null : ExchangeId.of(before),
        ExchangeId.of(row.getLong("to_id")));
  }

  private static StateRecordNumber stateRecord(ResultSet row, int n) throws SQLException {
    return new StateRecordNumber(
        row.getLong("source_id"),
        row.getString("state_student_id"),
        ExchangeId.of(row.getLong("exchange_id")),
        Times.instant(row, "as_of"));
  }
}
