package org.monarca.exchange.access.doors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person, known by a token of theirs that is alive: the same actor as when they sign in.
 *
 * @param grant number of the grant in which it was made
 * @param made when the person proved who they are, to make it
 */
public record TokenHolder(
    String account, Role role, @Nullable String state, long grant, Instant made)
    implements Caller, AuthenticatedPrincipal {

  @Override
  public Actor actor() {
    return Actor.person(account, role.code(), state, grant);
  }

  @Override
  public String getName() {
    return account;
  }
}
