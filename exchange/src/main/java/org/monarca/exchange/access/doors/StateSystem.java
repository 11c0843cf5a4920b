package org.monarca.exchange.access.doors;

import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A State's system, known by a token that is alive. */
public record StateSystem(String clientId, String state) implements Caller, AuthenticatedPrincipal {

  @Override
  public Role role() {
    return Role.STATE_SYSTEM;
  }

  @Override
  public Actor actor() {
    return Actor.system(clientId, state);
  }

  @Override
  public String getName() {
    return clientId;
  }
}
