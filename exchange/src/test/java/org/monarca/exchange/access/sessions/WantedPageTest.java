package org.monarca.exchange.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.access.routes.Routes;
import org.monarca.exchange.house.Control;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WantedPageTest {

  private final WantedPage wanted =
      new WantedPage(
          Routes.of(
              "GET,/search,recruiter,nation,child.find,",
              "POST,/search,recruiter,nation,child.find,"));

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void theBrowserKeepsItUntilItIsOpened() {
    wanted.saveRequest(asked("GET", "/search", "a=b%20c"), response);
    var back = asked("POST", "/sign-in", null);
    back.setCookies(response.getCookies());

    assertThat(wanted.take(back, response)).hasValue("/search?a=b%20c");
    assertThat(Objects.requireNonNull(response.getHeaders("Set-Cookie").getLast()))
        .startsWith("wanted=;")
        .contains("Max-Age=0");
  }

  @Test
  @Control("SC-23")
  void itIsForThisHostAloneAndForAQuarterOfAnHour() {
    var request = asked("GET", "/search", null);
    request.setSecure(true);

    wanted.saveRequest(request, response);

    assertThat(response.getHeader("Set-Cookie"))
        .startsWith("__Host-wanted=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=900")
        .doesNotContain("Domain");
    assertThat(request.getSession(false)).isNull();
  }

  @Test
  void whatIsNoPageIsNotKept() {
    var script = asked("GET", "/search", null);
    script.addHeader("Accept", "application/json");

    wanted.saveRequest(script, response);
    wanted.saveRequest(asked("POST", "/search", null), response);
    wanted.saveRequest(asked("GET", "/nowhere", null), response);
    wanted.saveRequest(asked("GET", "/search", "a=" + "b".repeat(2_000)), response);

    assertThat(response.getCookies()).isEmpty();
  }

  @ParameterizedTest
  @Control("SI-10")
  @ValueSource(
      strings = {
        "https://attack.example/",
        "//attack.example/",
        "/\\attack.example/",
        "/search\r\nX: y",
        "/search\\..",
        "search",
        ""
      })
  void whateverComesBackLeadsNowhereElse(String place) {
    var back = asked("POST", "/sign-in", null);
    back.setCookies(
        new Cookie(
            "wanted",
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.getBytes(StandardCharsets.US_ASCII))));

    assertThat(wanted.take(back, response)).isEmpty();
  }

  @Test
  void whatCannotBeReadIsNoPage() {
    var back = asked("POST", "/sign-in", null);
    back.setCookies(new Cookie("wanted", "*"));

    assertThat(wanted.getRequest(back, response)).isNull();
  }

  private static MockHttpServletRequest asked(String method, String path, @Nullable String query) {
    var request = new MockHttpServletRequest(method, path);
    request.setQueryString(query);
    return request;
  }
}
