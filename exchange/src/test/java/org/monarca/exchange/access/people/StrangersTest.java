package org.monarca.exchange.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.OverTheNetwork;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.house.Control;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is not signed in: what their browser keeps, and that the database keeps nothing. */
class StrangersTest extends OverTheNetwork {

  @Autowired private MovableClock clock;
  @Autowired private RateLimits limits;

  private Set<String> before = Set.of();

  @BeforeEach
  void atThisMoment() {
    clock.stop();
    before = sessions();
  }

  @AfterEach
  void backInTime() {
    clock.reset();
    limits.forget(RateLimit.SIGN_IN_BEGUN, "127.0.0.1");
  }

  @Test
  @Control({"SC-5", "SC-23"})
  void noPageAndNoFormOfTheirsBeginsASession() throws Exception {
    var browser = browser();
    for (var page :
        new String[] {
          "/sign-in", "/sign-in?failed", "/sign-in?expired", "/forgotten", "/apply", "/help"
        }) {
      assertThat(browser.fetch(page).statusCode()).as(page).isEqualTo(200);
    }
    for (var closed : new String[] {"/", "/search", "/tasks", "/sign-in/code", "/nowhere"}) {
      browser.fetch(closed);
    }
    signIn(browser, token(browser));
    signIn(browser, "invented");
    browser.send("/forgotten", "email=nobody%40example.org&_csrf=" + token(browser));

    assertThat(begun()).isEmpty();
    assertThat(browser.cookie()).doesNotContain("session=");
  }

  @Test
  @Control("SC-23")
  void aFormIsTakenFromTheBrowserThatItWasShownInAlone() throws Exception {
    var browser = browser();
    var token = token(browser);

    assertThat(location(signIn(browser, token))).isEqualTo("/sign-in?failed");
    assertThat(location(signIn(browser(), token))).isEqualTo("/sign-in?expired");
    assertThat(location(signIn(browser, ""))).isEqualTo("/sign-in?expired");
  }

  @Test
  @Control("SC-5")
  void whatHasToBeRememberedOfAStrangerIsBegunSoOftenFromOnePlace() throws Exception {
    var browser = browser();
    var form = "_csrf=" + token(browser);
    limits.forget(RateLimit.SIGN_IN_BEGUN, "127.0.0.1");
    for (int asked = 0; asked < limits.permits(RateLimit.SIGN_IN_BEGUN); asked++) {
      assertThat(limits.take(RateLimit.SIGN_IN_BEGUN, "127.0.0.1")).isEmpty();
    }

    for (var begins : new String[] {"/sign-in/with/nevada", "/sign-in/passkey/options"}) {
      var answer = browser.send(begins, form);
      assertThat(answer.statusCode()).as(begins).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
    }
    assertThat(begun()).isEmpty();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static HttpResponse<String> signIn(Browser browser, String token) throws Exception {
    return browser.send(
        "/sign-in", "email=" + UUID.randomUUID() + "%40example.org&password=x&_csrf=" + token);
  }

  private static String token(Browser browser) throws Exception {
    return URLEncoder.encode(browser.formToken("/sign-in"), StandardCharsets.UTF_8);
  }

  private Set<String> begun() {
    return sessions().stream()
        .filter(session -> !before.contains(session))
        .collect(Collectors.toSet());
  }

  private Set<String> sessions() {
    try (Stream<String> all =
        testDatabase()
            .jdbc()
            .sql("select session_id from access.session")
            .query(String.class)
            .stream()) {
      return all.collect(Collectors.toSet());
    }
  }
}
