package org.monarca.exchange.notices;

import java.util.Map;
import java.util.Set;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.room.RoomListener;
import org.springframework.stereotype.Component;

/** Tells operators by e-mail that the audit trail needs more room. */
@Component
class RoomNotices implements RoomListener {

  private final Notices notices;
  private final RoleGrants grants;

  RoomNotices(Notices notices, RoleGrants grants) {
    this.notices = notices;
    this.grants = grants;
  }

  @Override
  public void isTight() {
    grants
        .peopleOf(null, Set.of(Role.OPERATOR))
        .forEach(account -> notices.send(new Notice("audit-room", account, Map.of())));
  }
}
