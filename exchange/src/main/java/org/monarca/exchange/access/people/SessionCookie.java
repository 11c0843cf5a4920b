package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.monarca.exchange.platform.TooBusy;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie that names the session: for this host alone and over TLS only ({@code __Host-}), where
 * the service is reached over TLS; scripts never see it.
 */
@Component
class SessionCookie implements CookieSerializer {

  private final CookieSerializer overTls = named("__Host-session");
  private final CookieSerializer plain = named("session");

  @Override
  public void writeCookieValue(CookieValue value) {
    serializer(value.getRequest()).writeCookieValue(value);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    if (TooBusy.isSaidOn(request)) {
      return List.of();
    }
    // What a browser sends may be anything; the database takes no NUL.
    return serializer(request).readCookieValues(request).stream()
        .filter(value -> value.chars().noneMatch(Character::isISOControl))
        .toList();
  }

  private CookieSerializer serializer(HttpServletRequest request) {
    return request.isSecure() ? overTls : plain;
  }

  private static CookieSerializer named(String name) {
    var serializer = new DefaultCookieSerializer();
    serializer.setCookieName(name);
    serializer.setCookiePath("/");
    serializer.setSameSite("Lax");
    serializer.setUseHttpOnlyCookie(true);
    return serializer;
  }
}
