package org.monarca.exchange.access.clients;

import java.util.List;
import org.monarca.exchange.access.doors.AccessRules;
import org.monarca.exchange.access.doors.Headers;
import org.monarca.exchange.access.doors.Problems;
import org.monarca.exchange.access.doors.Secrets;
import org.monarca.exchange.access.limits.RateLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * Where States' systems get their tokens: OAuth 2 client credentials with HTTP Basic, and nothing
 * else that an authorization server could do.
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
      AccessRules rules,
      ApiRefusals refusals,
      RateLimits limits,
      Problems problems) {
    return http.securityMatcher("/oauth2/token", "/oauth2/revoke")
        .oauth2AuthorizationServer(server -> server(server, clients, grants, refusal))
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
      TokenRefusal refusal) {
    server
        .registeredClientRepository(clients)
        .authorizationService(grants)
        .authorizationServerSettings(AuthorizationServerSettings.builder().build())
        .tokenGenerator(new OAuth2AccessTokenGenerator())
        .clientAuthentication(client ->
            client
                .authenticationProviders(TokenSecurity::withOwnDigest)
                .errorResponseHandler(refusal))
        .tokenEndpoint(token -> token.errorResponseHandler(refusal))
        .tokenRevocationEndpoint(revocation -> revocation.errorResponseHandler(refusal));
  }

  private static void withOwnDigest(List<AuthenticationProvider> providers) {
    for (AuthenticationProvider provider : providers) {
      if (provider instanceof ClientSecretAuthenticationProvider secret) {
        secret.setPasswordEncoder(new Secrets());
      }
    }
  }
}
