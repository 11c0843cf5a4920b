package org.monarca.exchange.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The marks, as PostgreSQL keeps them. */
final class MarkStore {

  private static final String READ =
      "select id, source, state, reason, since, marked_by, ended, ended_by, moved, waiting, let_in, let_in_by from protection.mark ";

  private final Database database;

  MarkStore(Database database) {
    this.database = database;
  }

  /** The State that protects it, for each of these records that is marked now. */
  Map<Long, String> living(Collection<Long> sources) {
    return database
        .jdbc()
        .sql("select source, state from protection.mark where source = any(?) and ended is null")
        .param(sources.toArray(Long[]::new))
        .query((row, n) -> Map.entry(row.getLong("source"), row.getString("state")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Whether it was not marked until now. */
  boolean add(long source, String state, MarkReason reason, String by, Instant now) {
    return database
            .jdbc()
            .sql(
                """
                insert into protection.mark (source, state, reason, since, marked_by)
                values (:source, :state, :reason, :now, :by)
                on conflict (source) where ended is null do nothing
                """)
            .param("source", source)
            .param("state", state)
            .param("reason", reason.code())
            .param("now", Times.utc(now))
            .param("by", by)
            .update()
        > 0;
  }

  /** How many of these records were marked until now. */
  int end(Collection<Long> sources, String by, Instant now) {
    return database
        .jdbc()
        .sql(
            "update protection.mark set ended = :now, ended_by = :by where source = any(:sources) and ended is null")
        .param("now", Times.utc(now))
        .param("by", by)
        .param("sources", sources.toArray(Long[]::new))
        .update();
  }

  /** A State was let in by these. */
  void letIn(Collection<Long> marks, String by, Instant now) {
    database
        .jdbc()
        .sql(
            "update protection.mark set waiting = null, let_in = :now, let_in_by = :by where id = any(:marks)")
        .param("now", Times.utc(now))
        .param("by", by)
        .param("marks", marks.toArray(Long[]::new))
        .update();
  }

  /** Which records anywhere are marked. */
  List<Long> sources() {
    return database
        .jdbc()
        .sql("select source from protection.mark where ended is null")
        .query(Long.class)
        .list();
  }

  /** All there were on these records, newest first. */
  List<Mark> of(Collection<Long> sources) {
    return marks(
        database
            .jdbc()
            .sql(READ + "where source = any(?) order by id desc")
            .param(sources.toArray(Long[]::new)));
  }

  /** A State's, those that hold before those that are over, newest first. */
  List<Mark> ofState(String state, int offset, int most) {
    return marks(
        database
            .jdbc()
            .sql(
                READ
                    + "where state = :state order by ended is not null, id desc offset :offset limit :most")
            .param("state", state)
            .param("offset", offset)
            .param("most", most));
  }

  private static List<Mark> marks(JdbcClient.StatementSpec asked) {
    return asked.query((row, n) -> mark(row)).list();
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(
        row.getLong("id"),
        row.getLong("source"),
        row.getString("state"),
        MarkReason.of(row.getString("reason")).orElseThrow(),
        Times.instant(row, "since"),
        row.getString("marked_by"),
        Times.instantOrNull(row, "ended"),
        row.getString("ended_by"),
        Times.instantOrNull(row, "moved"),
        Times.instantOrNull(row, "waiting"),
        Times.instantOrNull(row, "let_in"),
        row.getString("let_in_by"));
  }
}
