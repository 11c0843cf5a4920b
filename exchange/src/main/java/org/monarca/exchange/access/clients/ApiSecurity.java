package org.monarca.exchange.access.clients;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.access.doors.AccessRules;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.Headers;
import org.monarca.exchange.access.doors.Problems;
import org.monarca.exchange.access.doors.RefusedAccess;
import org.monarca.exchange.access.doors.RouteLimit;
import org.monarca.exchange.access.doors.UploadDoor;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.limits.UploadPlaces;
import org.monarca.exchange.access.routes.Routes;
import org.monarca.exchange.access.sessions.FreshRoutes;
import org.monarca.exchange.access.tokens.PersonalTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The doors of the API: a token on each request, no session, problems instead of pages. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  @Bean
  @Order(2)
  SecurityFilterChain apiChain(
      HttpSecurity http,
      AccessTokens tokens,
      PersonalTokens personal,
      AccessRules rules,
      ApiRefusals refusals,
      RefusedAccess refused,
      Duties duties,
      Routes routes,
      RateLimits limits,
      UploadPlaces places,
      Problems problems,
      FreshRoutes fresh,
      TurnedAway turnedAway,
      InstantSource clock) {
    AuthenticationManager byToken = asked -> owner(tokens, personal, asked);
    return http.securityMatcher("/api/**", "/oauth2/**")
        .oauth2ResourceServer(server ->
            server
                .authenticationManagerResolver(request -> byToken)
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals))
        .authorizeHttpRequests(requests -> requests.anyRequest().access(rules))
        .exceptionHandling(
            failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterAfter(new RefusedSending(turnedAway), AuthorizationFilter.class)
        .addFilterAfter(new DutyDoor(duties, refused, problems), RefusedSending.class)
        .addFilterAfter(new YoungTokens(fresh, refused, problems, clock), DutyDoor.class)
        .addFilterAfter(new NothingInParts(problems), YoungTokens.class)
        .addFilterAfter(new RouteLimit(routes, limits, problems::tooMany), NothingInParts.class)
        .addFilterAfter(new UploadDoor(routes, places, problems), RouteLimit.class)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(RequestCacheConfigurer::disable)
        .csrf(CsrfConfigurer::disable)
        .headers(Headers::of)
        .build();
  }

  private static Authentication owner(
      AccessTokens tokens, PersonalTokens personal, Authentication asked) {
    var token = ((BearerTokenAuthenticationToken) asked).getToken();
    Optional<? extends Caller> caller =
        token.startsWith(PersonalTokens.PREFIX) ? personal.holderOf(token) : tokens.ownerOf(token);
    return caller
        .map(known -> UsernamePasswordAuthenticationToken.authenticated(known, null, List.of()))
        .orElseThrow(() -> new InvalidBearerTokenException("unknown, over or revoked"));
  }
}
