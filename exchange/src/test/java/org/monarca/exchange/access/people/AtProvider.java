package org.monarca.exchange.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.monarca.exchange.access.OverTheNetwork;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.provider.PersonThere;
import org.monarca.provider.TestProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody of Nevada with an account here and an identity at their State's provider. */
abstract class AtProvider extends OverTheNetwork {

  static final String PASSWORD = "amber-prairie-lantern";
  static final String WAYS = "/profile/ways";
  static final String FAILED = "/sign-in?failed=provider";

  private static final Pattern ONWARD = Pattern.compile("content=\"0;url=([^\"]+)\"");

  @Autowired Accounts accounts;
  @Autowired MovableClock clock;
  @Autowired private RateLimits limits;

  final String email = UUID.randomUUID() + "@example.org";
  final PersonThere there = new PersonThere(UUID.randomUUID().toString(), "aal2");
  String account = "";

  @BeforeEach
  void somebodyOfNevada() {
    clock.stop();
    for (var provider : new TestProvider[] {NEVADAN, OF_A_DOMAIN}) {
      provider.beHonest();
      provider.goBy(clock);
    }
    account = create(email, "NV");
  }

  @AfterEach
  void backInTime() {
    clock.reset();
    NEVADAN.beHonest();
    OF_A_DOMAIN.beHonest();
    // Failures of one test must not keep another one out: all come from one address.
    for (int i = 0; i < RateLimit.SIGN_IN_FROM_ADDRESS.permits(); i++) {
      limits.giveBack(RateLimit.SIGN_IN_FROM_ADDRESS, "127.0.0.1");
    }
  }

  String create(String address, String state) {
    return accounts
        .create(
            new NewAccount(
                address,
                PASSWORD,
                "Synthetic administrator",
                Role.STATE_DATA_ADMIN,
                state,
                ZoneId.of("UTC")))
        .id();
  }

  Browser byPassword(String address) throws Exception {
    var browser = browser();
    browser.send(
        "/sign-in",
        form("email=%s&password=%s&_csrf=%s", address, PASSWORD, browser.formToken("/sign-in")));
    return browser;
  }

  /** Binds the identity of that person to whoever is signed in. */
  String connect(Browser browser, PersonThere person, String provider) throws Exception {
    var page = browser.send(WAYS + "/" + provider, form("_csrf=%s", browser.formToken(WAYS)));
    return location(back(browser, person.comeBackFrom(onward(page))));
  }

  /** What the person has bound in a browser that is forgotten. */
  void connected() throws Exception {
    assertThat(connect(byPassword(email), there, "nevada")).isEqualTo(WAYS + "?done=connected");
  }

  /** Where the person is led who wants to sign in by that provider. */
  URI begin(Browser browser, String provider) throws Exception {
    return onward(
        browser.send("/sign-in/with/" + provider, form("_csrf=%s", browser.formToken("/sign-in"))));
  }

  /** Goes there and comes back; where that leads. */
  String signIn(Browser browser) throws Exception {
    return location(back(browser, there.comeBackFrom(begin(browser, "nevada"))));
  }

  static HttpResponse<String> back(Browser browser, URI answer) throws Exception {
    return browser.fetch(answer.getRawPath() + "?" + answer.getRawQuery());
  }

  static URI onward(HttpResponse<String> page) {
    var found = ONWARD.matcher(page.body());
    assertThat(found.find()).as(page.statusCode() + " " + page.headers().map()).isTrue();
    return URI.create(found.group(1).replace("&amp;", "&"));
  }

  static String form(String pattern, Object... values) {
    var encoded = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      encoded[i] = URLEncoder.encode(values[i].toString(), StandardCharsets.UTF_8);
    }
    return pattern.formatted(encoded);
  }

  /** Where the answer leads, within the exchange. */
  String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElse("")
        .replaceFirst("^http://127\\.0\\.0\\.1:" + port(), "");
  }
}
