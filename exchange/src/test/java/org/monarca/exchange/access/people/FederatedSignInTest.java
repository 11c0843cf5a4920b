package org.monarca.exchange.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.factors.TestAuthenticator;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.provider.PersonThere;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Signing in by a provider over real HTTP, by one that keeps to the protocol and by one that lies.
 */
class FederatedSignInTest extends AtProvider {

  @Autowired private SecondFactors factors;

  @Test
  void whoeverTheProviderVouchesForWithTwoFactorsIsIn() throws Exception {
    connected();
    var trail = auditTrail();
    var browser = browser();
    assertThat(browser.page("/sign-in"))
        .contains(
            "Agree and sign in with Nevada single sign-on",
            "Agree and sign in with Synthetic domain");
    var before = browser.cookie();

    assertThat(signIn(browser)).isEqualTo("/");

    assertThat(browser.cookie()).isNotEqualTo(before);
    assertThat(browser.fetch("/tasks").statusCode()).isEqualTo(200);
    assertThat(trail.sentences()).startsWith("account.sign-in done");
    assertThat(trail.wholeText())
        .contains("\"provider\": \"nevada\"", "\"level\": \"two-factors\"")
        .doesNotContain(email, NEVADAN.issuer());
    assertThat(browser.page("/profile/sessions")).contains("Sign-in of your organization");
    assertThat(location(browser().fetch("/tasks", before))).startsWith("/sign-in");
  }

  @Test
  void thePageThatWasWantedIsShownAfterwardsAndNoOther() throws Exception {
    connected();
    var browser = browser();
    browser.fetch("/tasks");
    assertThat(signIn(browser)).isEqualTo("/tasks");
    var led = begin(browser(), "nevada");
    assertThat(led.getRawQuery())
        .contains("redirect_uri=https://exchange.example.org/sign-in/with/nevada/answer")
        .contains("code_challenge_method=S256", "state=", "nonce=", "acr_values=phr%20aal2%20aal1");
  }

  @Test
  @Control({"IA-2(12)", "IA-8(1)"})
  void aLesserLevelIsAskedForTheSecondFactorOfTheAccount() throws Exception {
    connected();
    there.show("aal1");
    var trail = auditTrail();
    assertThat(signIn(browser())).isEqualTo("/sign-in?failed=level");
    assertThat(trail.sentences()).containsExactly("account.sign-in refused one-factor");
    assertThat(browser().page("/sign-in?failed=level")).contains("has shown one factor only");

    var authenticator = authenticator();
    var browser = browser();
    assertThat(signIn(browser)).isEqualTo("/sign-in/code");
    assertThat(browser.page("/sign-in/code")).contains("Nevada single sign-on has told us");
    assertThat(location(browser.fetch("/tasks"))).startsWith("/sign-in");
    var code = authenticator.codeAt(clock.instant());
    var done =
        browser.send(
            "/sign-in/code", form("code=%s&_csrf=%s", code, browser.formToken("/sign-in/code")));

    assertThat(location(done)).isIn("/", "/tasks");
    assertThat(trail.wholeText()).contains("\"level\": \"one-factor\"", "\"authenticator\"");
    assertThat(browser.page("/profile/sessions")).contains("organization, and code");
  }

  @Test
  @Control({"IA-2(12)", "IA-8(1)"})
  void levelsAreReadFromBothClaimsAndWhatIsNotListedLetsNobodyIn() throws Exception {
    connected();
    there.show("phr");
    assertThat(signIn(browser())).isEqualTo("/");
    for (var unlisted : List.of("", "aal3", "urn:example:silver")) {
      var person = new PersonThere(subject(), unlisted);
      var browser = browser();
      var trail = auditTrail();
      assertThat(location(back(browser, person.comeBackFrom(begin(browser, "nevada")))))
          .as(unlisted)
          .isEqualTo(FAILED);
      assertThat(trail.sentences()).containsExactly("account.sign-in refused provider-level");
    }
    NEVADAN.say(claims -> claims.claim("acr", null).claim("amr", List.of("pwd", "mfa")));
    assertThat(signIn(browser())).isEqualTo("/");
  }

  @Test
  void whatDoesNotHoldIsRefusedAlikeAndTheAuditKnowsWhy() throws Exception {
    connected();
    var ago = Date.from(clock.instant().minus(Duration.ofMinutes(10)));
    var lies = new LinkedHashMap<Consumer<JWTClaimsSet.Builder>, String>();
    lies.put(claims -> claims.claim("nonce", "another"), "provider-nonce");
    lies.put(claims -> claims.claim("nonce", null), "provider-nonce");
    lies.put(claims -> claims.audience("another"), "provider-token");
    lies.put(claims -> claims.audience(List.of("exchange", "another")), "provider-token");
    lies.put(claims -> claims.issuer(OF_A_DOMAIN.issuer()), "provider-token");
    lies.put(claims -> claims.expirationTime(ago).issueTime(ago), "provider-token");
    lies.put(claims -> claims.subject(null), "provider-token");
    lies.put(claims -> claims.subject("a\u0000b"), "provider-token");
    lies.put(claims -> claims.subject("s".repeat(256)), "provider-token");
    for (Map.Entry<Consumer<JWTClaimsSet.Builder>, String> lie : lies.entrySet()) {
      NEVADAN.say(lie.getKey());
      refused(lie.getValue());
    }
    NEVADAN.beHonest();
    NEVADAN.signByAnotherKey(true);
    refused("provider-token");
    NEVADAN.beHonest();
    NEVADAN.callItself(OF_A_DOMAIN.issuer());
    refused("provider-mixed-up");
    NEVADAN.beHonest();
    assertThat(signIn(browser())).isEqualTo("/");
  }

  @Test
  void whoIsNotKnownAndWhoseAccountIsEndedGetTheSamePage() throws Exception {
    connected();
    var stranger = new PersonThere(UUID.randomUUID().toString(), "aal2");
    var browser = browser();
    var unknown = auditTrail();
    assertThat(location(back(browser, stranger.comeBackFrom(begin(browser, "nevada")))))
        .isEqualTo(FAILED);
    assertThat(unknown.sentences()).containsExactly("account.sign-in refused identity-unknown");

    testDatabase()
        .jdbc()
        .sql(
            "update access.account set status = 'disabled', status_reason = 'incident', status_since = now(), status_by = 'test' where id = ?")
        .param(account)
        .update();
    refused("ended");
    assertThat(browser.page(FAILED)).contains("Error: Sign in", "did not let you in here");
  }

  @Test
  void anAnswerIsTakenOnceInItsOwnSessionAndInTime() throws Exception {
    connected();
    var browser = browser();
    var answer = there.comeBackFrom(begin(browser, "nevada"));
    var trail = auditTrail();
    assertThat(location(back(browser(), answer))).isEqualTo(FAILED);
    assertThat(location(browser.fetch(other(answer, "state", "guessed")))).isEqualTo(FAILED);
    assertThat(
            location(
                browser.fetch(
                    answer.getRawPath().replace("nevada", "domain") + "?" + answer.getRawQuery())))
        .isEqualTo(FAILED);
    assertThat(location(browser.fetch(other(answer, "code", "guessed")))).isEqualTo(FAILED);
    assertThat(location(back(browser, answer))).isEqualTo(FAILED);
    assertThat(trail.sentences())
        .containsExactly(
            "account.sign-in refused provider-state",
            "account.sign-in refused provider-state",
            "account.sign-in refused provider-code");

    var late = there.comeBackFrom(begin(browser, "nevada"));
    clock.setAhead(Duration.ofMinutes(11));
    assertThat(location(back(browser, late))).isEqualTo(FAILED);
    assertThat(location(back(browser, there.refuse(refusing(browser))))).isEqualTo(FAILED);
    assertThat(trail.sentences().getLast()).isEqualTo("account.sign-in refused provider-refused");
  }

  @Test
  void answersThatNobodyWentForShutNobodyOut() throws Exception {
    connected();
    var trail = auditTrail();
    for (int i = 0; i < 60; i++) {
      assertThat(location(browser().fetch("/sign-in/with/nevada/answer"))).isEqualTo(FAILED);
    }

    assertThat(trail.sentences()).isEmpty();
    assertThat(signIn(browser())).isEqualTo("/");
  }

  @Test
  void whoeverAProviderLetInSilentlyProvesWhoTheyAreBeforeWhatCannotBeTakenBack() throws Exception {
    connected();
    var browser = browser();
    assertThat(signIn(browser)).isEqualTo("/");

    var token = browser.formToken("/profile/address");
    var asked =
        browser.send("/profile/address", form("email=%s&_csrf=%s", "new@example.org", token));

    assertThat(location(asked)).startsWith("/prove/");
  }

  @Test
  void ofTwoRequestsAtOnceWithTheSameAnswerOneGetsInAtMost() throws Exception {
    connected();
    for (int round = 0; round < 4; round++) {
      var browser = browser();
      var answer = there.comeBackFrom(begin(browser, "nevada"));
      var cookie = browser.cookie();
      var path = answer.getRawPath() + "?" + answer.getRawQuery();
      var answers =
          AtOnce.all(
              () -> location(browser().fetch(path, cookie)),
              () -> location(browser().fetch(path, cookie)));
      assertThat(answers.stream().filter("/"::equals).count()).isLessThanOrEqualTo(1);
      assertThat(answers).contains(FAILED);
    }
  }

  @Test
  void peopleOfAnotherStateDoNotComeByItAndADomainOpensToItsPeople() throws Exception {
    connected();
    worksInTexasToo();
    refused("provider-not-theirs");

    var address = UUID.randomUUID() + "@example.com";
    create(address, "TX");
    var person = new PersonThere(UUID.randomUUID().toString(), "aal2");
    assertThat(connect(byPassword(address), person, "domain")).isEqualTo(WAYS + "?done=connected");
    var browser = browser();
    assertThat(location(back(browser, person.comeBackFrom(begin(browser, "domain")))))
        .isEqualTo("/");
  }

  @Test
  void whoMayComeByItNoLongerTakesNoSecondStepEither() throws Exception {
    connected();
    there.show("aal1");
    var authenticator = authenticator();
    var browser = browser();
    assertThat(signIn(browser)).isEqualTo("/sign-in/code");
    var token = browser.formToken("/sign-in/code");
    worksInTexasToo();

    var code = authenticator.codeAt(clock.instant());
    browser.send("/sign-in/code", form("code=%s&_csrf=%s", code, token));

    assertThat(location(browser.fetch("/tasks"))).startsWith("/sign-in");
  }

  @Test
  void ofAProviderThatDoesNotAnswerThePersonIsTold() throws Exception {
    var browser = browser();
    var token = browser.formToken("/sign-in");
    assertThat(location(browser.send("/sign-in/with/down", form("_csrf=%s", token))))
        .isEqualTo("/sign-in?failed=unreachable");
    assertThat(browser.page("/sign-in?failed=unreachable"))
        .contains("Error: Sign in", "does not answer at this moment");
  }

  @Test
  void withoutTheTokenOfTheFormNobodyIsLedAnywhere() throws Exception {
    var browser = browser();
    browser.formToken("/sign-in");
    assertThat(location(browser.send("/sign-in/with/nevada", "a=b"))).isEqualTo("/sign-in?expired");
    var token = browser.formToken("/sign-in");
    assertThat(browser.send("/sign-in/with/unknown", form("_csrf=%s", token)).statusCode())
        .isEqualTo(404);
  }

  /** Tried by the person; the page is the same whatever the reason. */
  private void refused(String reason) throws Exception {
    var trail = auditTrail();
    assertThat(signIn(browser())).as(reason).isEqualTo(FAILED);
    assertThat(trail.sentences()).containsExactly("account.sign-in refused " + reason);
  }

  /** The person is no longer known at the provider's pages, and is asked there. */
  private URI refusing(Browser browser) throws Exception {
    NEVADAN.beHonest();
    return begin(browser, "nevada");
  }

  private void worksInTexasToo() {
    testDatabase()
        .jdbc()
        .sql(
            "insert into access.role_grant (account, role, state, begins, given_by) values (?, 'state-data-admin', 'TX', now(), 'test')")
        .param(account)
        .update();
  }

  private String subject() {
    return testDatabase()
        .jdbc()
        .sql("select subject from access.federated_identity where account = ?")
        .param(account)
        .query(String.class)
        .single();
  }

  private TestAuthenticator authenticator() {
    var person = Actor.person(account, Role.STATE_DATA_ADMIN.code(), "NV");
    var key = TestAuthenticator.of(factors, person, PASSWORD, "no session", clock.instant());
    clock.setAhead(Duration.ofMinutes(1));
    return key;
  }

  private static String other(URI answer, String name, String value) {
    return answer.getRawPath()
        + "?"
        + answer.getRawQuery().replaceFirst(name + "=[^&]*", name + "=" + value);
  }
}
