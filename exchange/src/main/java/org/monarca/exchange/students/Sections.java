package org.monarca.exchange.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.Seals;
import org.monarca.exchange.students.Changes.Versions;
import org.monarca.records.RecordKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The current sections of records in PostgreSQL; one statement whatever the number. Statements join
 * the transaction under way, which has locked the records.
 */
final class Sections {

  private static final String HEADS =
      """
      select source_id, kind, id, as_of, said is null as whole, alive, gone, digest, key
        from students.version
       where source_id = any(:sources) and current
      """;

  /** What a query must have of each section. */
  static final String COLUMNS =
      "v.source_id, v.kind, v.action, v.as_of, v.rows, v.brought, v.said, v.sealed, "
          + OpenedSections.COLUMNS;

  private static final String BODIES =
      """
      select %s
        from unnest(:sources::bigint[], :versions::bigint[]) as asked (source_id, id)
        join students.version v using (source_id, id)
      """
          .formatted(COLUMNS);

  private static final String SUPERSEDE =
      """
      update students.version v set current = false
        from unnest(:sources::bigint[], :versions::bigint[]) as gone (source_id, id)
       where v.source_id = gone.source_id and v.id = gone.id
      """;

  private static final String SAY_AGAIN =
      """
      update students.version v set as_of = again.telling, said = again.said::jsonb
        from unnest(:sources::bigint[], :versions::bigint[], :tellings::integer[], :said::text[]) as again (source_id, id, telling, said)
       where v.source_id = again.source_id and v.id = again.id
      """;

  private static final TypeReference<Map<String, Integer>> TELLINGS = new TypeReference<>() {};

  private final Database database;
  private final JsonMapper json;
  private final Seals seals;

  Sections(Database database, JsonMapper json, Seals seals) {
    this.database = database;
    this.json = json;
    this.seals = seals;
  }

  /**
   * What must be known of a section to see that it is said again unchanged.
   *
   * @param asOf the telling that said its lines last, all of them when it is whole
   * @param alive whether some line is not gone
   * @param gone whether some line is
   * @param digest of the lines that are not gone
   * @param key under which it and what is sealed are; absent where nothing is
   */
  record Head(
      long source,
      RecordKind kind,
      long version,
      int asOf,
      boolean whole,
      boolean alive,
      boolean gone,
      UUID digest,
      @Nullable Integer key) {}

  List<Head> heads(Collection<Long> sources) {
    return sources.isEmpty()
        ? List.of()
        : database
            .jdbc()
            .sql(HEADS)
            .param("sources", sources.toArray(Long[]::new))
            .query(Sections::head)
            .list();
  }

  /** The sections under these heads. */
  List<Section> bodies(List<Head> heads) {
    var opened = new OpenedSections(seals, json);
    return heads.isEmpty()
        ? List.of()
        : database
            .jdbc()
            .sql(BODIES)
            .param("sources", heads.stream().map(Head::source).toArray(Long[]::new))
            .param("versions", heads.stream().map(Head::version).toArray(Long[]::new))
            .query((row, n) -> section(row, opened))
            .list();
  }

  /** Writes what tellings change. */
  void write(List<Changes> all) {
    var superseded = Versions.of(all.stream().map(Changes::superseded).toList());
    if (!superseded.isEmpty()) {
      database
          .jdbc()
          .sql(SUPERSEDE)
          .param("sources", superseded.sources())
          .param("versions", superseded.versions())
          .update();
    }
    var saidAgain = Versions.of(all.stream().map(Changes::saidAgain).toList());
    if (!saidAgain.isEmpty()) {
      database
          .jdbc()
          .sql(SAY_AGAIN)
          .param("tellings", all.stream().flatMap(Changes::saidIn).toArray(Integer[]::new))
          .param("sources", saidAgain.sources())
          .param("versions", saidAgain.versions())
          .param("said", all.stream().flatMap(Changes::saidMarks).toArray(String[]::new))
          .update();
    }
    database.copyBehindWall(
        "students.version", Changes.COLUMNS, all.stream().map(Changes::versions).toList());
  }

  private static Head head(ResultSet row, int n) throws SQLException {
    return new Head(
        row.getLong("source_id"),
        kind(row),
        row.getLong("id"),
        row.getInt("as_of"),
        row.getBoolean("whole"),
        row.getBoolean("alive"),
        row.getBoolean("gone"),
        row.getObject("digest", UUID.class),
        row.getObject("key", Integer.class));
  }

  /** For one query, to open of sections of these kinds what is sealed. */
  OpenedSections opening(Set<RecordKind> kinds) {
    return new OpenedSections(seals, json, kinds);
  }

  Section section(ResultSet row, OpenedSections opened) throws SQLException {
    var kind = kind(row);
    int telling = row.getInt("telling");
    int asOf = row.getInt("as_of");
    var brought = marks(row.getString("brought"));
    var said = marks(row.getString("said"));
    var sealed = opened.of(row);
    var lines = new TreeMap<String, Line>();
    json.readTree(row.getString("rows"))
        .forEachEntry((key, value) ->
            lines.put(
                key,
                new Line(
                    content(kind, value, sealed == null ? null : sealed.get(key)),
                    brought.getOrDefault(key, telling),
                    said.getOrDefault(key, asOf))));
    return new Section(
        row.getLong("source_id"), kind, row.getLong("version"), row.getString("action"), lines);
  }

  static Content content(RecordKind kind, JsonNode value, @Nullable JsonNode sealed) {
    return value.isString()
        ? Content.Gone.of(value.stringValue())
        : new Content.Values(StoredValues.inOrder(kind, value, sealed));
  }

  private Map<String, Integer> marks(@Nullable String stored) {
    return stored == null ? Map.of() : json.readValue(stored, TELLINGS);
  }

  private static RecordKind kind(ResultSet row) throws SQLException {
    return StoredValues.kind(row.getString("kind"));
  }
}
