package org.monarca.exchange.access.federation;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Changes a code into an ID token that holds: state, nonce and PKCE; signature by a key that the
 * provider publishes, by one of three algorithms; issuer, audience and time. The library does it.
 */
@Component
class TokenExchange {

  private static final Set<SignatureAlgorithm> ALGORITHMS =
      Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

  private final Clock clock;
  private final RestTemplate keysOfProviders = new RestTemplate(Wire.requests());
  private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
  private final OidcAuthorizationCodeAuthenticationProvider exchange;

  TokenExchange(ClientKeys keys, InstantSource clock) {
    this.clock = clock.withZone(ZoneOffset.UTC);
    this.exchange =
        new OidcAuthorizationCodeAuthenticationProvider(
            tokens(keys), asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
    exchange.setJwtDecoderFactory(this::decoder);
  }

  /**
   * The token, when it holds.
   *
   * @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException when it does not
   */
  OidcIdToken token(ClientRegistration registration, OAuth2AuthorizationExchange answered) {
    var shown = exchange.authenticate(new OAuth2LoginAuthenticationToken(registration, answered));
    if (shown != null && shown.getPrincipal() instanceof OidcUser user) {
      return user.getIdToken();
    }
    throw new IllegalStateException("the library changes every code, or throws");
  }

  private static RestClientAuthorizationCodeTokenResponseClient tokens(ClientKeys keys) {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(Wire.requests())
            .configureMessageConverters(some ->
                some.addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    tokens.addParametersConverter(
        new NimbusJwtClientAuthenticationParametersConverter<>(
            registration -> keys.of(registration.getRegistrationId()).orElse(null)));
    return tokens;
  }

  private JwtDecoder decoder(ClientRegistration registration) {
    var details = registration.getProviderDetails();
    return decoders.computeIfAbsent(
        String.join(" ", registration.getRegistrationId(), details.getJwkSetUri()),
        key -> newDecoder(registration));
  }

  private JwtDecoder newDecoder(ClientRegistration registration) {
    var keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithms(all -> all.addAll(ALGORITHMS))
            .restOperations(keysOfProviders)
            .build();
    var times = new JwtTimestampValidator();
    times.setClock(clock);
    var rest = new OidcIdTokenValidator(registration);
    rest.setClock(clock);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, rest));
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    return decoder;
  }
}
