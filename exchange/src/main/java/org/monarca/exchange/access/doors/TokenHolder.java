package org.monarca.exchange.access.doors;

import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A person, known by a token of theirs that is alive: the same actor as when they sign in. */
public record TokenHolder(String account, Role role, @Nullable String state)
    implements Caller, AuthenticatedPrincipal {

  @Override
  public Actor actor() {
    return Actor.person(account, role.code(), state);
  }

  @Override
  public String getName() {
    return account;
  }
}
