package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Something small that a stranger's browser keeps for the exchange, where no other host can set it
 * and no script read it.
 *
 * @param name without what is put before it where the connection is enciphered
 */
record HostCookie(String name) {

  /** As long as the browser is open. */
  static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

  Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(Cookie::getValue);
  }

  void keep(HttpServletRequest request, HttpServletResponse response, String value, Duration time) {
    var cookie =
        ResponseCookie.from(name(request), value)
            .path("/")
            .secure(request.isSecure())
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(time)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-" + name : name;
  }
}
