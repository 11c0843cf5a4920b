package org.monarca.exchange.identity.shadow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.weigh.Evidence;
import tools.jackson.databind.json.JsonMapper;

/** What shadow runs found, with the evidence of both models as it was then. */
final class ChangeStore {

  private static final String ADD =
      "copy identity.shadow_change (run, source_id, kind, state, own_id, old_id, old_weight, old_evidence, new_id, new_weight, new_evidence) from stdin";

  private static final String CHANGES =
      """
      select change.*, person.state_student_id
        from identity.shadow_change change
        join identity.person using (source_id)
       where change.run = :run and source_id > :after
         and (:kind::text is null or change.kind = :kind) and (:state::text is null or change.state = :state)
       order by source_id limit :limit
      """;

  private final Database database;
  private final JsonMapper json;

  ChangeStore(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  void add(long run, List<Difference> differences) {
    var rows = new CopyRows();
    for (var found : differences) {
      rows.number(run)
          .number(found.source())
          .plain(found.change().code())
          .plain(found.state())
          .plain(found.own());
      add(found.active(), rows);
      add(found.tried(), rows);
      rows.end();
    }
    if (rows.rows() > 0) {
      database.copyIn(ADD, rows.stream());
    }
  }

  private void add(Side side, CopyRows rows) {
    var evidence = side.evidence();
    rows.plain(side.child())
        .plain(evidence == null ? null : (float) evidence.weight())
        .text(evidence == null ? null : json.writeValueAsString(evidence));
  }

  /**
   * In the order of the records.
   *
   * @param kind of all kinds when absent
   * @param state of all States when absent
   * @param after {@link ShadowChange#source} of the last one read
   */
  List<ShadowChange> changes(
      long run, @Nullable Change kind, @Nullable String state, long after, int limit) {
    return database
        .jdbc()
        .sql(CHANGES)
        .param("run", run)
        .param("after", after)
        .param("kind", kind == null ? null : kind.code())
        .param("state", state)
        .param("limit", limit)
        .query(this::change)
        .list();
  }

  private ShadowChange change(ResultSet row, int n) throws SQLException {
    return new ShadowChange(
        row.getLong("source_id"),
        Change.of(row.getString("kind")).orElseThrow(),
        row.getString("state"),
        row.getString("state_student_id"),
        row.getString("own_id"),
        side(row, "old"),
        side(row, "new"));
  }

  private Side side(ResultSet row, String which) throws SQLException {
    var evidence = row.getString(which + "_evidence");
    return new Side(
        row.getString(which + "_id"),
        evidence == null ? null : json.readValue(evidence, Evidence.class));
  }
}
