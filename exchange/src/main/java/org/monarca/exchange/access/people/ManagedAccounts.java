package org.monarca.exchange.access.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.access.roles.Reach;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Accounts with their status, in the transaction under way. */
final class ManagedAccounts {

  private static final String READ =
      """
      select a.id, a.email, a.display_name, a.zone, a.status, a.status_reason, a.status_since, a.status_by, a.created, a.last_used, a.trained
        from access.account a
       where exists (select from access.role_grant g where g.account = a.id and {reach})
      """
          .replace("{reach}", Reach.CONDITION);

  private static final String LIST =
      READ
          + """
             and (:status::text is null or a.status = :status)
             and (:training::text is null
                  or a.status <> 'deactivated'
                     and case :training when 'lapsed' then coalesce(a.trained < :oldest, true) else a.trained between :oldest and :soon end)
             and (:named = '' or strpos(lower(a.display_name), lower(:named)) > 0 or strpos(a.email, lower(:named)) > 0)
           order by lower(a.display_name), a.id
          offset :from limit :most
          """;

  private static final String PUT =
      """
      update access.account
         set status = :status, status_reason = :reason, status_since = :at, status_by = :by,
             signed_out = case when :status = 'active' then signed_out else :at end
       where id = :id
      """;

  /** Nobody signed in since, and no administrator gave access back since. */
  private static final String UNUSED =
      """
      select id from access.account
       where status = 'active' and greatest(coalesce(last_used, created), status_since) < ?
       order by greatest(coalesce(last_used, created), status_since), id
       limit ?
         for update skip locked
      """;

  private final Database database;

  ManagedAccounts(Database database) {
    this.database = database;
  }

  /**
   * @param oldest on which day a training that is good was taken at the earliest
   * @param soon on which day one was taken at the latest that lapses soon
   */
  List<ManagedAccount> list(
      Reach reach,
      String named,
      Optional<AccountStatus> status,
      Optional<TrainingIs> training,
      LocalDate oldest,
      LocalDate soon,
      long from,
      int most) {
    return database
        .jdbc()
        .sql(LIST)
        .params(reach.params())
        .param("status", status.map(AccountStatus::code).orElse(null))
        .param("training", training.map(TrainingIs::code).orElse(null))
        .param("oldest", oldest)
        .param("soon", soon)
        .param("named", named)
        .param("from", from)
        .param("most", most)
        .query((row, n) -> account(row))
        .list();
  }

  Optional<ManagedAccount> find(Reach reach, String id) {
    return one(reach, id, READ + " and a.id = :id");
  }

  /** The same, and nobody else changes it meanwhile. */
  Optional<ManagedAccount> lock(Reach reach, String id) {
    return one(reach, id, READ + " and a.id = :id for update of a");
  }

  void put(String id, AccountStatus status, AccountReason reason, String by, Instant at) {
    database
        .jdbc()
        .sql(PUT)
        .param("id", id)
        .param("status", status.code())
        .param("reason", reason.code())
        .param("at", Times.utc(at))
        .param("by", by)
        .update();
  }

  void signOut(String id, Instant at) {
    database
        .jdbc()
        .sql("update access.account set signed_out = ? where id = ?")
        .params(Times.utc(at), id)
        .update();
  }

  /** Whether it was disabled for want of use. */
  boolean isUnused(String id) {
    return database
        .jdbc()
        .sql(
            "select exists (select from access.account where id = ? and status = 'disabled' and status_reason = 'unused')")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  void used(String id, Instant at) {
    database
        .jdbc()
        .sql("update access.account set last_used = ? where id = ?")
        .params(Times.utc(at), id)
        .update();
  }

  List<String> unusedSince(Instant moment, int most) {
    return database.jdbc().sql(UNUSED).params(Times.utc(moment), most).query(String.class).list();
  }

  private Optional<ManagedAccount> one(Reach reach, String id, String sql) {
    return database
        .jdbc()
        .sql(sql)
        .params(reach.params())
        .param("id", id)
        .query((row, n) -> account(row))
        .optional();
  }

  private static ManagedAccount account(ResultSet row) throws SQLException {
    var reason = row.getString("status_reason");
    return new ManagedAccount(
        Accounts.account(row),
        List.of(),
        AccountStatus.of(row.getString("status")).orElseThrow(),
        reason == null ? null : AccountReason.of(reason).orElseThrow(),
        Times.instantOrNull(row, "status_since"),
        row.getString("status_by"),
        Times.instant(row, "created"),
        Times.instantOrNull(row, "last_used"),
        row.getObject("trained", LocalDate.class));
  }
}
