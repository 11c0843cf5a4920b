package org.monarca.exchange.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.Seals;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is kept. */
final class VersionReader {

  /** A version's lines are numbered within it; far more than any section has. */
  private static final int LINES = 1 << 20;

  private static final String LIVING_COUNT =
      """
      select count(*)
        from students.source s
        join students.version v on v.source_id = s.id and v.kind = 'student' and v.current and v.alive
       where s.state = :state
      """;

  /**
   * Lines of versions, each under a number of its own. A version tells of the lines that its
   * telling brought. The last version that still holds such a line knows when it was said last, and
   * whether it is what the State says now. What is sealed comes with the first line of its version.
   */
  private static final String HISTORY =
      """
      select v.id * %1$d + line.place as number, v.source_id, s.state, s.state_student_id, v.kind, line.key as record_key, v.action,
             told.moment, told.received, told.submission, told.submission_id, said.moment as as_of, line.value, last.current,
             %2$s, case when lag(v.id) over (order by v.id, line.place) is distinct from v.id then v.sealed end as sealed
        from students.version v
        join students.source s on s.id = v.source_id
       cross join lateral jsonb_each(v.rows) with ordinality line (key, value, place)
       cross join lateral (
         select w.current, coalesce((w.said ->> line.key)::integer, w.as_of) as said
           from students.version w
          where w.source_id = v.source_id and w.kind = v.kind and w.id >= v.id
            and (w.id = v.id or (w.brought ->> line.key)::integer = v.telling)
          order by w.id desc
          limit 1) last
        join students.telling told on told.number = v.telling
        join students.telling said on said.number = last.said
       where v.source_id = any(:sources) and v.id >= :after / %1$d and v.id * %1$d + line.place > :after
         and not coalesce(jsonb_exists(v.brought, line.key), false)
       order by number
       limit :limit
      """
          .formatted(LINES, OpenedSections.COLUMNS);

  private final Database database;
  private final JsonMapper json;
  private final Seals seals;

  VersionReader(Database database, JsonMapper json, Seals seals) {
    this.database = database;
    this.json = json;
    this.seals = seals;
  }

  long livingCount(String state) {
    return database.jdbc().sql(LIVING_COUNT).param("state", state).query(Long.class).single();
  }

  List<Version> history(Collection<Long> sources, long after, int limit) {
    var opened = new OpenedSections(seals, json);
    return database
        .jdbc()
        .sql(HISTORY)
        .param("sources", sources.toArray(Long[]::new))
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> version(row, opened))
        .list();
  }

  private Version version(ResultSet row, OpenedSections opened) throws SQLException {
    var kind = StoredValues.kind(row.getString("kind"));
    var value = json.readTree(row.getString("value"));
    boolean removed = value.isString();
    var sealed = opened.of(row);
    var key = row.getString("record_key");
    return new Version(
        row.getLong("number"),
        row.getLong("source_id"),
        row.getString("state"),
        row.getString("state_student_id"),
        kind,
        key,
        removed ? value.stringValue() : row.getString("action"),
        removed,
        row.getBoolean("current"),
        instant(row, "moment"),
        instant(row, "received"),
        instant(row, "as_of"),
        new Origin(row.getObject("submission", UUID.class), row.getString("submission_id")),
        removed
            ? Map.of()
            : StoredValues.inOrder(kind, value, sealed == null ? null : sealed.get(key)));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
