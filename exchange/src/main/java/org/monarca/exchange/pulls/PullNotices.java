package org.monarca.exchange.pulls;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;

/**
 * Tells a State's data administrators by e-mail that what is fetched was changed, or that it cannot
 * be fetched: all of them, whoever did it too, so that somebody notices where it was done in their
 * name.
 */
final class PullNotices {

  private final RoleGrants grants;
  private final Notices notices;

  PullNotices(RoleGrants grants, Notices notices) {
    this.grants = grants;
    this.notices = notices;
  }

  /**
   * @param confirming accounts of those who may confirm what was added
   */
  void waits(List<String> confirming) {
    confirming.forEach(account -> send("pull-waits", account));
  }

  void changed(String state) {
    all(state, "pull-changed");
  }

  void failing(String state) {
    all(state, "pull-failing");
  }

  private void all(String state, String kind) {
    grants.peopleOf(state, Set.of(Role.STATE_DATA_ADMIN)).forEach(account -> send(kind, account));
  }

  private void send(String kind, String account) {
    notices.send(new Notice(kind, account, Map.of()));
  }
}
