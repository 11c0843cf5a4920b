package org.monarca.exchange.access.federation;

import static org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames.NONCE;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Secrets;
import org.monarca.exchange.access.federation.Outcome.Refused;
import org.monarca.exchange.access.federation.Outcome.Vouched;
import org.monarca.exchange.platform.PlainText;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Service;

/** The way to a provider and back. */
@Service
public class Federation {

  /** By how much clocks may differ. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final String ISS_WILL_COME = "authorization_response_iss_parameter_supported";

  private final Providers providers;
  private final Discovery discovery;
  private final TokenExchange tokens;
  private final InstantSource clock;

  Federation(Providers providers, Discovery discovery, TokenExchange tokens, InstantSource clock) {
    this.providers = providers;
    this.discovery = discovery;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Where the person goes now; empty while the provider does not answer. */
  public Optional<URI> begin(HttpServletRequest asked, IdentityProvider provider, Errand errand) {
    return discovery
        .registration(provider)
        .map(registration -> {
          var request = request(asked, registration, provider, errand);
          new Passage(provider.id(), errand, request, clock.instant()).keep(asked);
          return URI.create(request.getAuthorizationRequestUri());
        });
  }

  /** What somebody of this session is on the way for. */
  public Optional<Errand> errand(HttpServletRequest asked) {
    return Passage.of(asked).map(Passage::errand);
  }

  /** Takes what the provider of that id has answered. */
  public Outcome take(HttpServletRequest answered, String id) {
    var passage = Passage.take(answered, id, clock.instant());
    if (passage.isEmpty()) {
      return new Refused(null, "provider-state");
    }
    var errand = passage.get().errand();
    var provider = providers.find(id);
    var registration = provider.flatMap(discovery::registration);
    if (registration.isEmpty()) {
      return new Refused(errand, "provider-unreachable");
    }
    if (!isOf(registration.get(), answered)) {
      return new Refused(errand, "provider-mixed-up");
    }
    var code = answered.getParameter("code");
    if (answered.getParameter("error") != null || code == null) {
      return new Refused(errand, "provider-refused");
    }
    try {
      var token = tokens.token(registration.get(), exchange(passage.get(), code));
      return judge(passage.get(), provider.get(), token);
    } catch (OAuth2AuthenticationException unfit) {
      return new Refused(errand, reason(unfit));
    } catch (IllegalArgumentException unreadable) {
      return new Refused(errand, "provider-token");
    }
  }

  private Outcome judge(Passage passage, IdentityProvider provider, OidcIdToken token) {
    var errand = passage.errand();
    if (errand.needsNewProof() && !isNew(token.getAuthenticatedAt(), passage.since())) {
      return new Refused(errand, "provider-not-anew");
    }
    var level =
        providers
            .settings(provider)
            .levelOf(
                token.getAuthenticationContextClass(),
                Objects.requireNonNullElse(token.getAuthenticationMethods(), List.of()));
    if (level == Level.UNKNOWN) {
      return new Refused(errand, "provider-level");
    }
    var subject = Objects.requireNonNullElse(token.getSubject(), "");
    if (!isSubject(subject)) {
      return new Refused(errand, "provider-token");
    }
    var called = PlainText.of(token.getEmail());
    var identity =
        new Identity(
            provider.issuer(), subject, PlainText.isLonger(called, Identity.LONGEST) ? "" : called);
    var proof = HexFormat.of().formatHex(Secrets.digest(Objects.requireNonNull(token.getNonce())));
    return new Vouched(errand, provider, identity, level, proof);
  }

  private static boolean isSubject(String said) {
    return !said.isEmpty()
        && said.length() <= Identity.LONGEST_SUBJECT
        && said.chars().noneMatch(Character::isISOControl);
  }

  /** Whether the person showed who they are after they were sent, and not some time before. */
  private boolean isNew(@Nullable Instant shown, Instant sent) {
    return shown != null
        && !shown.isBefore(sent.minus(SKEW))
        && !shown.isAfter(clock.instant().plus(SKEW));
  }

  /** Whether the answer comes from whom it should (RFC 9207). */
  private static boolean isOf(ClientRegistration registration, HttpServletRequest answered) {
    var details = registration.getProviderDetails();
    var said = answered.getParameter("iss");
    return said == null
        ? !Boolean.TRUE.equals(details.getConfigurationMetadata().get(ISS_WILL_COME))
        : said.equals(details.getIssuerUri());
  }

  private static OAuth2AuthorizationExchange exchange(Passage passage, String code) {
    var request = passage.request();
    return new OAuth2AuthorizationExchange(
        request,
        OAuth2AuthorizationResponse.success(code)
            .redirectUri(Objects.requireNonNull(request.getRedirectUri()))
            .state(Objects.requireNonNull(request.getState()))
            .build());
  }

  private OAuth2AuthorizationRequest request(
      HttpServletRequest asked,
      ClientRegistration registration,
      IdentityProvider provider,
      Errand errand) {
    var resolver =
        new DefaultOAuth2AuthorizationRequestResolver(id -> registration, FederationPaths.WITH);
    var levels = providers.settings(provider).askedLevels();
    resolver.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce()
            .andThen(builder ->
                builder.additionalParameters(more -> {
                  if (!levels.isEmpty()) {
                    more.put("acr_values", String.join(" ", levels));
                  }
                  if (errand.needsNewProof()) {
                    more.put("prompt", "login");
                    more.put("max_age", "0");
                  }
                })));
    var request = Objects.requireNonNull(resolver.resolve(asked, provider.id()));
    if (request.getAttribute(NONCE) == null) {
      throw new IllegalStateException("the library draws a nonce where it asks for an ID token");
    }
    return request;
  }

  private static String reason(OAuth2AuthenticationException unfit) {
    return switch (unfit.getError().getErrorCode()) {
      case "invalid_nonce" -> "provider-nonce";
      case "invalid_id_token" -> "provider-token";
      default -> "provider-code";
    };
  }
}
