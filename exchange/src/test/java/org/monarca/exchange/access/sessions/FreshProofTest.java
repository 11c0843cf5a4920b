package org.monarca.exchange.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.OverTheNetwork;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.factors.TestAuthenticator;
import org.monarca.exchange.access.passkeys.TestPasskey;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** Before what cannot easily be taken back, a person shows again who they are; see also where. */
@Control("IA-11")
class FreshProofTest extends OverTheNetwork {

  private static final String PASSWORD = "amber-prairie-lantern";
  private static final String TOKENS = "/profile/tokens";
  private static final String SESSIONS = "/profile/sessions";
  private static final Pattern ENDING = Pattern.compile("/profile/sessions/([0-9a-f-]{36})/ending");

  @Autowired private Accounts accounts;
  @Autowired private SecondFactors factors;
  @Autowired private MovableClock clock;

  private final String email = UUID.randomUUID() + "@example.org";
  private String account = "";
  private Browser browser = browser();

  @BeforeEach
  void somebodySignsIn() throws Exception {
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
    browser = signIn();
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  void afterAQuarterOfAnHourItIsDoneAtOnceAndAMinuteLaterNothingIsDoneAndNothingLost()
      throws Exception {
    var token = browser.formToken(TOKENS);
    clock.setAhead(Duration.ofMinutes(15));
    assertThat(make(token, "At once").body()).contains("Your new token");

    clock.setAhead(Duration.ofMinutes(16));
    var trail = auditTrail();
    var page = location(make(token, "Ñandú & <nightly> \"review\""));
    assertThat(page).startsWith("/prove/");
    assertThat(browser.page(TOKENS)).doesNotContain("nightly");
    assertThat(browser.page(page))
        .contains("Show once more who you are", "Make an access token", "name=\"password\"")
        .doesNotContain("name=\"code\"", "nightly");

    var before = browser.cookie();
    assertThat(prove(page, "wrong", "").body()).contains("The password does not fit");
    assertThat(location(prove(page, PASSWORD, ""))).isEqualTo(page);
    assertThat(browser.cookie()).isNotEqualTo(before);
    assertThat(trail.sentences())
        .containsExactly("account.prove refused password", "account.prove done");

    var pressed = browser.page(page);
    assertThat(pressed)
        .contains(
            "Go on where you were",
            "action=\"/profile/tokens\"",
            "name=\"name\" value=\"Ñandú &amp; &lt;nightly&gt; &quot;review&quot;\"",
            "name=\"life\" value=\"8-hours\"");
    assertThat(make(browser.formToken(page), "Ñandú").body()).contains("Your new token");
    assertThat(browser.page(page)).contains("Nothing waits here");
    clock.setAhead(Duration.ofMinutes(31));
    assertThat(make(browser.formToken(TOKENS), "Still").body()).contains("Your new token");
    clock.setAhead(Duration.ofMinutes(32));
    assertThat(location(make(browser.formToken(TOKENS), "Late"))).startsWith("/prove/");
  }

  @Test
  void aDownloadWaitsForAPressAsWell() throws Exception {
    clock.setAhead(Duration.ofMinutes(16));
    var page = location(browser.fetch("/submissions/7/findings.csv?severity=warning"));
    assertThat(page).startsWith("/prove/");
    prove(page, PASSWORD, "");
    assertThat(browser.page(page))
        .contains("href=\"/submissions/7/findings.csv?severity=warning\"", "Download it now");
    assertThat(browser.fetch("/submissions/7/findings.csv").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNotOpenOrForgedIsRefusedAsEverAndKeptNowhere() throws Exception {
    clock.setAhead(Duration.ofMinutes(16));
    assertThat(browser.fetch("/applications.csv").statusCode()).isEqualTo(403);
    assertThat(make("forged", "Forged").statusCode()).isEqualTo(403);
    assertThat(location(browser().fetch("/applications.csv"))).startsWith("/sign-in");
    assertThat(browser.page("/prove/" + UUID.randomUUID())).contains("Show once more who you are");
    assertThat(browser.page("/prove/nothing")).contains("Show once more who you are");
  }

  @Test
  void nobodyElseSeesWhatWaits() throws Exception {
    clock.setAhead(Duration.ofMinutes(16));
    var page = location(make(browser.formToken(TOKENS), "Mine alone"));

    assertThat(signIn().page(page)).contains("Nothing waits here").doesNotContain("Mine alone");
  }

  @Test
  void whatIsTooLongIsNotKeptAndThePageSaysSo() throws Exception {
    clock.setAhead(Duration.ofMinutes(16));
    var page = location(make(browser.formToken(TOKENS), "x".repeat(70_000)));
    prove(page, PASSWORD, "");

    assertThat(browser.page(page)).contains("too long to be kept").doesNotContain("Do it now");
  }

  @Test
  void whoeverHasAnAuthenticatorShowsACodeToo() throws Exception {
    var person = Actor.person(account, Role.STATE_DATA_ADMIN.code(), "NV");
    var authenticator =
        TestAuthenticator.of(factors, person, PASSWORD, "no session", clock.instant());
    browser = signIn();
    browser.send(
        "/sign-in/code",
        form(
            "code=%s&_csrf=%s",
            authenticator.codeAt(clock.instant().plusSeconds(30)),
            browser.formToken("/sign-in/code")));
    clock.setAhead(Duration.ofMinutes(16));
    var page = location(make(browser.formToken(TOKENS), "Token"));

    assertThat(prove(page, PASSWORD, "").body()).contains("href=\"#code\"", "This code does not");
    var code = authenticator.codeAt(clock.instant());
    assertThat(location(prove(page, PASSWORD, code))).isEqualTo(page);
    assertThat(browser.page(page)).contains("Do it now");
  }

  @Test
  void aPasskeyIsAProofToo() throws Exception {
    var passkey = new TestPasskey("http://localhost:" + port());
    var options =
        browser.send(
            "/profile/factors/passkeys/options",
            form(
                "add-name=Phone&password=%s&_csrf=%s",
                PASSWORD, browser.formToken("/profile/factors")));
    browser.send(
        "/profile/factors/passkeys",
        form(
            "add-name=Phone&credential=%s&_csrf=%s",
            passkey.made(options.body()), browser.formToken("/profile/factors")));
    clock.setAhead(Duration.ofMinutes(16));
    var page = location(make(browser.formToken(TOKENS), "Token"));
    var token = browser.formToken(page);
    var asked = browser.send("/profile/factors/confirmation", form("_csrf=%s", token)).body();

    var answer = browser.send(page, form("assertion=%s&_csrf=%s", passkey.shown(asked), token));

    assertThat(location(answer)).isEqualTo(page);
    assertThat(browser.page(page)).contains("Do it now");
  }

  @Test
  void aPersonSeesWhereTheyAreSignedInAndEndsIt() throws Exception {
    var phone = signIn();
    var library = signIn();
    var page = browser.page(SESSIONS);
    assertThat(page)
        .contains("This is where you are now", "Not known", "Password", "href=\"/profile\"")
        .doesNotContain(browser.cookie().replaceAll(".*session=", ""));
    assertThat(ENDING.matcher(page).results()).hasSize(2);
    var trail = auditTrail();
    var number = ENDING.matcher(page);
    assertThat(number.find()).isTrue();

    var token = browser.formToken(SESSIONS);
    assertThat(location(end(number.group(1), token))).isEqualTo(SESSIONS + "?done=ended");
    assertThat(location(end(number.group(1), token))).isEqualTo(SESSIONS + "?done=gone");
    assertThat(ENDING.matcher(browser.page(SESSIONS)).results()).hasSize(1);
    assertThat(location(end("others", token))).isEqualTo(SESSIONS + "?done=others");
    assertThat(trail.sentences()).containsExactly("session.end done", "session.end done");

    assertThat(browser.page(SESSIONS)).contains("You are signed in nowhere else.");
    assertThat(location(phone.fetch("/tasks"))).startsWith("/sign-in");
    assertThat(location(library.fetch("/tasks"))).startsWith("/sign-in");
  }

  @Test
  void nobodyEndsAnothersSession() throws Exception {
    var stranger = signedIn("TX");
    var page = stranger.page(SESSIONS);
    assertThat(page).contains("You are signed in nowhere else.");
    var number = UUID.randomUUID();
    assertThat(location(end(number.toString(), browser.formToken(SESSIONS))))
        .isEqualTo(SESSIONS + "?done=gone");
  }

  @Test
  void thePageLearnsWhoseSessionItIsAndMayKeepItAlive() throws Exception {
    var said = browser.fetch(SESSIONS + "/current");
    assertThat(said.body()).contains(account, "\"token\"");
    assertThat(browser.page("/")).contains("id=\"idle\"", "data-seconds=\"895\"", account);
    assertThat(browser().page("/sign-in")).doesNotContain("id=\"idle\"");
    var stayed = browser.send(SESSIONS + "/stay", form("_csrf=%s", browser.formToken("/")));
    assertThat(stayed.statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> end(String which, String token) throws Exception {
    return browser.send(SESSIONS + "/" + which + "/ending", form("_csrf=%s", token));
  }

  private HttpResponse<String> make(String token, String name) throws Exception {
    return browser.send(TOKENS, form("name=%s&life=8-hours&_csrf=%s", name, token));
  }

  private HttpResponse<String> prove(String page, String password, String code) throws Exception {
    return browser.send(
        page, form("password=%s&code=%s&_csrf=%s", password, code, browser.formToken(page)));
  }

  private Browser signIn() throws Exception {
    var one = browser();
    one.send(
        "/sign-in",
        form("email=%s&password=%s&_csrf=%s", email, PASSWORD, one.formToken("/sign-in")));
    return one;
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
