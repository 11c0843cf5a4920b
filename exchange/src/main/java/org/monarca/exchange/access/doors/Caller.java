package org.monarca.exchange.access.doors;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/**
 * Whoever was let in: a person who signed in or sends a token of theirs, or a State's system with
 * its token.
 */
public sealed interface Caller permits SignedIn, TokenHolder, StateSystem {

  Role role();

  Actor actor();

  /** Whoever sent the request under way; empty for strangers. */
  static Optional<Caller> current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  /** The caller of an authentication; empty for strangers. */
  static Optional<Caller> of(@Nullable Authentication authentication) {
    return authentication != null
            && authentication.isAuthenticated()
            && authentication.getPrincipal() instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  /**
   * The role of an authentication: also that of a client which proved its secret, to get a token.
   */
  static Optional<Role> roleOf(@Nullable Authentication authentication) {
    return authentication instanceof OAuth2ClientAuthenticationToken client
            && client.isAuthenticated()
        ? Optional.of(Role.STATE_SYSTEM)
        : of(authentication).map(Caller::role);
  }
}
