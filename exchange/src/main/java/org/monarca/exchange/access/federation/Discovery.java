package org.monarca.exchange.access.federation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * What providers publish about themselves (OpenID Connect Discovery 1.0). It is asked for when
 * somebody wants to go there, so that one that is down stops neither the start nor anybody else;
 * what it said is believed for an hour, and longer while it does not answer.
 */
@Component
class Discovery {

  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
  private static final Duration FRESH = Duration.ofHours(1);

  /** How long one that did not answer is not asked again: others would wait for it too. */
  private static final Duration REST = Duration.ofSeconds(15);

  private static final String[] SCOPES = {"openid", "email"};

  private final Providers providers;
  private final ClientKeys keys;
  private final InstantSource clock;
  private final RestClient web = RestClient.builder().requestFactory(Wire.requests()).build();
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  Discovery(Providers providers, ClientKeys keys, InstantSource clock) {
    this.providers = providers;
    this.keys = keys;
    this.clock = clock;
  }

  /** How the exchange is a client there; empty while that is not known. */
  Optional<ClientRegistration> registration(IdentityProvider provider) {
    var now = clock.instant();
    var before = known.get(provider.id());
    if (before != null && now.isBefore(before.until)) {
      return Optional.ofNullable(before.registration);
    }
    var asked = ask(provider);
    var held = asked == null && before != null ? before.registration : asked;
    known.put(provider.id(), new Known(held, now.plus(asked == null ? REST : FRESH)));
    return Optional.ofNullable(held);
  }

  private @Nullable ClientRegistration ask(IdentityProvider provider) {
    try {
      var said =
          web.get()
              .uri(
                  URI.create(
                      provider.issuer().replaceAll("/+$", "")
                          + "/.well-known/openid-configuration"))
              .retrieve()
              .body(new ParameterizedTypeReference<Map<String, Object>>() {});
      return said == null || !isSound(provider, said) ? null : registration(provider, said);
    } catch (RestClientException | IllegalArgumentException unfit) {
      LOG.warn("provider {} cannot be asked: {}", provider.id(), unfit.getClass().getSimpleName());
      return null;
    }
  }

  /** It is who it should be, and people and secrets are led over no open wire. */
  private static boolean isSound(IdentityProvider provider, Map<String, Object> said) {
    boolean sound =
        provider.issuer().equals(said.get("issuer"))
            && List.of("authorization_endpoint", "token_endpoint", "jwks_uri").stream()
                .allMatch(name ->
                    said.get(name) instanceof String address
                        && Providers.isSafe(URI.create(address)));
    if (!sound) {
      LOG.warn(
          "provider {} publishes another issuer, or addresses that are not safe", provider.id());
    }
    return sound;
  }

  private ClientRegistration registration(IdentityProvider provider, Map<String, Object> said) {
    var settings = providers.settings(provider);
    var builder =
        ClientRegistrations.fromOidcConfiguration(said)
            .registrationId(provider.id())
            .clientName(provider.name())
            .clientId(Objects.requireNonNull(settings.clientId()))
            .redirectUri(providers.addressOf(provider))
            .scope(SCOPES);
    return keys.of(provider.id()).isPresent()
        ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT).build()
        : builder
            .clientSecret(settings.clientSecret())
            .clientAuthenticationMethod(methodOfSecret(said))
            .build();
  }

  private static ClientAuthenticationMethod methodOfSecret(Map<String, Object> said) {
    var basic = ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
    var post = ClientAuthenticationMethod.CLIENT_SECRET_POST;
    return said.get("token_endpoint_auth_methods_supported") instanceof Collection<?> methods
            && !methods.contains(basic.getValue())
            && methods.contains(post.getValue())
        ? post
        : basic;
  }

  /** What is known until then; nothing where the provider did not answer. */
  private record Known(@Nullable ClientRegistration registration, Instant until) {}
}
