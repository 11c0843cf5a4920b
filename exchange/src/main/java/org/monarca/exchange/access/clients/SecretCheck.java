package org.monarca.exchange.access.clients;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.doors.Secrets;
import org.monarca.exchange.platform.Database;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Knows a client by a secret, sent by HTTP Basic and no other way. Any of its secrets that are good
 * will do, so that one is replaced while the other is still in use.
 */
@Component
class SecretCheck implements AuthenticationProvider {

  private final Database database;
  private final ClientRegistrations registrations;
  private final CredentialStore credentials;
  private final InstantSource clock;
  private final Secrets secrets = new Secrets();

  SecretCheck(Database database, ClientRegistrations registrations, InstantSource clock) {
    this.database = database;
    this.registrations = registrations;
    this.credentials = new CredentialStore(database);
    this.clock = clock;
  }

  @Override
  public boolean supports(Class<?> asked) {
    return OAuth2ClientAuthenticationToken.class.isAssignableFrom(asked);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    var shown = (OAuth2ClientAuthenticationToken) asked;
    var client = registrations.findByClientId(shown.getName());
    if (client == null
        || !ClientAuthenticationMethod.CLIENT_SECRET_BASIC.equals(
            shown.getClientAuthenticationMethod())) {
      throw refused();
    }
    long credential =
        matching(client.getClientId(), shown.getCredentials()).orElseThrow(SecretCheck::refused);
    database.write(Doorkeeper.ACTOR, () -> credentials.used(credential, clock.instant()));
    return new Proof(credential).of(client, ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
  }

  private Optional<Long> matching(String clientId, @Nullable Object shown) {
    return shown instanceof String secret
        ? database.read(Doorkeeper.ACTOR, () -> credentials.good(clientId)).stream()
            .filter(one -> secrets.matches(secret, one.secretHash()))
            .map(CredentialStore.Kept::id)
            .findFirst()
        : Optional.empty();
  }

  private static OAuth2AuthenticationException refused() {
    return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
  }
}
