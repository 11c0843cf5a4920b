package org.monarca.exchange.mappings;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Mappings in PostgreSQL. */
final class MappingStore {

  private static final String ALL =
      """
      select m.name, m.ended, v.version, v.title, v.made, v.made_by, u.submission, u.at as used
        from mappings.mapping m
        join lateral (select * from mappings.version v where v.state = m.state and v.name = m.name
                       order by v.version desc limit 1) v on true
        left join lateral (select * from mappings.used u where u.state = m.state and u.name = m.name and not u.dry_run
                            order by u.at desc limit 1) u on true
       where m.state = :state
       order by m.ended is not null, m.name
      """;

  private final Database database;

  MappingStore(Database database) {
    this.database = database;
  }

  List<KeptMapping> of(String state) {
    return database
        .jdbc()
        .sql(ALL)
        .param("state", state)
        .query((row, n) ->
            new KeptMapping(
                row.getString("name"),
                row.getString("title"),
                row.getInt("version"),
                moment(row, "made"),
                row.getString("made_by"),
                used(row),
                momentOrNull(row, "ended")))
        .list();
  }

  /** Names of those that may be chosen. */
  List<String> living(String state) {
    return database
        .jdbc()
        .sql("select name from mappings.mapping where state = ? and ended is null order by name")
        .param(state)
        .query(String.class)
        .list();
  }

  List<KeptVersion> versions(String state, String name) {
    return database
        .jdbc()
        .sql(
            "select version, title, made, made_by from mappings.version where state = ? and name = ? order by version desc")
        .params(state, name)
        .query((row, n) ->
            new KeptVersion(
                row.getInt("version"),
                row.getString("title"),
                moment(row, "made"),
                row.getString("made_by")))
        .list();
  }

  Optional<byte[]> document(String state, String name, int version) {
    return database
        .jdbc()
        .sql("select document from mappings.version where state = ? and name = ? and version = ?")
        .params(state, name, version)
        .query(String.class)
        .optional()
        .map(document -> document.getBytes(StandardCharsets.UTF_8));
  }

  Optional<byte[]> newest(String state, String name) {
    return newestVersion(state, name).flatMap(version -> document(state, name, version));
  }

  Optional<Integer> newestVersion(String state, String name) {
    return database
        .jdbc()
        .sql(
            "select version from mappings.version where state = ? and name = ? order by version desc limit 1")
        .params(state, name)
        .query(Integer.class)
        .optional();
  }

  /** The newest version of a mapping that may be chosen. */
  Optional<Integer> living(String state, String name) {
    return database
        .jdbc()
        .sql(
            """
            select v.version from mappings.version v join mappings.mapping m on m.state = v.state and m.name = v.name
             where m.state = ? and m.name = ? and m.ended is null order by v.version desc limit 1
            """)
        .params(state, name)
        .query(Integer.class)
        .optional();
  }

  /** One of a State's savings at a time, so that versions follow each other. */
  void hold(String state) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('mappings'), hashtext(?))")
        .param(state)
        .query((row, n) -> true)
        .single();
  }

  void add(String state, String name, KeptVersion version, byte[] document) {
    var at = Times.utc(version.made());
    database
        .jdbc()
        .sql(
            "insert into mappings.mapping (state, name, begun) values (?, ?, ?) on conflict (state, name) do update set ended = null, ended_by = null")
        .params(state, name, at)
        .update();
    database
        .jdbc()
        .sql(
            "insert into mappings.version (state, name, version, title, document, made, made_by) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            state,
            name,
            version.number(),
            version.title(),
            new String(document, StandardCharsets.UTF_8),
            at,
            version.madeBy())
        .update();
  }

  boolean end(String state, String name, Instant at, String by) {
    return database
            .jdbc()
            .sql(
                "update mappings.mapping set ended = ?, ended_by = ? where state = ? and name = ? and ended is null")
            .params(Times.utc(at), by, state, name)
            .update()
        > 0;
  }

  void used(UUID submission, String state, Chosen by, boolean dryRun, Instant at) {
    database
        .jdbc()
        .sql(
            "insert into mappings.used (submission, state, name, version, dry_run, at) values (?, ?, ?, ?, ?, ?)")
        .params(submission, state, by.name(), by.version(), dryRun, Times.utc(at))
        .update();
  }

  Optional<UsedVersion> usedFor(String state, UUID submission) {
    return database
        .jdbc()
        .sql("select name, version from mappings.used where submission = ? and state = ?")
        .params(submission, state)
        .query((row, n) -> new UsedVersion(row.getString("name"), row.getInt("version")))
        .optional();
  }

  private static KeptMapping.@Nullable Use used(ResultSet row) throws SQLException {
    var submission = row.getObject("submission", UUID.class);
    return submission == null ? null : new KeptMapping.Use(submission, moment(row, "used"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
