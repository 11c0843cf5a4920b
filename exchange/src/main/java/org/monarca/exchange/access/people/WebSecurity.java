package org.monarca.exchange.access.people;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.Map;
import org.monarca.exchange.access.doors.AccessRules;
import org.monarca.exchange.access.doors.Headers;
import org.monarca.exchange.access.doors.MultipartGate;
import org.monarca.exchange.access.doors.Problems;
import org.monarca.exchange.access.doors.RouteLimit;
import org.monarca.exchange.access.doors.Sign;
import org.monarca.exchange.access.doors.UploadDoor;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.limits.UploadPlaces;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.access.routes.Routes;
import org.monarca.exchange.access.sessions.FactorFirstFilter;
import org.monarca.exchange.access.sessions.FreshProofFilter;
import org.monarca.exchange.access.sessions.RulesFirstFilter;
import org.monarca.exchange.access.sessions.SignedInSuccess;
import org.monarca.exchange.access.sessions.WantedPage;
import org.monarca.exchange.access.sessions.Way;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.util.unit.DataSize;

/** The doors of the pages, and of everything else: sign-in by form, a session in the database. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  private static final String LONG = "bcrypt-of-digest";

  /** New passwords by the first way; those that were kept by another still fit. */
  @Bean
  PasswordEncoder passwordEncoder() {
    return new FewAtOnce(
        new DelegatingPasswordEncoder(
            LONG, Map.of(LONG, new LongPasswords(), "bcrypt", new BCryptPasswordEncoder())));
  }

  @Bean
  @Order(3)
  SecurityFilterChain webChain(
      HttpSecurity http,
      SignIn signIn,
      SecondStep secondStep,
      PasskeySignIn passkeys,
      FederatedSignIn federated,
      RulesFirstFilter.Maker rulesFirst,
      FactorFirstFilter.Maker factorFirst,
      FreshProofFilter.Maker freshProof,
      SignOut signOut,
      Accounts accounts,
      RoleGrants grants,
      Duties duties,
      AccessRules rules,
      WebRefusals refusals,
      Routes routes,
      WantedPage wanted,
      RateLimits limits,
      UploadPlaces places,
      Problems problems,
      InstantSource clock,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize mostBytes) {
    var gate = new MultipartGate(routes, rules, limits, places, refusals, mostBytes.toBytes());
    var contexts =
        new DelegatingSecurityContextRepository(
            new RequestAttributeSecurityContextRepository(),
            new SessionContexts(clock, accounts, grants, duties));
    // A manager of its own: as a mere provider it would be asked twice, here and by the parent.
    return http.authenticationManager(new ProviderManager(signIn))
        .securityContext(security -> security.securityContextRepository(contexts))
        .authorizeHttpRequests(requests ->
            requests
                // Pages of errors and the rest of a long answer: the request itself was judged.
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .access(rules))
        .formLogin(form ->
            form.loginPage(Sign.IN)
                .usernameParameter("email")
                .passwordParameter("password")
                .successHandler(new SignedInSuccess(Way.PASSWORD, wanted))
                .failureHandler(new SignInFailure(Sign.FAILED)))
        .logout(logout ->
            logout.logoutUrl(Sign.OUT).addLogoutHandler(signOut).logoutSuccessUrl(Sign.GONE))
        .csrf(forms -> forms.csrfTokenRepository(new FormTokens()))
        .requestCache(cache -> cache.requestCache(wanted))
        .exceptionHandling(
            failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterBefore(gate, CsrfFilter.class)
        .addFilterAfter(new FormToken(routes), CsrfFilter.class)
        .addFilterBefore(new NoticeFirst(), UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(
            new SecondStepFilter(secondStep, contexts, wanted),
            UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(
            new PasskeyFilter(passkeys, contexts, wanted),
            UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(
            new FederatedFilter(federated, contexts, wanted),
            UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(
            new RouteLimit(routes, limits, WebRefusals::comeAgain), AuthorizationFilter.class)
        .addFilterAfter(rulesFirst.make(wanted), RouteLimit.class)
        .addFilterAfter(factorFirst.make(), RulesFirstFilter.class)
        .addFilterAfter(freshProof.make(), FactorFirstFilter.class)
        .addFilterAfter(new UploadDoor(routes, places, problems), FreshProofFilter.class)
        .headers(Headers::of)
        .build();
  }
}
