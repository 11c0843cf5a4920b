package org.monarca.exchange.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Wrapped data keys in PostgreSQL. Statements join the transaction under way. */
final class KeyStore {

  private static final String OF_SCOPE = "hashtextextended('sealing.scope ' || ?, 0)";
  private static final String OF_OUTER = "hashtextextended('sealing.outer', 0)";

  private static final String HOLD_CURRENT =
      """
      select pg_advisory_xact_lock_shared(hashtextextended('sealing.scope ' || scope, 0))
        from (select scope from unnest(?::text[]) as named (scope) order by scope) held
      """;

  private final Database database;

  KeyStore(Database database) {
    this.database = database;
  }

  /**
   * A data key as it is kept.
   *
   * @param wrapped absent once it was destroyed
   */
  record Kept(
      int number,
      String scope,
      String outer,
      @Nullable Wrapped wrapped,
      Instant made,
      @Nullable Instant superseded,
      @Nullable Instant retired) {}

  /** Until the transaction ends the scope's current key stays current. */
  void holdCurrent(String scope) {
    lock("select pg_advisory_xact_lock_shared(" + OF_SCOPE + ")", scope);
  }

  /** The same of several scopes, in their order. */
  void holdCurrent(List<String> scopes) {
    database.jdbc().sql(HOLD_CURRENT).param(scopes.toArray(String[]::new)).query(row -> {});
  }

  /** Those that are current of these scopes. */
  List<Kept> current(List<String> scopes) {
    return database
        .jdbc()
        .sql("select * from sealing.data_key where scope = any(?) and superseded is null")
        .param(scopes.toArray(String[]::new))
        .query((row, n) -> kept(row))
        .list();
  }

  /** Waits for all who seal for that scope; until the transaction ends nobody begins to. */
  void lock(String scope) {
    lock("select pg_advisory_xact_lock(" + OF_SCOPE + ")", scope);
  }

  /** Until the transaction ends the outer keys stay as they are. */
  void holdOuter() {
    lock("select pg_advisory_xact_lock_shared(" + OF_OUTER + ")");
  }

  /** Waits for all who wrap; until the transaction ends nobody begins to. */
  void lockOuter() {
    lock("select pg_advisory_xact_lock(" + OF_OUTER + ")");
  }

  private void lock(String statement, Object... parameters) {
    database.jdbc().sql(statement).params(parameters).query(row -> {});
  }

  Optional<Kept> current(String scope) {
    return database
        .jdbc()
        .sql("select * from sealing.data_key where scope = ? and superseded is null")
        .param(scope)
        .query((row, n) -> kept(row))
        .optional();
  }

  Optional<Kept> find(int number) {
    return database
        .jdbc()
        .sql("select * from sealing.data_key where number = ?")
        .param(number)
        .query((row, n) -> kept(row))
        .optional();
  }

  /** All that there ever were, by scope and number. */
  List<Kept> all() {
    return database
        .jdbc()
        .sql("select * from sealing.data_key order by scope, number")
        .query((row, n) -> kept(row))
        .list();
  }

  /** Those that are not destroyed. */
  List<Kept> living() {
    return all().stream().filter(key -> key.wrapped() != null).toList();
  }

  /** Nothing where another was quicker. */
  void add(String scope, String outer, Wrapped wrapped, Instant now) {
    database
        .jdbc()
        .sql(
            "insert into sealing.data_key (scope, outer_key, wrapped, made) values (?, ?, ?, ?) on conflict do nothing")
        .params(scope, outer, wrapped.bytes(), Times.utc(now))
        .update();
  }

  void supersede(String scope, Instant now) {
    database
        .jdbc()
        .sql("update sealing.data_key set superseded = ? where scope = ? and superseded is null")
        .params(Times.utc(now), scope)
        .update();
  }

  void wrapAnew(int number, String outer, Wrapped wrapped) {
    database
        .jdbc()
        .sql("update sealing.data_key set outer_key = ?, wrapped = ? where number = ?")
        .params(outer, wrapped.bytes(), number)
        .update();
  }

  /** Its bytes are gone for ever. */
  void destroy(int number, Instant now) {
    database
        .jdbc()
        .sql(
            "update sealing.data_key set wrapped = null, retired = ? where number = ? and superseded is not null")
        .params(Times.utc(now), number)
        .update();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var wrapped = row.getBytes("wrapped");
    return new Kept(
        row.getInt("number"),
        row.getString("scope"),
        row.getString("outer_key"),
        wrapped == null ? null : new Wrapped(wrapped),
        Times.instant(row, "made"),
        Times.instantOrNull(row, "superseded"),
        Times.instantOrNull(row, "retired"));
  }
}
