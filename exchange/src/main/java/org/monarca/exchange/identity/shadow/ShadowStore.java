package org.monarca.exchange.identity.shadow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** The ledger of shadow runs. */
final class ShadowStore {

  private static final String BEGIN =
      """
      insert into identity.shadow_run (model, against, asked, asked_by, total)
      select :model, active.version, :now, :by, (select count(*) from identity.person)
        from identity.model active
       where active.status = 'active'
      on conflict do nothing
      """;

  private static final String WAITING =
      "select id from identity.shadow_run where status = 'running' order by failures, id limit 1";

  /** Nobody else gets it until the transaction ends, and with the process its hold is gone. */
  private static final String TAKE =
      "select * from identity.shadow_run where id = ? and status = 'running' for update skip locked";

  private static final String ADVANCE =
      """
      update identity.shadow_run
         set reached = :reached, compared = compared + :compared, linked = linked + :linked, parted = parted + :parted,
             asking = asking + :asking, settled = settled + :settled, failures = 0
       where id = :id
      """;

  private static final String FINISH =
      "update identity.shadow_run set status = 'done', finished = ? where id = ?";

  private static final String FAIL =
      """
      update identity.shadow_run
         set failures = failures + 1,
             status = case when failures + 1 >= :most then 'failed' else status end,
             finished = case when failures + 1 >= :most then :now end
       where id = :id and status = 'running'
      """;

  private final Database database;

  ShadowStore(Database database) {
    this.database = database;
  }

  /** False while one of that model is under way. */
  boolean begin(String model, String by, Instant now) {
    return database
            .jdbc()
            .sql(BEGIN)
            .param("model", model)
            .param("now", Times.utc(now))
            .param("by", by)
            .update()
        == 1;
  }

  /** The latest first. */
  List<ShadowRun> all() {
    return database
        .jdbc()
        .sql("select * from identity.shadow_run order by id desc")
        .query(ShadowStore::run)
        .list();
  }

  Optional<ShadowRun> latestOf(String model) {
    return database
        .jdbc()
        .sql("select * from identity.shadow_run where model = ? order by id desc limit 1")
        .param(model)
        .query(ShadowStore::run)
        .optional();
  }

  Optional<Long> waiting() {
    return database.jdbc().sql(WAITING).query(Long.class).optional();
  }

  Optional<ShadowRun> take(long id) {
    return database.jdbc().sql(TAKE).param(id).query(ShadowStore::run).optional();
  }

  void advance(long id, long reached, long compared, Map<Change, Long> changes) {
    database
        .jdbc()
        .sql(ADVANCE)
        .param("reached", reached)
        .param("compared", compared)
        .param("linked", changes.getOrDefault(Change.LINKED, 0L))
        .param("parted", changes.getOrDefault(Change.PARTED, 0L))
        .param("asking", changes.getOrDefault(Change.ASKING, 0L))
        .param("settled", changes.getOrDefault(Change.SETTLED, 0L))
        .param("id", id)
        .update();
  }

  void finish(long id, Instant now) {
    database.jdbc().sql(FINISH).params(Times.utc(now), id).update();
  }

  /**
   * @param most failures in a row after which it is given up
   */
  void failed(long id, int most, Instant now) {
    database
        .jdbc()
        .sql(FAIL)
        .param("most", most)
        .param("now", Times.utc(now))
        .param("id", id)
        .update();
  }

  private static ShadowRun run(ResultSet row, int n) throws SQLException {
    var changes = new EnumMap<Change, Long>(Change.class);
    for (var change : Change.values()) {
      changes.put(change, row.getLong(change.code()));
    }
    return new ShadowRun(
        row.getLong("id"),
        row.getString("model"),
        row.getString("against"),
        Times.instant(row, "asked"),
        row.getString("asked_by"),
        ShadowRun.Status.of(row.getString("status")),
        row.getLong("reached"),
        row.getLong("total"),
        row.getLong("compared"),
        changes,
        Times.instantOrNull(row, "finished"));
  }
}
