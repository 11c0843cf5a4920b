package org.monarca.exchange.notices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.RoleGrants;

/**
 * Tells a State's data administrators by e-mail of a way by which their systems and the exchange
 * reach each other: all of them, whoever changed it too, so that somebody notices where it was done
 * in their name. Whoever may confirm what was added hears that it waits.
 */
public final class AdministratorsTold {

  private final RoleGrants grants;
  private final Notices notices;
  private final String way;

  /**
   * @param way with which the kinds of its notices begin
   */
  public AdministratorsTold(RoleGrants grants, Notices notices, String way) {
    this.grants = grants;
    this.notices = notices;
    this.way = way;
  }

  /**
   * @param confirming accounts of those who may confirm what was added
   */
  public void waits(List<String> confirming) {
    confirming.forEach(account -> send("waits", account));
  }

  public void changed(String state) {
    all(state, "changed");
  }

  /** Nothing goes by it any more. */
  public void failing(String state) {
    all(state, "failing");
  }

  private void all(String state, String what) {
    grants.peopleOf(state, Set.of(Role.STATE_DATA_ADMIN)).forEach(account -> send(what, account));
  }

  private void send(String what, String account) {
    notices.send(new Notice(way + "-" + what, account, Map.of()));
  }
}
