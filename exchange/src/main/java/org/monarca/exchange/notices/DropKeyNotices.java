package org.monarca.exchange.notices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.drops.DropKeyListener;
import org.monarca.exchange.access.roles.RoleGrants;
import org.springframework.stereotype.Component;

/**
 * Tells a State's data administrators by e-mail that the keys of the SFTP drop were changed: all of
 * them, whoever did it too, so that somebody notices where it was done in their name.
 */
@Component
class DropKeyNotices implements DropKeyListener {

  private final RoleGrants grants;
  private final Notices notices;

  DropKeyNotices(RoleGrants grants, Notices notices) {
    this.grants = grants;
    this.notices = notices;
  }

  @Override
  public void waits(List<String> confirming) {
    confirming.forEach(account -> notices.send(new Notice("drop-key-waits", account, Map.of())));
  }

  @Override
  public void changed(String state) {
    grants
        .peopleOf(state, Set.of(Role.STATE_DATA_ADMIN))
        .forEach(account -> notices.send(new Notice("drop-key-changed", account, Map.of())));
  }
}
