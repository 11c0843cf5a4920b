package org.monarca.exchange.access.clients;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.StateSystem;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/** The authorization server's view of {@link AccessTokens}. */
@Component
class Grants implements OAuth2AuthorizationService {

  private final AccessTokens tokens;
  private final Clients clients;
  private final ClientRegistrations registrations;

  Grants(AccessTokens tokens, Clients clients, ClientRegistrations registrations) {
    this.tokens = tokens;
    this.clients = clients;
    this.registrations = registrations;
  }

  /** Called when a token is issued, and again with the token invalidated when it is revoked. */
  @Override
  public void save(OAuth2Authorization grant) {
    var kept = Objects.requireNonNull(grant.getAccessToken());
    var token = kept.getToken();
    var system = system(grant);
    if (kept.isInvalidated()) {
      tokens.revoked(system, token.getTokenValue());
    } else {
      tokens.issued(
          system,
          Proof.current(),
          grant.getId(),
          token.getTokenValue(),
          Objects.requireNonNull(token.getIssuedAt()),
          Objects.requireNonNull(token.getExpiresAt()));
    }
  }

  @Override
  public void remove(OAuth2Authorization grant) {
    var token = Objects.requireNonNull(grant.getAccessToken()).getToken();
    tokens.revoked(system(grant), token.getTokenValue());
  }

  /** A grant is found by its token alone: only the token's digest is kept. */
  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return null;
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return tokens.find(token).map(kept -> grant(kept, token)).orElse(null);
  }

  private @Nullable OAuth2Authorization grant(AccessTokens.Kept kept, String token) {
    var client = registrations.findByClientId(kept.clientId());
    return client == null
        ? null
        : OAuth2Authorization.withRegisteredClient(client)
            .id(kept.grant())
            .principalName(kept.clientId())
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .accessToken(
                new OAuth2AccessToken(
                    OAuth2AccessToken.TokenType.BEARER, token, kept.issued(), kept.expires()))
            .build();
  }

  private StateSystem system(OAuth2Authorization grant) {
    var client = clients.registration(grant.getRegisteredClientId()).orElseThrow();
    return new StateSystem(client.clientId(), client.state());
  }
}
