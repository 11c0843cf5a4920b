package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.web.DefaultRedirectStrategy;

/**
 * Leads to places of the exchange alone. The page that somebody wanted is kept with the host that
 * their request named, and a request names what it likes; so its scheme and host are left out, and
 * the browser stays where it is.
 */
public final class WithinHere extends DefaultRedirectStrategy {

  private static final Pattern HOST = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//+[^/?#]*");
  private static final Pattern PLACE = Pattern.compile("^/+");

  @Override
  public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url)
      throws IOException {
    if (url.startsWith("/") && !url.startsWith("//")) {
      super.sendRedirect(request, response, url);
    } else {
      response.sendRedirect(response.encodeRedirectURL(within(url)));
    }
  }

  /** The path and what follows it, whatever stood before; the start where there is none. */
  public static String within(String url) {
    var path = HOST.matcher(url).replaceFirst("");
    return path.startsWith("/") ? PLACE.matcher(path).replaceFirst("/") : "/";
  }
}
