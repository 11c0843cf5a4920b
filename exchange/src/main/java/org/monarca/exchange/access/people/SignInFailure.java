package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.monarca.exchange.access.doors.Sign;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads back to the page of the step that failed, on to the next step, or says when to try again.
 */
final class SignInFailure implements AuthenticationFailureHandler {

  private final String page;

  SignInFailure(String page) {
    this.page = page;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    switch (failure) {
      case TooManySignIns tooMany -> WebRefusals.comeAgain(response, tooMany.retryAfter());
      case SecondStepNeeded needed -> {
        needed.half().keep(request);
        response.sendRedirect(request.getContextPath() + Sign.CODE);
      }
      case TrainingLapsed lapsed -> {
        lapsed.person().keep(request);
        response.sendRedirect(request.getContextPath() + Sign.TRAINING);
      }
      case LevelTooLow tooLow ->
          response.sendRedirect(request.getContextPath() + Sign.LEVEL_FAILED);
      case SignInTooOld tooOld -> response.sendRedirect(request.getContextPath() + Sign.AGAIN);
      default -> response.sendRedirect(request.getContextPath() + page);
    }
  }
}
