package org.monarca.exchange.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.SealedHolder;
import org.monarca.exchange.sealing.Seals;
import org.monarca.records.RecordKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals versions of States' records anew, those in clear of a database of before among them; what
 * they say stays as it is.
 */
@Component
final class SealedVersions implements SealedHolder {

  /** Whoever applies a submission about one of them waits as long as this takes. */
  private static final int RECORDS = 100;

  /** Locked as whoever applies a submission locks them. */
  private static final String SOME =
      """
      select id from students.source where state = :state and id > :after order by id limit :some for no key update
      """;

  private static final String UNDER_ANOTHER =
      """
      select v.source_id, v.kind, v.rows, v.sealed, %s
        from students.version v
       where v.source_id = any(:sources) and v.kind = any(:kinds::students.record_kind[]) and v.key is distinct from :key
      """
          .formatted(OpenedSections.COLUMNS);

  private static final String SEAL =
      """
      update students.version v set rows = anew.rows::jsonb, digest = anew.digest, sealed = anew.sealed, key = :key
        from unnest(:sources::bigint[], :versions::bigint[], :rows::text[], :digests::uuid[], :sealed::bytea[])
             as anew (source_id, id, rows, digest, sealed)
       where v.source_id = anew.source_id and v.id = anew.id
      """;

  private static final String USES =
      """
      select exists (
        select from students.source s join students.version v on v.source_id = s.id where s.state = ? and v.key = ?)
      """;

  private final Database database;
  private final JsonMapper json;
  private final Seals seals;

  /** Asked for at the start, so that a table that is wrong is found out then. */
  private final String[] kinds = SealedElements.kinds();

  SealedVersions(Database database, JsonMapper json, Seals seals) {
    this.database = database;
    this.json = json;
    this.seals = seals;
  }

  @Override
  public String name() {
    return "students.version";
  }

  @Override
  public boolean holds(String scope) {
    return Seals.isState(scope);
  }

  @Override
  public Optional<String> sealAnew(String scope, String after) {
    var seal = new SectionSeal(seals, scope);
    var sources =
        database
            .jdbc()
            .sql(SOME)
            .param("state", scope)
            .param("after", after.isEmpty() ? 0 : Long.parseLong(after))
            .param("some", RECORDS)
            .query(Long.class)
            .list();
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    write(seal, anew(seal, sources));
    return Optional.of(Long.toString(sources.getLast()));
  }

  @Override
  public boolean uses(String scope, int key) {
    return database.jdbc().sql(USES).params(scope, key).query(Boolean.class).single();
  }

  /** Versions as they are kept from now on, as parameters of a statement. */
  private static final class Anew {

    private final List<Long> sources = new ArrayList<>();
    private final List<Long> versions = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final List<UUID> digests = new ArrayList<>();
    private final List<byte[]> sealed = new ArrayList<>();
  }

  private Anew anew(SectionSeal seal, List<Long> sources) {
    var opened = new OpenedSections(seals, json);
    var section = new SectionJson();
    var anew = new Anew();
    database
        .jdbc()
        .sql(UNDER_ANOTHER)
        .param("sources", sources.toArray(Long[]::new))
        .param("kinds", kinds)
        .param("key", seal.key())
        .query(SealedHolder.whole(row -> add(row, seal, opened, section, anew)));
    return anew;
  }

  private void add(
      ResultSet row, SectionSeal seal, OpenedSections opened, SectionJson section, Anew anew)
      throws SQLException {
    long source = row.getLong("source_id");
    var kind = StoredValues.kind(row.getString("kind"));
    var lines = lines(row, kind, opened);
    var living = new TreeMap<>(lines);
    living.values().removeIf(line -> !line.isAlive());
    var digest = seal.digest(section.of(kind, living));
    var place = SectionSeal.place(source, kind, row.getInt("telling"), digest);
    var sealed = seal.sealed(section.of(kind, lines), place);
    if (sealed != null) {
      anew.sources.add(source);
      anew.versions.add(row.getLong("version"));
      anew.rows.add(section.text());
      anew.digests.add(digest);
      anew.sealed.add(sealed);
    }
  }

  private SortedMap<String, Line> lines(ResultSet row, RecordKind kind, OpenedSections opened)
      throws SQLException {
    var sealed = opened.of(row);
    var lines = new TreeMap<String, Line>();
    json.readTree(row.getString("rows"))
        .forEachEntry((key, value) ->
            lines.put(
                key,
                new Line(
                    Sections.content(kind, value, sealed == null ? null : sealed.get(key)), 0, 0)));
    return lines;
  }

  private void write(SectionSeal seal, Anew anew) {
    if (!anew.sources.isEmpty()) {
      database
          .jdbc()
          .sql(SEAL)
          .param("key", seal.key())
          .param("sources", anew.sources.toArray(Long[]::new))
          .param("versions", anew.versions.toArray(Long[]::new))
          .param("rows", anew.rows.toArray(String[]::new))
          .param("digests", anew.digests.toArray(UUID[]::new))
          .param("sealed", anew.sealed.toArray(byte[][]::new))
          .update();
    }
  }
}
