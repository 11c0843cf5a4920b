package org.monarca.exchange.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.OverTheNetwork;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.factors.FactorSettings;
import org.monarca.exchange.access.factors.TestAuthenticator;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.house.Control;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever has no second factor sets one up: before anything else in a role of which one is asked
 * (here the operator's), and before what asks for it of everybody.
 */
class FactorFirstTest extends OverTheNetwork {

  private static final String PASSWORD = "amber-prairie-lantern";
  private static final String FACTORS = "/profile/factors";
  private static final String FAINTED = "The child fainted & needs \"an ambulance\".";
  private static final Pattern KEY = Pattern.compile(">((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})<");

  @Autowired private Accounts accounts;
  @Autowired private MovableClock clock;

  private final String email = UUID.randomUUID() + "@example.org";
  private final Browser browser = browser();

  @BeforeEach
  void stopTheClock() {
    clock.stop();
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  @Control({"IA-2(1)", "IA-2(2)"})
  void whoeverHasNoneDoesNothingBeforeOneIsSetUp() throws Exception {
    signIn(Role.OPERATOR, null);

    for (var page : List.of("/", "/notices/addresses", "/profile/roles", "/access")) {
      assertThat(location(browser.fetch(page))).as(page).isEqualTo(FACTORS);
    }
    assertThat(location(browser.send("/profile", form("name=a&_csrf=%s", token()))))
        .isEqualTo(FACTORS);
    assertThat(browser.fetch("/help").statusCode()).isEqualTo(200);
    assertThat(browser.fetch("/profile/sessions/current").statusCode()).isEqualTo(200);
    assertThat(browser.page(FACTORS)).contains("In your role the exchange asks for more");

    setUp();

    assertThat(browser.fetch("/access").statusCode()).isEqualTo(200);
    assertThat(browser.page(FACTORS)).doesNotContain("In your role the exchange asks for more");
  }

  @Test
  void anEmergencyOpensToWhoeverShowsMoreThanAPassword() throws Exception {
    signIn(Role.SCHOOL_USER, "WA");
    var emergency = "/children/210744390183/emergency";
    var form = form("reason=health&note=%s&_csrf=%s", FAINTED, token());

    var page = location(browser.send(emergency, form));
    assertThat(page).startsWith("/prove/");
    assertThat(browser.page(page))
        .contains("This asks for more than a password", "You have no second factor")
        .doesNotContain("name=\"password\"");
    assertThat(browser.page(FACTORS)).contains("What you were about to do asks for a second");

    var authenticator = setUp();
    assertThat(browser.page(FACTORS)).contains("href=\"" + page + "\"", "Go on where you were");
    assertThat(browser.page(page)).contains("name=\"password\"", "name=\"code\"");

    clock.setAhead(Duration.ofMinutes(1));
    var code = authenticator.codeAt(clock.instant());
    browser.send(page, form("password=%s&code=%s&_csrf=%s", PASSWORD, code, token()));
    assertThat(browser.page(page))
        .contains("Go on where you were", "The child fainted &amp; needs &quot;an ambulance&quot;");
    assertThat(browser.send(emergency, form("reason=health&_csrf=%s", token())).statusCode())
        .isEqualTo(404); // there is no such child
  }

  @Test
  void whatNamesNoRoleStopsTheStart() {
    assertThat(new FactorSettings(null, List.of("all")).isRequiredOf("recruiter")).isTrue();
    assertThat(new FactorSettings(null, List.of("none")).isRequiredOf("recruiter")).isFalse();
    assertThatThrownBy(() -> new FactorSettings(null, List.of("registrar")))
        .hasMessageContaining("monarca.factors.required-of names registrar");
  }

  private void signIn(Role role, @Nullable String state) throws Exception {
    accounts.create(new NewAccount(email, PASSWORD, "Synthetic", role, state, ZoneId.of("UTC")));
    var token = browser.formToken("/sign-in");
    browser.send("/sign-in", form("email=%s&password=%s&_csrf=%s", email, PASSWORD, token));
  }

  private TestAuthenticator setUp() throws Exception {
    browser.send(FACTORS + "/authenticator", form("_csrf=%s", token()));
    var key = KEY.matcher(browser.page(FACTORS));
    assertThat(key.find()).isTrue();
    var authenticator = TestAuthenticator.with(key.group(1));
    var code = authenticator.codeAt(clock.instant());
    var answer =
        browser.send(
            FACTORS + "/authenticator/confirmation",
            form("password=%s&new-code=%s&_csrf=%s", PASSWORD, code, token()));
    assertThat(answer.body()).contains("Your recovery codes");
    return authenticator;
  }

  private String token() throws Exception {
    return browser.formToken(FACTORS);
  }

  private static String form(String pattern, Object... values) {
    var encoded = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      encoded[i] = URLEncoder.encode(values[i].toString(), StandardCharsets.UTF_8);
    }
    return pattern.formatted(encoded);
  }

  private String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElse("")
        .replaceFirst("^http://127\\.0\\.0\\.1:" + port(), "");
  }
}
