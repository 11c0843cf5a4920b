package org.monarca.exchange.access.roles;

import java.time.Instant;
import java.util.List;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Grants that wait for a second person, as they are kept; in the transaction under way. */
final class WaitingGrants {

  private static final String WAITING =
      GrantStore.READ
          + "where g.waits and g.ended is null and "
          + Reach.CONDITION
          + " order by g.begins, g.id";

  private static final String UNCONFIRMED =
      GrantStore.READ
          + "where g.waits and g.ended is null and g.begins <= :before order by g.begins, g.id limit :most for update of g skip locked";

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
