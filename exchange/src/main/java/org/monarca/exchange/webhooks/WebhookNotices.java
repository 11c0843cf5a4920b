package org.monarca.exchange.webhooks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;

/**
 * Tells a State's data administrators by e-mail that its webhooks were changed, or that nothing
 * arrives there: all of them, whoever did it too, so that somebody notices where it was done in
 * their name.
 */
final class WebhookNotices {

  private final RoleGrants grants;
  private final Notices notices;

  WebhookNotices(RoleGrants grants, Notices notices) {
    this.grants = grants;
    this.notices = notices;
  }

  /**
   * @param confirming accounts of those who may confirm what was added
   */
  void waits(List<String> confirming) {
    confirming.forEach(account -> send("webhook-waits", account));
  }

  void changed(String state) {
    all(state, "webhook-changed");
  }

  void failing(String state) {
    all(state, "webhook-failing");
  }

  private void all(String state, String kind) {
    grants.peopleOf(state, Set.of(Role.STATE_DATA_ADMIN)).forEach(account -> send(kind, account));
  }

  private void send(String kind, String account) {
    notices.send(new Notice(kind, account, Map.of()));
  }
}
