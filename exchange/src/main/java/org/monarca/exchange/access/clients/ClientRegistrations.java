package org.monarca.exchange.access.clients;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The authorization server's view of {@link Clients}: client credentials, opaque tokens. */
@Component
class ClientRegistrations implements RegisteredClientRepository {

  private static final Duration LIFE = Duration.ofHours(1);

  private final Clients clients;

  ClientRegistrations(Clients clients) {
    this.clients = clients;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("clients are made by Clients.create");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return clients.registration(clientId).map(ClientRegistrations::registered).orElse(null);
  }

  private static RegisteredClient registered(Clients.Registration client) {
    return RegisteredClient.withId(client.clientId())
        .clientId(client.clientId())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                .accessTokenTimeToLive(LIFE)
                .build())
        .build();
  }
}
