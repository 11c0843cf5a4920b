package org.monarca.exchange.access.doors;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person, as their session remembers them: no name, no address.
 *
 * @param grant number of the grant of the role that they act in; a session from before there were
 *     any has none, and is worth nothing
 * @param since when they signed in
 */
public record SignedIn(
    String account, Role role, @Nullable String state, @Nullable Long grant, Instant since)
    implements Caller, AuthenticatedPrincipal, Serializable {

  private static final long serialVersionUID = 1;

  /** However busy, a session ends: after half a day, somebody else may sit there (AC-12). */
  public static final Duration LONGEST = Duration.ofHours(12);

  public boolean isOver(Instant now) {
    return !now.isBefore(since.plus(LONGEST));
  }

  @Override
  public Actor actor() {
    return Actor.person(account, role.code(), state, grant);
  }

  /** What sessions are found by. */
  @Override
  public String getName() {
    return account;
  }
}
