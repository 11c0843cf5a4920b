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

/** Takes the form of the second step, as the framework takes that of the first. */
final class SecondStepFilter extends AbstractAuthenticationProcessingFilter {

  private final SecondStep step;

  SecondStepFilter(SecondStep step, SecurityContextRepository contexts, RequestCache wanted) {
    super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, Sign.CODE));
    this.step = step;
    setAuthenticationSuccessHandler(new SignedInSuccess(Way.PASSWORD_AND_CODE, wanted));
    setAuthenticationFailureHandler(new SignInFailure(Sign.CODE_FAILED));
    setSecurityContextRepository(contexts);
    setSessionAuthenticationStrategy((person, request, response) -> FreshSession.begin(request));
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    return step.take(request, Objects.requireNonNullElse(request.getParameter("code"), ""));
  }
}
