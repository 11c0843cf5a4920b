package org.monarca.exchange.notices;

import java.util.List;
import org.monarca.exchange.access.drops.DropKeyListener;
import org.monarca.exchange.access.roles.RoleGrants;
import org.springframework.stereotype.Component;

/**
 * Tells a State's data administrators by e-mail that the keys of the SFTP drop were changed: all of
 * them, whoever did it too, so that somebody notices where it was done in their name.
 */
@Component
class DropKeyNotices implements DropKeyListener {

  private final AdministratorsTold administrators;

  DropKeyNotices(RoleGrants grants, Notices notices) {
    this.administrators = new AdministratorsTold(grants, notices, "drop-key");
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
