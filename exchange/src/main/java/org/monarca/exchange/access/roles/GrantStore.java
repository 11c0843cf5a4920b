package org.monarca.exchange.access.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Grants as they are kept, in the transaction under way. */
final class GrantStore {

  private static final String COLUMNS =
      "g.id, g.account, g.role, g.state, g.region, g.district, g.school, g.begins, g.given_by, g.give_reason, g.last_day, g.ends, g.ended, g.ended_by, g.end_reason, g.suspended, g.waits, g.confirmed_by, g.waits_for";

  static final String READ = "select " + COLUMNS + " from access.role_grant g ";

  /** Its person may act in it. */
  static final String GOOD =
      "g.ended is null and g.suspended is null and not g.waits and (g.ends is null or g.ends > :now)";

  private static final String ADD =
      """
      insert into access.role_grant (account, role, state, region, district, school, begins, given_by, give_reason, last_day, ends, waits, waits_for)
      values (:account, :role, :state, :region, :district, :school, :begins, :by, :why, :lastDay, :ends, :waits, :waitsFor)
      on conflict do nothing
      returning id
      """;

  private static final String DEPARTMENT = "department";

  private static final String ADMITS =
      """
      select exists (
        select from access.role_grant g join access.account a on a.id = g.account
         where g.id = :grant and a.id = :account and a.status = 'active' and a.signed_out <= :since
           and a.trained >= :oldest and {good})
      """
          .replace("{good}", GOOD);

  /** Of people who may sign in, by their names. */
  private static final String OF_STATE =
      "select "
          + COLUMNS
          + """
           from access.role_grant g join access.account a on a.id = g.account
          where a.status = 'active' and g.state is not distinct from :state::text and g.role = any(:roles) and {good}
          order by a.display_name, a.id, g.id
          """
              .replace("{good}", GOOD);

  private static final String OVER =
      READ
          + "where g.ended is null and g.ends <= :now order by g.ends, g.id limit :most for update of g skip locked";

  private static final String ENDING =
      READ
          + """
          where g.ended is null and g.ends <= :until and g.ends > :now and not g.waits and g.told_ahead is null
          order by g.ends, g.id limit :most for update of g skip locked
          """;

  private final Database database;

  GrantStore(Database database) {
    this.database = database;
  }

  /**
   * Empty where the account holds the same already.
   *
   * @param second for whom it waits; null where it waits for nobody
   */
  Optional<Long> add(
      String account,
      Position position,
      String by,
      @Nullable GiveReason why,
      @Nullable LocalDate lastDay,
      @Nullable Instant ends,
      @Nullable Second second,
      Instant at) {
    return database
        .jdbc()
        .sql(ADD)
        .param("account", account)
        .param("role", position.role().code())
        .param("state", position.state())
        .param("region", position.region())
        .param("district", position.district())
        .param("school", position.school())
        .param("begins", Times.utc(at))
        .param("by", by)
        .param("why", why == null ? null : why.code())
        .param("lastDay", lastDay)
        .param("ends", ends == null ? null : Times.utc(ends))
        .param("waits", second != null)
        .param("waitsFor", second != null && second.standIn() ? DEPARTMENT : "office")
        .query(Long.class)
        .optional();
  }

  /** Whether there is such an account, which nobody else changes meanwhile. */
  boolean lock(String account) {
    return database
        .jdbc()
        .sql("select true from access.account where id = ? for no key update")
        .param(account)
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  Optional<RoleGrant> find(long id) {
    return database
        .jdbc()
        .sql(READ + "where g.id = ?")
        .param(id)
        .query((row, n) -> grant(row))
        .optional();
  }

  /** Those in which the account's person may act; the one used last first, then the eldest. */
  List<RoleGrant> some(Collection<Long> ids) {
    return database
        .jdbc()
        .sql(READ + "where g.id = any(?)")
        .param(ids.toArray(Long[]::new))
        .query((row, n) -> grant(row))
        .list();
  }

  List<RoleGrant> good(String account, Instant now) {
    return some(account, GOOD, now);
  }

  /** The same with those that are suspended. */
  List<RoleGrant> held(String account, Instant now) {
    return some(
        account, "g.ended is null and not g.waits and (g.ends is null or g.ends > :now)", now);
  }

  private List<RoleGrant> some(String account, String which, Instant now) {
    return database
        .jdbc()
        .sql(
            READ
                + "where g.account = :account and "
                + which
                + " order by g.last_used desc nulls last, g.id")
        .param("account", account)
        .param("now", Times.utc(now))
        .query((row, n) -> grant(row))
        .list();
  }

  /**
   * @param oldest on which day a training that is good was taken at the earliest
   */
  boolean admits(String account, long grant, Instant since, LocalDate oldest, Instant now) {
    return database
        .jdbc()
        .sql(ADMITS)
        .param("account", account)
        .param("grant", grant)
        .param("since", Times.utc(since))
        .param("oldest", oldest)
        .param("now", Times.utc(now))
        .query(Boolean.class)
        .single();
  }

  List<RoleGrant> ofState(@Nullable String state, Set<Role> roles, Instant now) {
    return database
        .jdbc()
        .sql(OF_STATE)
        .param("state", state)
        .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
        .param("now", Times.utc(now))
        .query((row, n) -> grant(row))
        .list();
  }

  /** Those of these accounts that the administrator gives and ends, ended ones last. */
  List<RoleGrant> inReach(Reach reach, Collection<String> accounts) {
    return database
        .jdbc()
        .sql(
            READ
                + "where g.account = any(:accounts) and "
                + Reach.CONDITION
                + " order by g.ended nulls first, g.id")
        .params(reach.params())
        .param("accounts", accounts.toArray(String[]::new))
        .query((row, n) -> grant(row))
        .list();
  }

  /** Held until the transaction ends: whoever ends it meanwhile waits. */
  boolean holds(long grant, Instant now) {
    return database
        .jdbc()
        .sql("select " + GOOD + " from access.role_grant g where g.id = :grant for share")
        .param("grant", grant)
        .param("now", Times.utc(now))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void used(long id, Instant at) {
    update("last_used", id, at);
  }

  void toldAhead(long id, Instant at) {
    update("told_ahead", id, at);
  }

  private void update(String column, long id, Instant at) {
    database
        .jdbc()
        .sql("update access.role_grant set " + column + " = ? where id = ?")
        .params(Times.utc(at), id)
        .update();
  }

  /** Whether it was not ended before. */
  boolean end(long id, String by, EndReason reason, Instant at) {
    return database
            .jdbc()
            .sql(
                "update access.role_grant set ended = ?, ended_by = ?, end_reason = ? where id = ? and ended is null")
            .params(Times.utc(at), by, reason.code(), id)
            .update()
        > 0;
  }

  List<RoleGrant> over(Instant now, int most) {
    return database
        .jdbc()
        .sql(OVER)
        .param("now", Times.utc(now))
        .param("most", most)
        .query((row, n) -> grant(row))
        .list();
  }

  List<RoleGrant> ending(Instant now, Instant until, int most) {
    return database
        .jdbc()
        .sql(ENDING)
        .param("now", Times.utc(now))
        .param("until", Times.utc(until))
        .param("most", most)
        .query((row, n) -> grant(row))
        .list();
  }

  static RoleGrant grant(ResultSet row) throws SQLException {
    var why = row.getString("give_reason");
    var reason = row.getString("end_reason");
    return new RoleGrant(
        row.getLong("id"),
        row.getString("account"),
        new Position(
            Role.of(row.getString("role")).orElseThrow(),
            row.getString("state"),
            row.getObject("region", Long.class),
            row.getString("district"),
            row.getString("school")),
        Times.instant(row, "begins"),
        row.getString("given_by"),
        why == null ? null : GiveReason.of(why).orElseThrow(),
        row.getObject("last_day", LocalDate.class),
        Times.instantOrNull(row, "ends"),
        Times.instantOrNull(row, "ended"),
        row.getString("ended_by"),
        reason == null ? null : EndReason.of(reason).orElseThrow(),
        Times.instantOrNull(row, "suspended"),
        row.getBoolean("waits"),
        row.getString("confirmed_by"),
        row.getString("waits_for").equals(DEPARTMENT));
  }
}
