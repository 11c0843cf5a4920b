package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.monarca.exchange.access.doors.Sign;
import org.monarca.exchange.access.sessions.SignedInSuccess;
import org.monarca.exchange.access.sessions.Way;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the form in which a browser sends what a passkey has signed. */
final class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

  private final PasskeySignIn signIn;

  PasskeyFilter(PasskeySignIn signIn, SecurityContextRepository contexts, RequestCache wanted) {
    super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, Sign.PASSKEY));
    this.signIn = signIn;
    setAuthenticationSuccessHandler(new SignedInSuccess(Way.PASSKEY, wanted));
    setAuthenticationFailureHandler(new SignInFailure(Sign.PASSKEY_FAILED));
    setSecurityContextRepository(contexts);
    setSessionAuthenticationStrategy((person, request, response) -> FreshSession.begin(request));
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    return signIn.take(request, Objects.requireNonNullElse(request.getParameter("credential"), ""));
  }
}
