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
import org.monarca.exchange.platform.Database;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is kept. */
final class VersionReader {

  private static final String LIVING_COUNT =
      """
      select count(*)
        from students.source s
        join students.version v on v.source_id = s.id and v.kind = 'student' and v.record_key = '' and v.current and not v.removed
       where s.state = :state
      """;

  private static final String COLUMNS =
      """
      select v.source_id, s.state, s.state_student_id, v.id, v.kind, v.record_key, v.action, v.removed, v.current, v.moment, v.received, v.as_of, v.submission_id as submission, sent.submission_id, v.values
        from students.version v
        join students.source s on s.id = v.source_id
        join students.submission sent on sent.id = v.submission_id
       where v.source_id = any(:sources)
      """;

  private static final String CURRENT =
      COLUMNS + "and v.current order by v.source_id, v.kind, v.record_key";

  private static final String HISTORY = COLUMNS + "and v.id > :after order by v.id limit :limit";

  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private final Database database;
  private final JsonMapper json;

  VersionReader(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  long livingCount(String state) {
    return database.jdbc().sql(LIVING_COUNT).param("state", state).query(Long.class).single();
  }

  List<SourceRecord> fetch(Collection<Long> sources) {
    var bySource = new LinkedHashMap<Long, List<Version>>();
    database
        .jdbc()
        .sql(CURRENT)
        .param("sources", sources.toArray(Long[]::new))
        .query((row, n) -> version(row))
        .list()
        .forEach(v -> bySource.computeIfAbsent(v.source(), s -> new ArrayList<>()).add(v));
    return bySource.values().stream().map(VersionReader::record).toList();
  }

  List<Version> history(Collection<Long> sources, long after, int limit) {
    return database
        .jdbc()
        .sql(HISTORY)
        .param("sources", sources.toArray(Long[]::new))
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> version(row))
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

  private Version version(ResultSet row) throws SQLException {
    var kind = RecordKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    return new Version(
        row.getLong("id"),
        row.getLong("source_id"),
        row.getString("state"),
        row.getString("state_student_id"),
        kind,
        row.getString("record_key"),
        row.getString("action"),
        row.getBoolean("removed"),
        row.getBoolean("current"),
        instant(row, "moment"),
        instant(row, "received"),
        instant(row, "as_of"),
        new Origin(row.getObject("submission", UUID.class), row.getString("submission_id")),
        inOrder(kind, json.readValue(row.getString("values"), VALUES)));
  }

  /** The database sorts keys its own way; people read them in the catalogue's. */
  private static Map<String, String> inOrder(RecordKind kind, Map<String, String> values) {
    var ordered = new LinkedHashMap<String, String>();
    for (var element : Catalogue.published().elements(kind)) {
      var value = values.get(element.key());
      if (value != null) {
        ordered.put(element.key(), value);
      }
    }
    return ordered;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
