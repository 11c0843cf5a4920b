package org.monarca.exchange.notices;

import java.util.List;
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

  private final AdministratorsTold administrators;

  ClientNotices(RoleGrants grants, Notices notices) {
    this.administrators = new AdministratorsTold(grants, notices, "client");
  }

  @Override
  public void waits(List<String> confirming) {
    administrators.waits(confirming);
  }

  @Override
  public void changed(String state) {
    administrators.changed(state);
  }
}
