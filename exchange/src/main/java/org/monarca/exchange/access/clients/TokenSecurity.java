package org.monarca.exchange.access.clients;

import java.util.List;
import org.monarca.exchange.access.doors.AccessRules;
import org.monarca.exchange.access.doors.Headers;
import org.monarca.exchange.access.doors.Problems;
import org.monarca.exchange.access.limits.RateLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * Where States' systems get their tokens: OAuth 2 client credentials with a signed assertion or
 * with HTTP Basic, and nothing else that an authorization server could do.
 */
@Configuration(proxyBeanMethods = false)
class TokenSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain tokenChain(
      HttpSecurity http,
      ClientRegistrations clients,
      Grants grants,
      TokenRefusal refusal,
      AssertionCheck assertions,
      SecretCheck secrets,
      AccessRules rules,
      ApiRefusals refusals,
      RateLimits limits,
      Problems problems) {
    return http.securityMatcher("/oauth2/token", "/oauth2/revoke")
        .oauth2AuthorizationServer(
            server -> server(server, clients, grants, refusal, assertions, secrets))
        .authorizeHttpRequests(requests -> requests.anyRequest().access(rules))
        .exceptionHandling(
            failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterBefore(new FormsOnly(), SecurityContextHolderFilter.class)
        .addFilterAfter(new TokenLimit(limits, problems), SecurityContextHolderFilter.class)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(CsrfConfigurer::disable)
        .headers(Headers::of)
        .build();
  }

  private static void server(
      OAuth2AuthorizationServerConfigurer server,
      ClientRegistrations clients,
      Grants grants,
      TokenRefusal refusal,
      AssertionCheck assertions,
      SecretCheck secrets) {
    server
        .registeredClientRepository(clients)
        .authorizationService(grants)
        .authorizationServerSettings(AuthorizationServerSettings.builder().build())
        .tokenGenerator(new OAuth2AccessTokenGenerator())
        .clientAuthentication(client ->
            client
                .authenticationConverters(TokenSecurity::waysToProve)
                .authenticationProviders(known -> only(known, assertions, secrets))
                .errorResponseHandler(refusal))
        .tokenEndpoint(token -> token.errorResponseHandler(refusal))
        .tokenRevocationEndpoint(revocation -> revocation.errorResponseHandler(refusal));
  }

  /** A secret in the form is read to be refused like a wrong one. */
  private static void waysToProve(List<AuthenticationConverter> ways) {
    ways.clear();
    ways.add(SentAssertion::of);
    ways.add(new ClientSecretBasicAuthenticationConverter());
    ways.add(new ClientSecretPostAuthenticationConverter());
  }

  private static void only(List<AuthenticationProvider> known, AuthenticationProvider... ours) {
    known.clear();
    known.addAll(List.of(ours));
  }
}
