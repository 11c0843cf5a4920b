package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.monarca.exchange.access.doors.Sign;
import org.monarca.exchange.access.federation.FederationPaths;
import org.monarca.exchange.access.sessions.SignedInSuccess;
import org.monarca.exchange.access.sessions.Way;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Takes what a provider answers about somebody who wants to sign in. What it answers about whoever
 * is signed in goes on to the page that asked.
 */
final class FederatedFilter extends AbstractAuthenticationProcessingFilter {

  private static final PathPatternRequestMatcher ANSWERS =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, FederationPaths.ANSWER);

  private final FederatedSignIn signIn;

  FederatedFilter(FederatedSignIn signIn, SecurityContextRepository contexts, RequestCache wanted) {
    super(request -> ANSWERS.matches(request) && signIn.isAtIt(request));
    this.signIn = signIn;
    setAuthenticationSuccessHandler(new SignedInSuccess(Way.PROVIDER, wanted));
    setAuthenticationFailureHandler(new SignInFailure(Sign.PROVIDER_FAILED));
    setSecurityContextRepository(contexts);
    setSessionAuthenticationStrategy((person, request, response) -> FreshSession.begin(request));
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    var provider = ANSWERS.matcher(request).getVariables().getOrDefault("provider", "");
    return signIn.take(request, provider);
  }
}
