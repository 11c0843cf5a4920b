package org.monarca.exchange.mappings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.sealing.Place;
import org.monarca.exchange.sealing.SealedHolder;
import org.monarca.exchange.sealing.Seals;
import org.monarca.records.sample.Sample;

/** Drafts in PostgreSQL, their contents sealed under the key of their State. */
final class DraftStore implements SealedHolder {

  /** They are large, and writers wait. */
  private static final int SOME = 4;

  private static final String FORGET =
      """
      delete from mappings.draft
       where id in (select id from mappings.draft where changed <= :before
                     order by changed, id limit :most for update skip locked)
      returning id::text
      """;

  private final Database database;
  private final Seals seals;

  DraftStore(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
  }

  /** What is told of a draft in a list. */
  record Line(UUID id, @Nullable String of, String person, Instant changed) {}

  static String forgetting() {
    return FORGET;
  }

  void add(Draft draft) {
    var key = seals.current(draft.state());
    database
        .jdbc()
        .sql(
            "insert into mappings.draft (id, state, person, of, basis, begun, changed, content, sealed) values (:id, :state, :person, :of, :basis, :now, :now, :content, :key)")
        .param("id", draft.id())
        .param("state", draft.state())
        .param("person", draft.person())
        .param("of", draft.of())
        .param("basis", draft.basis())
        .param("now", Times.utc(draft.changed()))
        .param("content", seals.sealer().seal(key, place(draft.id()), content(draft)))
        .param("key", key.number())
        .update();
  }

  void write(Draft draft) {
    var key = seals.current(draft.state());
    database
        .jdbc()
        .sql(
            "update mappings.draft set content = :content, sealed = :key, changed = :now where id = :id")
        .param("id", draft.id())
        .param("now", Times.utc(draft.changed()))
        .param("content", seals.sealer().seal(key, place(draft.id()), content(draft)))
        .param("key", key.number())
        .update();
  }

  Optional<Draft> find(String state, UUID id) {
    return read("select * from mappings.draft where id = :id and state = :state", state, id);
  }

  /** The same, held until the transaction under way ends. */
  Optional<Draft> lock(String state, UUID id) {
    seals.current(state);
    return read(
        "select * from mappings.draft where id = :id and state = :state for update", state, id);
  }

  List<Line> of(String state) {
    return database
        .jdbc()
        .sql(
            "select id, of, person, changed from mappings.draft where state = ? order by changed desc, id")
        .param(state)
        .query((row, n) ->
            new Line(
                row.getObject("id", UUID.class),
                row.getString("of"),
                row.getString("person"),
                moment(row, "changed")))
        .list();
  }

  boolean remove(String state, UUID id) {
    return database
            .jdbc()
            .sql("delete from mappings.draft where id = ? and state = ?")
            .params(id, state)
            .update()
        > 0;
  }

  @Override
  public String name() {
    return "mappings.draft";
  }

  @Override
  public boolean holds(String scope) {
    return Seals.isState(scope);
  }

  @Override
  public Optional<String> sealAnew(String scope, String after) {
    var current = seals.current(scope);
    var ids =
        database
            .jdbc()
            .sql(
                "select id from mappings.draft where state = :state and sealed <> :current and id > :after order by id limit :some")
            .param("state", scope)
            .param("current", current.number())
            .param("after", after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after))
            .param("some", SOME)
            .query((row, n) -> row.getObject("id", UUID.class))
            .list();
    var sealer = seals.sealer();
    for (var id : ids) {
      database
          .jdbc()
          .sql("select content, sealed from mappings.draft where id = ? for update")
          .param(id)
          .query(
              SealedHolder.whole(row -> {
                var opened =
                    seals.open(sealer, row.getInt("sealed"), place(id), row.getBytes("content"));
                database
                    .jdbc()
                    .sql("update mappings.draft set content = ?, sealed = ? where id = ?")
                    .params(sealer.seal(current, place(id), opened), current.number(), id)
                    .update();
              }));
    }
    return ids.size() < SOME ? Optional.empty() : Optional.of(ids.getLast().toString());
  }

  @Override
  public boolean uses(String scope, int key) {
    return database
        .jdbc()
        .sql("select exists (select from mappings.draft where state = ? and sealed = ?)")
        .params(scope, key)
        .query(Boolean.class)
        .single();
  }

  private Optional<Draft> read(String query, String state, UUID id) {
    return database
        .jdbc()
        .sql(query)
        .param("id", id)
        .param("state", state)
        .query((row, n) -> draft(row))
        .optional();
  }

  private Draft draft(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var content =
        seals.open(seals.sealer(), row.getInt("sealed"), place(id), row.getBytes("content"));
    var sample = Sample.unpacked(content);
    return new Draft(
        id,
        row.getString("state"),
        row.getString("person"),
        row.getString("of"),
        row.getInt("basis"),
        moment(row, "changed"),
        MappingDocument.kept(Objects.requireNonNull(sample.mapping())),
        sample);
  }

  private static byte[] content(Draft draft) {
    return draft.sample().with(draft.document().bytes()).packed();
  }

  private static Place place(UUID id) {
    return Place.in("mappings.draft.content").with(id);
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
