package org.monarca.exchange.access.drops;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Keys as they are kept; statements of the transaction under way. */
final class DropKeyStore {

  /** Uses are written down at most this often. */
  private static final Duration BETWEEN_USES = Duration.ofMinutes(1);

  private static final String OF_STATE =
      "select * from access.drop_key where state = ? order by ended desc nulls first, added, id";

  private static final String GOOD =
      "select * from access.drop_key where state = ? and fingerprint = ? and ended is null and not waits";

  /** Whoever adds the same key at once waits and adds nothing. */
  private static final String ADD =
      """
      insert into access.drop_key (state, name, kind, body, fingerprint, added, added_by, waits)
      values (:state, :name, :kind, :body, :fingerprint, :now, :by, :by::text is not null)
      on conflict do nothing
      returning id
      """;

  private final Database database;

  DropKeyStore(Database database) {
    this.database = database;
  }

  /** Those that live, the oldest first; then those that are ended, the latest first. */
  List<DropKey> ofState(String state) {
    return database.jdbc().sql(OF_STATE).param(state).query((row, n) -> key(row)).list();
  }

  /** The key that lets a system of that State in. */
  Optional<DropKey> good(String state, String fingerprint) {
    return database
        .jdbc()
        .sql(GOOD)
        .params(state, fingerprint)
        .query((row, n) -> key(row))
        .optional();
  }

  /**
   * @param by who added it, for whom a second person is needed; null for a set-up, which needs none
   * @return the number of the new key; null where the State has it, or had it once
   */
  @Nullable Long add(String state, String name, SshKey key, @Nullable String by, Instant now) {
    return database
        .jdbc()
        .sql(ADD)
        .param("state", state)
        .param("name", name)
        .param("kind", key.kind())
        .param("body", key.body())
        .param("fingerprint", key.fingerprint())
        .param("by", by)
        .param("now", Times.utc(now))
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  void end(long id, String by, Instant now) {
    database
        .jdbc()
        .sql("update access.drop_key set ended = ?, ended_by = ? where id = ? and ended is null")
        .params(Times.utc(now), by, id)
        .update();
  }

  void confirm(long id, String by) {
    database
        .jdbc()
        .sql(
            "update access.drop_key set waits = false, confirmed_by = ? where id = ? and waits and ended is null")
        .params(by, id)
        .update();
  }

  void used(long id, Instant now) {
    database
        .jdbc()
        .sql("update access.drop_key set used = ? where id = ? and (used is null or used <= ?)")
        .params(Times.utc(now), id, Times.utc(now.minus(BETWEEN_USES)))
        .update();
  }

  private static DropKey key(ResultSet row) throws SQLException {
    return new DropKey(
        row.getLong("id"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("fingerprint"),
        Times.instant(row, "added"),
        row.getString("added_by"),
        row.getBoolean("waits"),
        Times.instantOrNull(row, "used"),
        Times.instantOrNull(row, "ended"),
        row.getString("ended_by"));
  }
}
