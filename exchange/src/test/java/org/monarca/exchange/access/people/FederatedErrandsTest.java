package org.monarca.exchange.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.UserDesk.Change;
import org.monarca.exchange.platform.Actor;
import org.monarca.provider.PersonThere;
import org.springframework.beans.factory.annotation.Autowired;

/** Binding an identity, giving it up, and proving by it anew who one is, over real HTTP. */
class FederatedErrandsTest extends AtProvider {

  private static final String TOKENS = "/profile/tokens";
  private static final Pattern REMOVAL = Pattern.compile(WAYS + "/(\\d+)/removal");

  @Autowired private UserDesk desk;

  @Test
  void anIdentityIsBoundInASessionThatIsProvedAndThePersonIsTold() throws Exception {
    var elsewhere = byPassword(email);
    var browser = byPassword(email);
    assertThat(browser.page(WAYS))
        .contains("Nothing is connected", "Connect Nevada single sign-on")
        .doesNotContain("Synthetic domain");
    var trail = auditTrail();

    assertThat(connect(browser, there, "nevada")).isEqualTo(WAYS + "?done=connected");

    assertThat(browser.page(WAYS + "?done=connected"))
        .contains("It is connected", "@provider.example.org", "Not used yet")
        .doesNotContain("Connect Nevada single sign-on");
    assertThat(trail.sentences()).startsWith("identity.bind done");
    assertThat(trail.wholeText()).doesNotContain("@provider.example.org", NEVADAN.issuer());
    assertThat(browser.page("/profile/notices")).contains("connected with another sign-in");
    assertThat(location(elsewhere.fetch("/tasks"))).startsWith("/sign-in");
  }

  @Test
  void afterAQuarterOfAnHourThePersonShowsFirstWhoTheyAre() throws Exception {
    var browser = byPassword(email);
    var token = browser.formToken(WAYS);
    clock.setAhead(Duration.ofMinutes(16));
    var asked = browser.send(WAYS + "/nevada", form("_csrf=%s", token));
    assertThat(location(asked)).startsWith("/prove/");
    assertThat(browser.page(location(asked))).contains("Connect or disconnect a sign-in");
  }

  @Test
  void whoWasSignedInThereAlreadyIsAskedThereAnew() throws Exception {
    connected();
    there.comeBackFrom(begin(browser(), "nevada"));
    var other = UUID.randomUUID() + "@example.org";
    create(other, "NV");
    var browser = byPassword(other);
    NEVADAN.say(claims ->
        claims.claim("auth_time", clock.instant().minus(Duration.ofMinutes(5)).getEpochSecond()));
    assertThat(connect(browser, new PersonThere("else", "aal2"), "nevada"))
        .isEqualTo(WAYS + "?failed=not-anew");
    NEVADAN.say(claims -> claims.claim("auth_time", null));
    assertThat(connect(browser, new PersonThere("else", "aal2"), "nevada"))
        .isEqualTo(WAYS + "?failed=not-anew");
    assertThat(browser.page(WAYS + "?failed=not-anew"))
        .contains("Error: Ways to sign in", "Nothing is connected");
  }

  @Test
  void anIdentityIsOneAccountsAndAnAccountHasOneOfEachProvider() throws Exception {
    connected();
    var other = UUID.randomUUID() + "@example.org";
    create(other, "NV");
    var browser = byPassword(other);
    var trail = auditTrail();
    assertThat(connect(browser, there, "nevada")).isEqualTo(WAYS + "?failed=taken");
    assertThat(trail.sentences()).contains("identity.bind refused identity-taken");
    assertThat(browser.page(WAYS + "?failed=taken")).contains("with an account already");

    var second = new PersonThere(UUID.randomUUID().toString(), "aal2");
    assertThat(connect(byPassword(email), second, "nevada")).isEqualTo(WAYS + "?failed=taken");
  }

  @Test
  void aProviderThatIsNotForThePersonBindsNothing() throws Exception {
    var browser = byPassword(email);
    var person = new PersonThere(UUID.randomUUID().toString(), "aal2");
    assertThat(connect(browser, person, "domain")).isEqualTo(WAYS + "?failed=not-theirs");
    assertThat(browser.page(WAYS)).contains("Nothing is connected");
  }

  @Test
  void anAnswerThatNobodyWentForBindsNothing() throws Exception {
    var attacker = browser();
    var answer = there.comeBackFrom(begin(attacker, "nevada"));
    var victim = byPassword(email);
    assertThat(location(back(victim, answer))).isEqualTo(FAILED);
    assertThat(victim.page(WAYS)).contains("Nothing is connected");
  }

  @Test
  void whatIsGivenUpOpensNothing() throws Exception {
    connected();
    var browser = byPassword(email);
    var number = REMOVAL.matcher(browser.page(WAYS));
    assertThat(number.find()).isTrue();
    var stranger = signedIn("NV");
    assertThat(location(stranger.send(number.group(), form("_csrf=%s", stranger.formToken(WAYS)))))
        .isEqualTo(WAYS + "?done=gone");

    assertThat(location(browser.send(number.group(), form("_csrf=%s", browser.formToken(WAYS)))))
        .isEqualTo(WAYS + "?done=removed");

    assertThat(browser.page("/profile/notices")).contains("disconnected from another sign-in");
    assertThat(signIn(browser())).isEqualTo(FAILED);
  }

  @Test
  void aUserAdministratorDisconnectsAndSignsThePersonOut() throws Exception {
    connected();
    var browser = browser();
    signIn(browser);
    var administrator = Actor.person("users", Role.USER_ADMIN.code(), "NV");
    var stranger = Actor.person("users", Role.USER_ADMIN.code(), "TX");
    var trail = auditTrail();
    clock.setAhead(Duration.ofMinutes(1));
    assertThat(desk.unbindIdentities(stranger, account)).isEqualTo(Change.NOT_YOURS);
    assertThat(desk.unbindIdentities(administrator, account)).isEqualTo(Change.DONE);
    assertThat(desk.unbindIdentities(administrator, account)).isEqualTo(Change.CHANGED_MEANWHILE);

    assertThat(trail.sentences()).containsExactly("identity.unbind done");
    assertThat(location(browser.fetch("/tasks"))).startsWith("/sign-in");
    assertThat(signIn(browser())).isEqualTo(FAILED);
  }

  @Test
  void whoCameByAProviderProvesThereAnewWhoTheyAreAndNothingTypedIsLost() throws Exception {
    connected();
    var browser = browser();
    signIn(browser);
    clock.setAhead(Duration.ofMinutes(16));
    var page = waiting(browser);
    assertThat(browser.page(page)).contains("Show it at Nevada single sign-on");
    var before = browser.cookie();
    var trail = auditTrail();

    assertThat(location(back(browser, there.comeBackFrom(prove(browser, page))))).isEqualTo(page);

    assertThat(browser.cookie()).isNotEqualTo(before);
    assertThat(trail.sentences()).startsWith("account.prove done");
    assertThat(trail.wholeText()).contains("\"way\": \"provider\"");
    assertThat(browser.page(page)).contains("Go on where you were", "value=\"Nightly\"");
  }

  @Test
  void anOldProofALesserLevelAndSomebodyElseProveNothing() throws Exception {
    connected();
    var other = UUID.randomUUID() + "@example.org";
    create(other, "NV");
    var another = new PersonThere(UUID.randomUUID().toString(), "aal2");
    connect(byPassword(other), another, "nevada");
    var browser = browser();
    signIn(browser);
    clock.setAhead(Duration.ofMinutes(16));
    var page = waiting(browser);

    assertThat(location(back(browser, another.comeBackFrom(prove(browser, page)))))
        .isEqualTo(page + "?failed=provider");
    there.show("aal1");
    assertThat(location(back(browser, there.comeBackFrom(prove(browser, page)))))
        .isEqualTo(page + "?failed=one-factor");
    there.show("aal2");
    var earlier = clock.instant().minus(Duration.ofMinutes(2));
    NEVADAN.say(claims -> claims.claim("auth_time", earlier.getEpochSecond()));
    var trail = auditTrail();
    assertThat(location(back(browser, there.comeBackFrom(prove(browser, page)))))
        .isEqualTo(page + "?failed=not-anew");
    assertThat(trail.sentences()).containsExactly("account.prove refused provider-not-anew");
    assertThat(browser.page(page + "?failed=not-anew"))
        .contains("Error: Show once more who you are", "did not show anew");
  }

  private URI prove(Browser browser, String page) throws Exception {
    var led = browser.send(page + "/with/nevada", form("_csrf=%s", browser.formToken(page)));
    var onward = onward(led);
    assertThat(onward.getRawQuery()).contains("prompt=login", "max_age=0");
    return onward;
  }

  /** What waits for a fresh proof. */
  private String waiting(Browser browser) throws Exception {
    var token = browser.formToken(TOKENS);
    var asked = browser.send(TOKENS, form("name=%s&life=8-hours&_csrf=%s", "Nightly", token));
    assertThat(location(asked)).startsWith("/prove/");
    return location(asked);
  }
}
