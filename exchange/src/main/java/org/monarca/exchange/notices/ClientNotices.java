package org.monarca.exchange.notices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.clients.ClientListener;
import org.monarca.exchange.access.roles.RoleGrants;
import org.springframework.stereotype.Component;

/**
 * Tells a State's data administrators by e-mail that one of its clients was changed: all of them,
 * whoever did it too, so that somebody notices where it was done in their name. Whoever may confirm
 * what was added hears that it waits.
 */
@Component
class ClientNotices implements ClientListener {

  private final RoleGrants grants;
  private final Notices notices;

  ClientNotices(RoleGrants grants, Notices notices) {
    this.grants = grants;
    this.notices = notices;
  }

  @Override
  public void waits(List<String> confirming) {
    confirming.forEach(account -> notices.send(new Notice("client-waits", account, Map.of())));
  }

  @Override
  public void changed(String state) {
    grants
        .peopleOf(state, Set.of(Role.STATE_DATA_ADMIN))
        .forEach(account -> notices.send(new Notice("client-changed", account, Map.of())));
  }
}
