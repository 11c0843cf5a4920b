package org.monarca.exchange.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.Seals;
import org.monarca.records.RecordKind;
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
   * Lines of versions, each under a number of its own. {@code told} is the telling that brought the
   * line, {@code said} the one that said it last. What is sealed comes with the first line of its
   * version.
   */
  private static final String COLUMNS =
      """
      select v.id * %d + line.place as number, v.source_id, s.state, s.state_student_id, v.kind, line.key as record_key, v.action,
             told.moment, told.received, told.submission, told.submission_id, said.moment as as_of, line.value, %%s as current,
             %s, case when lag(v.id) over (order by %%s) is distinct from v.id then v.sealed end as sealed
        from students.version v
        join students.source s on s.id = v.source_id
       cross join lateral jsonb_each(v.rows) with ordinality line (key, value, place)
      """
          .formatted(VersionReader.LINES, OpenedSections.COLUMNS);

  private static final String BY_LINE = "v.source_id, v.kind, line.key collate \"C\"";

  private static final String CURRENT =
      COLUMNS.formatted("true", BY_LINE)
          + """
            join students.telling told on told.number = coalesce((v.brought ->> line.key)::integer, v.telling)
            join students.telling said on said.number = coalesce((v.said ->> line.key)::integer, v.as_of)
           where v.source_id = any(:sources) and v.current and v.kind = any(:kinds::students.record_kind[])
           order by
          """
          + BY_LINE;

  /**
   * A version tells of the lines that its telling brought. The last version that still holds such a
   * line knows when it was said last, and whether it is what the State says now.
   */
  private static final String HISTORY =
      COLUMNS.formatted("last.current", "v.id, line.place")
          + """
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
              .formatted(VersionReader.LINES);

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

  List<SourceRecord> fetch(Collection<Long> sources) {
    return fetch(sources, RecordKind.childKinds());
  }

  List<SourceRecord> fetch(Collection<Long> sources, Collection<RecordKind> kinds) {
    var opened = new OpenedSections(seals, json);
    var bySource = new LinkedHashMap<Long, List<Version>>();
    database
        .jdbc()
        .sql(CURRENT)
        .param("sources", sources.toArray(Long[]::new))
        .param(
            "kinds",
            Stream.concat(Stream.of(RecordKind.STUDENT), kinds.stream())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new))
        .query((row, n) -> version(row, opened))
        .list()
        .forEach(v -> bySource.computeIfAbsent(v.source(), s -> new ArrayList<>()).add(v));
    return bySource.values().stream().map(VersionReader::record).toList();
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

  /** The student's own elements come first: their kind is the first of the database's order. */
  private static SourceRecord record(List<Version> versions) {
    var student = versions.getFirst();
    var rows =
        student.removed()
            ? List.<VersionedRow>of()
            : versions.stream().skip(1).filter(v -> !v.removed()).map(VersionReader::row).toList();
    return new SourceRecord(
        student.source(),
        student.state(),
        student.stateStudentId(),
        student.removed(),
        student.asOf(),
        row(student),
        rows);
  }

  private static VersionedRow row(Version version) {
    return new VersionedRow(
        version.kind(),
        version.recordKey(),
        version.asOf(),
        version.origin().submission(),
        version.values());
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
