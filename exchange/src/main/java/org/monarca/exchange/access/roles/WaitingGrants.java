package org.monarca.exchange.access.roles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/**
 * Grants that wait for a second person, and people who wait to be let in by one, as they are kept;
 * in the transaction under way.
 */
final class WaitingGrants {

  private static final String WAITING =
      GrantStore.READ
          + "where g.waits and g.ended is null and "
          + Reach.CONDITION
          + " order by g.begins, g.id";

  private static final String UNCONFIRMED =
      GrantStore.READ
          + "where g.waits and g.ended is null and g.begins <= :before order by g.begins, g.id limit :most for update of g skip locked";

  private static final String OUTSIDE =
      """
      select a.password_hash is null
             and not exists (select from access.role_grant g where g.account = a.id and {good})
        from access.account a where a.id = :account
      """
          .replace("{good}", GrantStore.GOOD);

  private static final String FIRST =
      """
      where g.account = ? and g.role = (select f.role from access.role_grant f where f.account = g.account order by f.id limit 1)
      order by g.ended is not null, g.waits desc, g.id desc limit 1
      """;

  private final Database database;

  WaitingGrants(Database database) {
    this.database = database;
  }

  /** Those of the reach, the eldest first. */
  List<RoleGrant> of(Reach reach) {
    return database
        .jdbc()
        .sql(WAITING)
        .params(reach.params())
        .query((row, n) -> GrantStore.grant(row))
        .list();
  }

  /** Those that wait since before. */
  List<RoleGrant> since(Instant before, int most) {
    return database
        .jdbc()
        .sql(UNCONFIRMED)
        .param("before", Times.utc(before))
        .param("most", most)
        .query((row, n) -> GrantStore.grant(row))
        .list();
  }

  /** Whether the account's person was never let in: no password was chosen, and no role is good. */
  boolean isOutside(String account, Instant now) {
    return database
        .jdbc()
        .sql(OUTSIDE)
        .param("account", account)
        .param("now", Times.utc(now))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** The role that came with the account, as it stands: given anew where it came to nothing. */
  Optional<RoleGrant> first(String account) {
    return database
        .jdbc()
        .sql(GrantStore.READ + FIRST)
        .param(account)
        .query((row, n) -> GrantStore.grant(row))
        .optional();
  }

  /** Whether it waited until now. */
  boolean confirm(long id, String by) {
    return database
            .jdbc()
            .sql(
                "update access.role_grant set waits = false, confirmed_by = ? where id = ? and waits and ended is null")
            .params(by, id)
            .update()
        > 0;
  }
}
