package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Caller;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Keeps the token of forms with the session of whoever is signed in. A stranger's is kept by the
 * browser, in a cookie that no other host can set and no script can read, so that a page with a
 * form costs the database nothing however often it is asked for; and it stays there when a sign-in
 * begins a session of theirs, for the page that they have before them was made with it.
 */
final class FormTokens implements CsrfTokenRepository {

  /** As a session's token is named. */
  private static final String HEADER = "X-CSRF-TOKEN";

  private final CsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();
  private final CsrfTokenRepository overTls = cookie("__Host-form");
  private final CsrfTokenRepository plain = cookie("form");

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return of(request).generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    of(request).saveToken(token, request, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return of(request).loadToken(request);
  }

  private CsrfTokenRepository of(HttpServletRequest request) {
    if (Caller.current().isPresent()) {
      return sessions;
    }
    return request.isSecure() ? overTls : plain;
  }

  private static CsrfTokenRepository cookie(String name) {
    var kept = new CookieCsrfTokenRepository();
    kept.setCookieName(name);
    kept.setCookiePath("/");
    kept.setHeaderName(HEADER);
    kept.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    return kept;
  }
}
