package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.monarca.exchange.access.doors.Sign;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, or says when to try again. */
final class SignInFailure implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof TooManySignIns tooMany) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfter().toSeconds()));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    } else {
      response.sendRedirect(request.getContextPath() + Sign.FAILED);
    }
  }
}
