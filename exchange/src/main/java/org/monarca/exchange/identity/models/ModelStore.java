package org.monarca.exchange.identity.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.models.KnownModel.Application;
import org.monarca.exchange.identity.models.KnownModel.SetAside;
import org.monarca.exchange.identity.models.KnownModel.Status;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** The table of models. */
final class ModelStore {

  private static final String ALL =
      "select * from identity.model order by entered desc, version desc";

  private static final String ENTER =
      """
      insert into identity.model (version, file, status, entered, entered_by, applied, applied_by)
      values (:version, :file, :status, :now, :by, :applied, :appliedBy)
      on conflict do nothing
      """;

  private static final String RETIRE =
      "update identity.model set status = 'retired' where status = 'active'";

  private static final String APPLY =
      """
      update identity.model set status = 'active', applied = :now, applied_by = :by, reason = :reason
       where version = :version
      """;

  private static final String SET_ASIDE =
      """
      update identity.model
         set status = 'aside', set_aside = :now, set_aside_by = :by, set_aside_reason = :reason
       where version = :version and status = 'proposed'
      """;

  private static final String TRIED =
      """
      select exists (
        select from identity.shadow_run
         where model = :version and status = 'done'
           and against = (select version from identity.model where status = 'active'))
      """;

  private final Database database;

  ModelStore(Database database) {
    this.database = database;
  }

  /** The latest first. */
  List<KnownModel> all() {
    return database.jdbc().sql(ALL).query(ModelStore::model).list();
  }

  Optional<KnownModel> find(String version) {
    return database
        .jdbc()
        .sql("select * from identity.model where version = ?")
        .param(version)
        .query(ModelStore::model)
        .optional();
  }

  Optional<KnownModel> active() {
    return database
        .jdbc()
        .sql("select * from identity.model where status = 'active'")
        .query(ModelStore::model)
        .optional();
  }

  Optional<String> activeVersion() {
    return database
        .jdbc()
        .sql("select version from identity.model where status = 'active'")
        .query(String.class)
        .optional();
  }

  /** False when there is one of that version, or another is active where it should be. */
  boolean enter(String version, String file, Status status, String by, Instant now) {
    boolean active = status == Status.ACTIVE;
    return database
            .jdbc()
            .sql(ENTER)
            .param("version", version)
            .param("file", file)
            .param("status", status.code())
            .param("now", Times.utc(now))
            .param("by", by)
            .param("applied", active ? Times.utc(now) : null)
            .param("appliedBy", active ? by : null)
            .update()
        == 1;
  }

  /** Whether its shadow run against the active model is finished. */
  boolean isTried(String version) {
    return database.jdbc().sql(TRIED).param("version", version).query(Boolean.class).single();
  }

  /** Takes the place of the one that is active. */
  void activate(String version, String by, @Nullable String reason, Instant now) {
    database.jdbc().sql(RETIRE).update();
    database
        .jdbc()
        .sql(APPLY)
        .param("now", Times.utc(now))
        .param("by", by)
        .param("reason", reason)
        .param("version", version)
        .update();
  }

  /** False unless it is a proposal. */
  boolean setAside(String version, String by, String reason, Instant now) {
    return database
            .jdbc()
            .sql(SET_ASIDE)
            .param("now", Times.utc(now))
            .param("by", by)
            .param("reason", reason)
            .param("version", version)
            .update()
        == 1;
  }

  private static KnownModel model(ResultSet row, int n) throws SQLException {
    return new KnownModel(
        row.getString("version"),
        Status.of(row.getString("status")),
        Times.instant(row, "entered"),
        row.getString("entered_by"),
        application(row),
        setAside(row),
        row.getString("file"));
  }

  private static @Nullable Application application(ResultSet row) throws SQLException {
    var at = Times.instantOrNull(row, "applied");
    return at == null
        ? null
        : new Application(at, row.getString("applied_by"), row.getString("reason"));
  }

  private static @Nullable SetAside setAside(ResultSet row) throws SQLException {
    var at = Times.instantOrNull(row, "set_aside");
    return at == null
        ? null
        : new SetAside(at, row.getString("set_aside_by"), row.getString("set_aside_reason"));
  }
}
