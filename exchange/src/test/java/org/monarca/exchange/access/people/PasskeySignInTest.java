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
import org.monarca.exchange.access.passkeys.TestPasskey;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.AtOnce;
import org.springframework.beans.factory.annotation.Autowired;

/** Making a passkey and signing in by it, over real HTTP, with a device that may also lie. */
class PasskeySignInTest extends OverTheNetwork {

  private static final String PASSWORD = "amber-prairie-lantern";
  private static final String FACTORS = "/profile/factors";
  private static final String FAILED = "/sign-in?failed=passkey";

  @Autowired private Accounts accounts;
  @Autowired private MovableClock clock;

  private final String email = UUID.randomUUID() + "@example.org";
  private String account = "";
  private Browser own = browser();
  private TestPasskey passkey;
  private String recoveryCode = "";

  @BeforeEach
  void somebodyWithAPasskey() throws Exception {
    clock.stop();
    account =
        accounts
            .create(
                new NewAccount(
                    email,
                    PASSWORD,
                    "Administrator",
                    Role.STATE_DATA_ADMIN,
                    "NV",
                    ZoneId.of("UTC")))
            .id();
    passkey = new TestPasskey("http://localhost:" + port());
    own = browser();
    assertThat(location(password(own))).isEqualTo("/");
    var made = make(own, passkey, "Synthetic phone");
    assertThat(made).contains("Your recovery codes");
    recoveryCode = made.replaceAll("(?s).*?>((?:[A-Z2-7]{4}-){3}[A-Z2-7]{4})<.*", "$1");
    clock.setAhead(Duration.ofMinutes(1));
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  @Control({"IA-2(1)", "IA-2(2)"})
  void aPasskeyAloneSignsInAndTheAuditKnowsByWhat() throws Exception {
    var trail = auditTrail();
    var browser = browser();
    browser.formToken("/sign-in");
    var before = browser.cookie();

    assertThat(location(show(browser, passkey.shown(options(browser))))).isEqualTo("/");

    assertThat(browser.cookie()).isNotEqualTo(before);
    assertThat(browser.fetch("/tasks").statusCode()).isEqualTo(200);
    assertThat(trail.sentences()).startsWith("account.sign-in done");
    assertThat(trail.wholeText()).contains("\"factor\": \"passkey\"").doesNotContain(email);
    assertThat(browser.page(FACTORS)).contains("Synthetic phone").doesNotContain("Not used yet");
    assertThat(browser.page("/profile/notices")).contains("A passkey was added to your account");
  }

  /** As the page does: nothing is loaded anew between the question and the answer. */
  @Test
  void theFormThatAskedForTheChallengeAnswersIt() throws Exception {
    var browser = browser();
    var token = token(browser);

    var options = browser.send("/sign-in/passkey/options", form("_csrf=%s", token)).body();
    var answer =
        browser.send(
            "/sign-in/passkey", form("credential=%s&_csrf=%s", passkey.shown(options), token));

    assertThat(location(answer)).isEqualTo("/");
  }

  @Test
  void afterThePasswordItIsAskedForAndNobodyElsesWillDo() throws Exception {
    var browser = browser();
    assertThat(location(password(browser))).isEqualTo("/sign-in/code");
    assertThat(browser.page("/sign-in/code")).contains("Use a passkey");
    assertThat(options(browser)).contains("\"allowCredentials\":[{");
    assertThat(location(show(browser, passkey.shown(options(browser))))).isEqualTo("/");

    var other = new TestPasskey("http://localhost:" + port());
    var others = signedInBrowser("other-" + email);
    make(others, other, "Another's");
    var half = browser();
    password(half);
    assertThat(location(show(half, other.shown(options(half))))).isEqualTo(FAILED);
  }

  @Test
  @Control("IA-2(8)")
  void whatWasShownOnceIsWorthNothingAgain() throws Exception {
    var browser = browser();
    var shown = passkey.shown(options(browser));
    assertThat(location(show(browser, shown))).isEqualTo("/");

    var other = browser();
    options(other);
    var trail = auditTrail();
    assertThat(location(show(other, shown))).isEqualTo(FAILED);
    assertThat(location(show(other, shown))).isEqualTo(FAILED);
    assertThat(trail.sentences())
        .containsExactly(
            "account.sign-in refused passkey-wrong", "account.sign-in refused passkey-late");
    assertThat(browser.page(FAILED)).contains("Error: Sign in", "The passkey did not let you in");
  }

  @Test
  void ofTwoRequestsAtOnceWithTheSameOneGetsIn() throws Exception {
    passkey.countFrom(0);
    for (int round = 0; round < 4; round++) {
      var browser = browser();
      var shown = passkey.shown(options(browser));
      var token = token(browser);
      var cookie = browser.cookie();
      var answers =
          AtOnce.all(
              () -> location(sendWith(cookie, shown, token)),
              () -> location(sendWith(cookie, shown, token)));
      assertThat(answers).doesNotContain("/sign-in?expired").contains(FAILED);
      assertThat(answers.stream().filter("/"::equals).count()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void anotherAddressAnUnverifiedPersonAndACounterThatGoesBackAreRefusedAlike() throws Exception {
    var trail = auditTrail();

    passkey.goTo("https://exchange.example.net");
    assertThat(tried()).isEqualTo(FAILED);
    passkey.goTo("http://localhost:" + port());
    passkey.verifiesItsPerson(false);
    assertThat(tried()).isEqualTo(FAILED);
    passkey.verifiesItsPerson(true);
    passkey.belongsTo("somebody else");
    assertThat(tried()).isEqualTo(FAILED);
    passkey.belongsTo(account);
    passkey.countFrom(0);
    assertThat(tried()).isEqualTo(FAILED);
    assertThat(trail.sentences()).hasSize(4).containsOnly("account.sign-in refused passkey-wrong");

    passkey.countFrom(7);
    assertThat(tried()).isEqualTo("/");
  }

  @Test
  void aChallengeIsGoodForFiveMinutes() throws Exception {
    var browser = browser();
    var shown = passkey.shown(options(browser));
    clock.setAhead(Duration.ofMinutes(6));
    assertThat(location(show(browser, shown))).isEqualTo(FAILED);
  }

  @Test
  void whatABrowserMayNeverSendIsRefusedAndBreaksNothing() throws Exception {
    for (var sent : List.of("", "{}", "[]", "null", "not json", "{\"id\":1}", "x".repeat(20_000))) {
      var browser = browser();
      options(browser);
      assertThat(location(show(browser, sent))).as(sent).isEqualTo(FAILED);
    }
  }

  @Test
  void aPersonWhoWasEndedIsRefusedAlike() throws Exception {
    testDatabase()
        .jdbc()
        .sql(
            "update access.account set status = 'disabled', status_reason = 'incident', status_since = now(), status_by = 'test' where id = ?")
        .param(account)
        .update();
    var trail = auditTrail();

    assertThat(tried()).isEqualTo(FAILED);
    assertThat(trail.sentences()).containsExactly("account.sign-in refused ended");
  }

  @Test
  void removedItOpensNothingAndThePersonIsToldAndSignedOutElsewhere() throws Exception {
    var elsewhere = browser();
    assertThat(location(show(elsewhere, passkey.shown(options(elsewhere))))).isEqualTo("/");
    var number = number();
    var page = FACTORS + "/passkeys/" + number;

    var wrong =
        own.send(page + "/removal", form("password=%s&_csrf=%s", "wrong", own.formToken(page)));
    assertThat(wrong.body()).contains("The password does not fit", "Synthetic phone");
    var alone =
        own.send(page + "/removal", form("password=%s&_csrf=%s", PASSWORD, own.formToken(page)));
    assertThat(alone.body()).contains("This code does not fit", "Synthetic phone");
    var done =
        own.send(
            page + "/removal",
            form("password=%s&code=%s&_csrf=%s", PASSWORD, recoveryCode, own.formToken(page)));
    assertThat(location(done)).isEqualTo(FACTORS + "?done=passkey-removed");

    assertThat(location(elsewhere.fetch("/tasks"))).startsWith("/sign-in");
    assertThat(own.page("/profile/notices")).contains("A passkey of your account was removed");
    assertThat(own.page(FACTORS)).contains("You sign in with your password alone.");
    assertThat(tried()).isEqualTo(FAILED);
    assertThat(own.fetch(page).statusCode()).isEqualTo(404);
  }

  @Test
  void aPasskeyConfirmsWhatAPasswordWould() throws Exception {
    var second = new TestPasskey("http://localhost:" + port());
    var token = own.formToken(FACTORS);
    var asked = own.send(FACTORS + "/confirmation", form("_csrf=%s", token)).body();
    var begun =
        own.send(
            FACTORS + "/passkeys/options",
            form("add-name=%s&assertion=%s&_csrf=%s", "Key", passkey.shown(asked), token));
    assertThat(begun.statusCode()).isEqualTo(200);
    var added =
        own.send(
            FACTORS + "/passkeys",
            form("add-name=%s&credential=%s&_csrf=%s", "Key", second.made(begun.body()), token));
    assertThat(location(added)).isEqualTo(FACTORS + "?done=passkey-added");

    var again =
        own.send(
            FACTORS + "/passkeys/options",
            form("add-name=%s&assertion=%s&_csrf=%s", "Key", passkey.shown(asked), token));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("The passkey did not fit");
  }

  @Test
  void whoKnowsNoMoreThanThePasswordMakesNoFurtherOne() throws Exception {
    var token = own.formToken(FACTORS);
    var alone =
        own.send(
            FACTORS + "/passkeys/options",
            form("add-name=%s&password=%s&_csrf=%s", "Key", PASSWORD, token));
    assertThat(alone.statusCode()).isEqualTo(422);
    assertThat(alone.body()).contains("add-code", "This code does not fit");

    var both =
        own.send(
            FACTORS + "/passkeys/options",
            form("add-name=%s&password=%s&code=%s&_csrf=%s", "Key", PASSWORD, recoveryCode, token));
    assertThat(both.statusCode()).isEqualTo(200);
  }

  @Test
  void withoutAPasswordOrANameNoneIsMade() throws Exception {
    var token = own.formToken(FACTORS);
    var wrong =
        own.send(
            FACTORS + "/passkeys/options",
            form("add-name=%s&password=%s&_csrf=%s", "Key", "wrong", token));
    assertThat(wrong.statusCode()).isEqualTo(422);
    var nameless =
        own.send(FACTORS + "/passkeys/options", form("password=%s&_csrf=%s", PASSWORD, token));
    assertThat(nameless.body()).contains("Type a name");
    var unasked =
        own.send(
            FACTORS + "/passkeys", form("add-name=%s&credential=%s&_csrf=%s", "Key", "{}", token));
    assertThat(unasked.body()).contains("The passkey did not fit");
  }

  private String tried() throws Exception {
    var browser = browser();
    return location(show(browser, passkey.shown(options(browser))));
  }

  private String number() throws Exception {
    return own.page(FACTORS).replaceAll("(?s).*/profile/factors/passkeys/(\\d+)\".*", "$1");
  }

  private Browser signedInBrowser(String name) throws Exception {
    accounts.create(
        new NewAccount(name, PASSWORD, "Another", Role.STATE_DATA_ADMIN, "NV", ZoneId.of("UTC")));
    var browser = browser();
    browser.send(
        "/sign-in",
        form("email=%s&password=%s&_csrf=%s", name, PASSWORD, browser.formToken("/sign-in")));
    return browser;
  }

  /** What the page says in the end. */
  private static String make(Browser browser, TestPasskey device, String name) throws Exception {
    var token = browser.formToken(FACTORS);
    var options =
        browser.send(
            FACTORS + "/passkeys/options",
            form("add-name=%s&password=%s&_csrf=%s", name, PASSWORD, token));
    assertThat(options.statusCode()).as(options.body()).isEqualTo(200);
    return browser
        .send(
            FACTORS + "/passkeys",
            form("add-name=%s&credential=%s&_csrf=%s", name, device.made(options.body()), token))
        .body();
  }

  private static String token(Browser browser) throws Exception {
    return browser.formToken("/sign-in");
  }

  private static String options(Browser browser) throws Exception {
    var answer = browser.send("/sign-in/passkey/options", form("_csrf=%s", token(browser)));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<String> show(Browser browser, String shown) throws Exception {
    return browser.send("/sign-in/passkey", form("credential=%s&_csrf=%s", shown, token(browser)));
  }

  private HttpResponse<String> sendWith(String cookie, String shown, String token)
      throws Exception {
    return browser()
        .sendAs(cookie, "/sign-in/passkey", form("credential=%s&_csrf=%s", shown, token));
  }

  private HttpResponse<String> password(Browser browser) throws Exception {
    return browser.send(
        "/sign-in",
        form("email=%s&password=%s&_csrf=%s", email, PASSWORD, browser.formToken("/sign-in")));
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
