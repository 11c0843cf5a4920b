package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.routes.Routes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Remembers the page that somebody wanted before they could be let in, and opens it once they are,
 * where it is one and no script's. The browser keeps it, in a cookie that no other host can set and
 * no script can read: whoever is a stranger has no session, and gets none by asking for a page. It
 * is a place of the exchange or nothing, whatever comes back.
 */
@Component
public final class WantedPage implements RequestCache {

  private static final HostCookie COOKIE = new HostCookie("wanted");

  /** As long as a session waits for somebody. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final int MOST_CHARACTERS = 1_500;
  private static final Pattern PLACE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\{}]]*");

  private final Routes routes;

  WantedPage(Routes routes) {
    this.routes = routes;
  }

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    if (isPage(request)) {
      var place = placeOf(request);
      if (place.length() <= MOST_CHARACTERS && PLACE.matcher(place).matches()) {
        COOKIE.keep(request, response, encoded(place), LONGEST);
      }
    }
  }

  /** The page, which is wanted no longer from then on. */
  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return take(request, response).map(SimpleSavedRequest::new).orElse(null);
  }

  /** The path of the page within the application; it is wanted no longer from then on. */
  public Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
    var kept = COOKIE.of(request);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    removeRequest(request, response);
    return kept.flatMap(WantedPage::decoded).filter(place -> PLACE.matcher(place).matches());
  }

  /** Nothing is done anew: a page is opened by its address. */
  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    COOKIE.keep(request, response, "", Duration.ZERO);
  }

  private boolean isPage(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && !MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT))
        && routes.find(request).isPresent();
  }

  private static String placeOf(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var query = request.getQueryString();
    return query == null ? path : path + "?" + query;
  }

  private static String encoded(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.US_ASCII));
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(
          new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
