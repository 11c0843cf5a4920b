package org.monarca.exchange.access.sessions;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Marks the session of whoever has signed in, and leads to the page that they wanted. */
public final class SignedInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

  /** What in a session says that it is somebody's, by which they see and end it. */
  public static final String MARK = SessionMark.NAME;

  private static final String BY = SignedInSuccess.class.getName() + ".by";

  private final Way way;

  public SignedInSuccess(Way way, RequestCache wanted) {
    this.way = way;
    setRequestCache(wanted);
    setRedirectStrategy(new WithinHere());
  }

  /** Says that the person of this request comes by that way, and not by the usual one. */
  public static void by(HttpServletRequest request, Way way) {
    request.setAttribute(BY, way);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    Caller.of(authentication)
        .ifPresent(caller -> {
          if (caller instanceof SignedIn person) {
            var by = request.getAttribute(BY) instanceof Way other ? other : way;
            SessionMark.put(request, by, person.since());
          }
        });
    super.onAuthenticationSuccess(request, response, authentication);
  }
}
