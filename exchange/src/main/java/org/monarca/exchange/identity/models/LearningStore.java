package org.monarca.exchange.identity.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** The ledger of learnings. */
final class LearningStore {

  private static final String ASK =
      "insert into identity.learning (asked, asked_by) values (?, ?) on conflict do nothing";

  private static final String LATEST =
      "select asked, asked_by, status, finished, model from identity.learning order by id desc limit 1";

  /** When the last one was asked for; in a new exchange, when it got its first model. */
  private static final String LAST =
      "select coalesce((select max(asked) from identity.learning), (select min(entered) from identity.model)) as last";

  private static final String CLAIM =
      """
      update identity.learning set status = 'running', fence = fence + 1, lease_until = :until
       where id = (
         select id from identity.learning
          where status = 'waiting' or (status = 'running' and lease_until <= :now)
            for update skip locked limit 1)
      returning id, fence
      """;

  private static final String FINISH =
      """
      update identity.learning set status = :status, finished = :now, model = :model
       where id = :id and fence = :fence and status = 'running'
      """;

  private static final String LEARNED_ON =
      "select count(*) from identity.model where starts_with(version, ?)";

  private final Database database;

  LearningStore(Database database) {
    this.database = database;
  }

  /** A learning in this process's hands. */
  record Claim(long id, int fence) {}

  /** False while another one is under way. */
  boolean ask(String by, Instant now) {
    return database.jdbc().sql(ASK).params(Times.utc(now), by).update() == 1;
  }

  Optional<Learned> latest() {
    return database.jdbc().sql(LATEST).query(LearningStore::learned).optional();
  }

  Optional<Instant> last() {
    return database
        .jdbc()
        .sql(LAST)
        .query((row, n) -> Optional.ofNullable(Times.instantOrNull(row, "last")))
        .single();
  }

  /** One that waits, or was left by a process that died. */
  Optional<Claim> claim(Instant now, Duration lease) {
    return database
        .jdbc()
        .sql(CLAIM)
        .param("now", Times.utc(now))
        .param("until", Times.utc(now.plus(lease)))
        .query((row, n) -> new Claim(row.getLong("id"), row.getInt("fence")))
        .optional();
  }

  /** False when another process has taken it over meanwhile. */
  boolean finish(Claim claim, String model, Instant now) {
    return finish(claim, Learned.Status.DONE, Optional.of(model), now);
  }

  void fail(Claim claim, Instant now) {
    finish(claim, Learned.Status.FAILED, Optional.empty(), now);
  }

  private boolean finish(Claim claim, Learned.Status status, Optional<String> model, Instant now) {
    return database
            .jdbc()
            .sql(FINISH)
            .param("status", status.code())
            .param("now", Times.utc(now))
            .param("model", model.orElse(null))
            .param("id", claim.id())
            .param("fence", claim.fence())
            .update()
        == 1;
  }

  /** How many models have a version that begins so. */
  int versions(String beginning) {
    return database.jdbc().sql(LEARNED_ON).param(beginning).query(Integer.class).single();
  }

  private static Learned learned(ResultSet row, int n) throws SQLException {
    return new Learned(
        Times.instant(row, "asked"),
        row.getString("asked_by"),
        Learned.Status.of(row.getString("status")),
        Times.instantOrNull(row, "finished"),
        row.getString("model"));
  }
}
