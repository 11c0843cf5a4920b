package org.monarca.exchange.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.OverTheNetwork;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.factors.TestAuthenticator;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.platform.CapturedLog;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in to an account with a second factor, over real HTTP. */
class SecondStepTest extends OverTheNetwork {

  private static final String PASSWORD = "amber-prairie-lantern";
  private static final String CODE = "/sign-in/code";
  private static final List<String> CLOSED =
      List.of("/", "/search", "/submissions", "/profile/factors", "/profile/tokens", "/tasks");

  @Autowired private Accounts accounts;
  @Autowired private SecondFactors factors;
  @Autowired private MovableClock clock;

  private final String email = UUID.randomUUID() + "@example.org";
  private TestAuthenticator authenticator = TestAuthenticator.with("");
  private List<String> recoveryCodes = List.of();
  private String account = "";

  @BeforeEach
  void somebodyWithAnAuthenticator() {
    clock.stop();
    account =
        accounts
            .create(
                new NewAccount(
                    email,
                    PASSWORD,
                    "Synthetic administrator",
                    Role.STATE_DATA_ADMIN,
                    "NV",
                    ZoneId.of("UTC")))
            .id();
    var person = Actor.person(account, Role.STATE_DATA_ADMIN.code(), "NV");
    authenticator = TestAuthenticator.of(factors, person, PASSWORD, "no session", clock.instant());
    recoveryCodes = authenticator.recoveryCodes();
    clock.setAhead(Duration.ofMinutes(1));
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  @Control({"IA-2(1)", "IA-2(2)"})
  void afterThePasswordTheSessionIsNobodysUntilTheCodeIsRight() throws Exception {
    var trail = auditTrail();
    var browser = browser();
    browser.formToken("/sign-in");
    var first = browser.cookie();

    assertThat(location(password(browser))).isEqualTo(CODE);
    var second = browser.cookie();
    assertThat(browser.page(CODE)).contains("One more step").doesNotContain(email);
    for (var path : CLOSED) {
      assertThat(location(browser.fetch(path))).as(path).isEqualTo("/sign-in");
    }
    assertThat(trail.sentences()).isEmpty();

    assertThat(location(code(browser, code()))).isEqualTo("/tasks");
    assertThat(List.of(first, second, browser.cookie())).doesNotHaveDuplicates();
    assertThat(browser.fetch("/tasks").statusCode()).isEqualTo(200);
    assertThat(trail.sentences()).startsWith("account.sign-in done");
    assertThat(trail.wholeText()).contains("\"factor\": \"authenticator\"").doesNotContain(email);
  }

  @Test
  void theNumberOfTheHalfSignedInSessionOpensNothingAfterwards() throws Exception {
    var browser = browser();
    password(browser);
    var half = browser.cookie();
    code(browser, code());

    assertThat(location(browser().fetch("/tasks", half))).startsWith("/sign-in");
    assertThat(location(browser().fetch(CODE, half))).isEqualTo("/sign-in?again");
  }

  @Test
  void aCodeThatWasUsedAndOneThatNeverFitAreAnsweredAlike() throws Exception {
    var first = browser();
    password(first);
    code(first, code());
    var trail = auditTrail();

    var browser = browser();
    password(browser);
    var again = code(browser, code());
    var wrong = code(browser, "nothing");

    assertThat(location(again)).isEqualTo(CODE + "?failed").isEqualTo(location(wrong));
    assertThat(again.statusCode()).isEqualTo(wrong.statusCode());
    assertThat(browser.page(CODE + "?failed"))
        .contains("Error: One more step", "This code does not fit, or it was used already.");
    assertThat(location(browser.fetch("/tasks"))).isEqualTo("/sign-in");
    assertThat(trail.sentences())
        .containsExactly("account.sign-in refused code-again", "account.sign-in refused code");
    clock.setAhead(Duration.ofSeconds(90));
    assertThat(location(code(browser, code()))).isEqualTo("/tasks");
  }

  @Test
  void ofTwoBrowsersWithTheSameCodeAtTheSameMomentOneGetsIn() throws Exception {
    for (int round = 2; round < 6; round++) {
      clock.setAhead(Duration.ofMinutes(round));
      var one = browser();
      var other = browser();
      password(one);
      password(other);
      var code = code();

      assertThat(AtOnce.all(() -> location(code(one, code)), () -> location(code(other, code))))
          .containsExactlyInAnyOrder("/", CODE + "?failed");
    }
  }

  @Test
  void aRecoveryCodeLetsThePersonInOnce() throws Exception {
    var trail = auditTrail();
    var browser = browser();
    password(browser);
    assertThat(location(code(browser, recoveryCodes.getFirst()))).isEqualTo("/");
    assertThat(trail.wholeText()).contains("\"factor\": \"recovery-code\"");
    assertThat(browser.page("/profile/notices")).contains("A recovery code of yours was used");

    var again = browser();
    password(again);
    assertThat(location(code(again, recoveryCodes.getFirst()))).isEqualTo(CODE + "?failed");
  }

  @Test
  void afterFiveMinutesItBeginsAnew() throws Exception {
    var browser = browser();
    password(browser);
    clock.setAhead(Duration.ofMinutes(6).minusSeconds(1));
    assertThat(browser.fetch(CODE).statusCode()).isEqualTo(200);
    var token = browser.formToken(CODE);

    clock.setAhead(Duration.ofMinutes(6));

    assertThat(location(browser.send(CODE, form("code=%s&_csrf=%s", code(), token))))
        .isEqualTo("/sign-in?again");
    assertThat(location(browser.fetch(CODE))).isEqualTo("/sign-in?again");
    assertThat(browser.page("/sign-in?again")).contains("Sign in once more.");
  }

  @Test
  void aCodeWithoutAPasswordIsNothing() throws Exception {
    var browser = browser();
    var token = browser.formToken("/sign-in");

    assertThat(location(browser.send(CODE, form("code=%s&_csrf=%s", code(), token))))
        .isEqualTo("/sign-in?again");
    assertThat(location(browser.fetch(CODE))).isEqualTo("/sign-in?again");
  }

  @Test
  void aFormWithoutItsTokenIsNotLookedAt() throws Exception {
    var browser = browser();
    password(browser);

    assertThat(location(browser.send(CODE, "code=" + code()))).isEqualTo("/sign-in?expired");
    assertThat(location(code(browser, code()))).isEqualTo("/");
  }

  @Test
  void whoeverStandsThereWhenTheAccountIsEndedIsNotLetIn() throws Exception {
    var browser = browser();
    password(browser);
    var token = browser.formToken(CODE);

    testDatabase()
        .jdbc()
        .sql(
            "update access.account set status = 'disabled', status_reason = 'incident', status_since = now(), status_by = 'test' where id = ?")
        .param(account)
        .update();

    assertThat(location(browser.send(CODE, form("code=%s&_csrf=%s", code(), token))))
        .isEqualTo("/sign-in?again");
  }

  @Test
  void theEleventhTryIsAnsweredWithWhenToComeAgainFromWhereverItComes() throws Exception {
    for (int i = 0; i < 10; i++) {
      var browser = browser();
      password(browser);
      assertThat(location(code(browser, "wrong-" + i))).isEqualTo(CODE + "?failed");
    }
    var trail = auditTrail();
    var browser = browser();
    password(browser);

    var refused = code(browser, code());
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("90");
    code(browser, code());
    assertThat(trail.sentences()).containsExactly("account.sign-in refused too-many");

    clock.setAhead(Duration.ofSeconds(60 + 90));
    assertThat(location(code(browser, code()))).isEqualTo("/");
  }

  @Test
  void whatWasTypedDoesNotReachTheLog() throws Exception {
    try (var log = CapturedLog.start()) {
      var browser = browser();
      password(browser);
      code(browser, "prairie-dogs");
      code(browser, recoveryCodes.getFirst());

      assertThat(log.text()).doesNotContain("prairie", recoveryCodes.getFirst(), email);
    }
  }

  private HttpResponse<String> password(Browser browser) throws Exception {
    return browser.send(
        "/sign-in",
        form("email=%s&password=%s&_csrf=%s", email, PASSWORD, browser.formToken("/sign-in")));
  }

  private static HttpResponse<String> code(Browser browser, String code) throws Exception {
    return browser.send(CODE, form("code=%s&_csrf=%s", code, browser.formToken(CODE)));
  }

  private String code() {
    return authenticator.codeAt(clock.instant());
  }

  private static String form(String pattern, Object... values) {
    var encoded = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      encoded[i] = URLEncoder.encode(values[i].toString(), StandardCharsets.UTF_8);
    }
    return pattern.formatted(encoded);
  }

  /** Where the answer leads, within the exchange. */
  private String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElse("")
        .replaceFirst("^http://127\\.0\\.0\\.1:" + port(), "");
  }
}
