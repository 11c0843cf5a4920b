package org.monarca.exchange.access.clients;

import java.io.Serializable;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * By which credential the client of the request under way proved who it is.
 *
 * @param credential its number
 */
record Proof(long credential) implements Serializable {

  private static final long serialVersionUID = 1;

  /** The client, known by this. */
  OAuth2ClientAuthenticationToken of(RegisteredClient client, ClientAuthenticationMethod method) {
    var known = new OAuth2ClientAuthenticationToken(client, method, null);
    known.setDetails(this);
    return known;
  }

  /**
   * @throws IllegalStateException where no client proved anything
   */
  static Proof current() {
    var known = SecurityContextHolder.getContext().getAuthentication();
    if (Objects.requireNonNull(known).getDetails() instanceof Proof proof) {
      return proof;
    }
    throw new IllegalStateException("a token for a client that proved nothing");
  }
}
