package org.monarca.exchange.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.duties.RulesOfBehavior;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.factors.TestAuthenticator;
import org.monarca.exchange.access.links.Link;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.access.tokens.Lifetime;
import org.monarca.exchange.access.tokens.Made;
import org.monarca.exchange.access.tokens.PersonalTokens;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.platform.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How people come by a password, by a link and by telling the one they have. */
class PasswordsTest extends WholeExchange {

  private static final String PASSWORD = "amber-prairie-lantern";
  private static final String OTHER = "quiet corn and wagons";

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private Duties duties;
  @Autowired private Passwords passwords;
  @Autowired private UserDesk desk;
  @Autowired private SecondFactors factors;
  @Autowired private Links links;
  @Autowired private PersonalTokens tokens;
  @Autowired private Notices notices;
  @Autowired private Database database;
  @Autowired private MovableClock clock;

  private final String source = "192.0.2." + UUID.randomUUID();

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  void theLinkSetsANewPasswordEndsWhatWasOpenAndIsUsedUp() {
    var person = person();
    var session = signedIn(person, PASSWORD);
    var token = (Made.Token) tokens.make(actor(person), "nightly", Lifetime.WEEK);
    var link = link(LinkPurpose.NEW_PASSWORD, person);
    var trail = auditTrail();

    assertThat(web.get().uri("/password/" + link)).hasStatusOk();
    assertThat(web.get().uri("/password/" + link)).hasStatusOk();
    assertThat(choose(link, OTHER, OTHER)).hasRedirectedUrl("/sign-in?password-set");

    assertThat(trail.sentences()).containsExactly("account.new-password done");
    assertThat(web.get().uri("/tasks").cookie(session)).hasRedirectedUrl("/sign-in");
    assertThat(tokens.holderOf(token.secret())).isEmpty();
    assertThat(signIn(person, PASSWORD)).hasRedirectedUrl("/sign-in?failed");
    assertThat(signIn(person, OTHER)).hasRedirectedUrl("/");
    assertThat(choose(link, OTHER, OTHER)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(told(person)).containsExactly("password-changed", "token-made");
  }

  @Test
  void itDoesNotSkipTheSecondFactor() {
    var person = person();
    TestAuthenticator.of(factors, actor(person), PASSWORD, "no session", clock.instant());

    choose(link(LinkPurpose.NEW_PASSWORD, person), OTHER, OTHER);

    assertThat(signIn(person, OTHER)).hasRedirectedUrl("/sign-in/code");
  }

  @Test
  void aLinkThatNeverWasOneThatWasUsedAndOneThatIsOverAreAnsweredAlike() throws Exception {
    var person = person();
    var used = link(LinkPurpose.NEW_PASSWORD, person);
    choose(used, OTHER, OTHER);
    clock.stop();
    var over = link(LinkPurpose.NEW_PASSWORD, person);
    clock.setAhead(Duration.ofMinutes(10));

    var never = gone("x".repeat(43));

    assertThat(gone(used)).isEqualTo(never);
    assertThat(gone(over)).isEqualTo(never);
    assertThat(never)
        .contains("This link is good no longer", "href=\"/forgotten\"", "href=\"/sign-in\"");
    assertThat(web.get().uri("/password/" + over))
        .hasHeader("Referrer-Policy", "no-referrer")
        .headers()
        .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
  }

  @Test
  void itIsGoodForTenMinutes() {
    var person = person();
    clock.stop();
    var link = link(LinkPurpose.NEW_PASSWORD, person);

    clock.setAhead(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(web.get().uri("/password/" + link)).hasStatusOk();
    clock.setAhead(Duration.ofMinutes(10));
    assertThat(choose(link, OTHER, OTHER)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(signIn(person, PASSWORD)).hasRedirectedUrl("/");
  }

  @Test
  void whatIsNotGoodEnoughIsSaidBesideItsFieldAndTheLinkStays() {
    var person = person();
    var link = link(LinkPurpose.NEW_PASSWORD, person);

    assertThat(choose(link, "short", "short")).bodyText().contains("Error: ", "12 characters");
    assertThat(choose(link, "password1234", "password1234")).bodyText().contains("tried first");
    assertThat(choose(link, OTHER, OTHER + "!")).bodyText().contains("href=\"#again\"");

    assertThat(choose(link, OTHER, OTHER)).hasRedirectedUrl("/sign-in?password-set");
  }

  @Test
  void ofTwoClicksAtOnceOneSetsIt() throws Exception {
    var person = person();
    var link = link(LinkPurpose.NEW_PASSWORD, person);

    var answers =
        AtOnce.all(() -> passwords.choose(link, OTHER), () -> passwords.choose(link, PASSWORD));

    assertThat(answers).containsExactlyInAnyOrder(Chosen.Done.DONE, Chosen.Refused.LINK);
  }

  @Test
  void whoeverAsksLearnsNotWhoHasAnAccount() throws Exception {
    var closed = person();
    desk.deactivate(
        Actor.person("users", Role.USER_ADMIN.code(), "WY"), closed.id(), AccountReason.LEFT);
    var open = person();
    var trail = auditTrail();

    var known = ask(open.email(), source);
    var unknown = ask(UUID.randomUUID() + "@example.org", source);
    var ended = ask(closed.email(), source);

    assertThat(known.getResponse().getRedirectedUrl()).isEqualTo("/forgotten?sent");
    for (var other : new MvcTestResult[] {unknown, ended}) {
      assertThat(other.getResponse().getRedirectedUrl()).isEqualTo("/forgotten?sent");
      assertThat(other.getResponse().getContentAsString())
          .isEqualTo(known.getResponse().getContentAsString());
      assertThat(other.getResponse().getHeaderNames())
          .isEqualTo(known.getResponse().getHeaderNames());
    }
    assertThat(trail.sentences())
        .containsExactly(
            "account.forgot-password done",
            "account.forgot-password done",
            "account.forgot-password done");
    assertThat(trail.wholeText()).doesNotContain("@example.org");
  }

  @Test
  void aLetterLeavesForWhoeverHasTheAccountAndForNobodyElse() {
    var person = person();
    ask(person.email().toUpperCase(Locale.ROOT), source);

    assertThat(told(person)).containsExactly("password-forgotten");
    assertThat(letters("nobody")).isZero();
    ask(UUID.randomUUID() + "@example.org", source);
    assertThat(letters("nobody")).isOne();
  }

  @Test
  void theFourthInAnHourToAnAddressWaitsAndTheThirtyFirstFromASource() {
    clock.stop();
    var email = person().email();
    for (int i = 0; i < 3; i++) {
      assertThat(ask(email, source + i)).hasRedirectedUrl("/forgotten?sent");
    }

    assertThat(ask(email, source + "x"))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
        .headers()
        .hasValue("Retry-After", "1200");
    clock.setAhead(Duration.ofMinutes(20).plusSeconds(1));
    assertThat(ask(email, source + "x")).hasRedirectedUrl("/forgotten?sent");

    for (int i = 0; i < 30; i++) {
      assertThat(ask(UUID.randomUUID() + "@example.org", source))
          .hasRedirectedUrl("/forgotten?sent");
    }
    assertThat(ask(UUID.randomUUID() + "@example.org", source))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
  }

  @Test
  void anAccountWhosePasswordWasNeverSetLetsNobodyIn() {
    var person = withoutPassword();

    assertThat(signIn(person, "")).hasRedirectedUrl("/sign-in?failed");
    assertThat(signIn(person, PASSWORD)).hasRedirectedUrl("/sign-in?failed");
    assertThat(passwords.isMissing(person.id())).isTrue();
    ask(person.email(), source);
    assertThat(told(person)).isEmpty();
  }

  @Test
  void theFirstPasswordIsSetWithinThreeDaysByTheLatestLink() {
    var person = withoutPassword();
    clock.stop();
    var first = link(LinkPurpose.FIRST_PASSWORD, person);
    clock.setAhead(Duration.ofDays(3));
    assertThat(choose(first, OTHER, OTHER)).hasStatus(HttpStatus.NOT_FOUND);

    var second = link(LinkPurpose.FIRST_PASSWORD, person);
    database.write(Actor.exchange("test"), () -> passwords.invite(person.id()));
    assertThat(choose(second, OTHER, OTHER)).hasStatus(HttpStatus.NOT_FOUND);
    var third = link(LinkPurpose.FIRST_PASSWORD, person);
    clock.setAhead(Duration.ofDays(6).minusSeconds(1));
    assertThat(choose(third, OTHER, OTHER)).hasRedirectedUrl("/sign-in?password-set");

    assertThat(signIn(person, OTHER)).hasRedirectedUrl("/");
    assertThat(passwords.isMissing(person.id())).isFalse();
  }

  @Test
  void whoeverIsSignedInTellsThePasswordTheyHaveForAnother() {
    var person = person();
    var session = signedIn(person, PASSWORD);
    var trail = auditTrail();

    assertThat(change(session, "wrong", OTHER)).bodyText().contains("href=\"#current\"");
    assertThat(change(session, PASSWORD, "password1234")).bodyText().contains("tried first");
    assertThat(change(session, PASSWORD, OTHER)).hasRedirectedUrl("/sign-in?password-set");

    assertThat(trail.sentences())
        .containsExactly(
            "account.change-password refused password", "account.change-password done");
    assertThat(web.get().uri("/profile/password").cookie(session)).hasRedirectedUrl("/sign-in");
    assertThat(signIn(person, OTHER)).hasRedirectedUrl("/");
    assertThat(told(person)).containsExactly("password-changed");
  }

  @Test
  void whoeverGuessesAtThePasswordOfAnOpenSessionIsStopped() {
    var person = person();
    for (int i = 0; i < 10; i++) {
      passwords.change(actor(person), "wrong-" + i, OTHER);
    }

    assertThat(passwords.change(actor(person), PASSWORD, OTHER)).isEqualTo(Chosen.Refused.TOO_MANY);
  }

  private List<String> told(Account person) {
    return notices.newest(actor(person), 5).stream().map(notice -> notice.kind()).toList();
  }

  private static long letters(String receiver) {
    return testDatabase()
        .jdbc()
        .sql(
            "select count(*) from notices.notice where receiver = ? and written > now() - interval '5 seconds'")
        .param(receiver)
        .query(Long.class)
        .single();
  }

  private String gone(String token) throws Exception {
    var answer = web.get().uri("/password/" + token).exchange();
    assertThat(answer).hasStatus(HttpStatus.NOT_FOUND);
    var sent = choose(token, OTHER, OTHER);
    assertThat(sent).hasStatus(HttpStatus.NOT_FOUND);
    return answer.getResponse().getContentAsString().replace(token, "");
  }

  private String link(LinkPurpose purpose, Account person) {
    return database.write(Actor.exchange("test"), () -> links.draw(new Link(purpose, person.id())));
  }

  private MvcTestResult choose(String token, String password, String again) {
    return post("/password/" + token, Map.of("password", password, "again", again), source, null);
  }

  private MvcTestResult ask(String email, String from) {
    return post("/forgotten", Map.of("email", email), from, null);
  }

  private MvcTestResult change(Cookie session, String current, String password) {
    return post(
        "/profile/password",
        Map.of("current", current, "password", password, "again", password),
        source,
        session);
  }

  private Cookie signedIn(Account person, String password) {
    var answer = signIn(person, password);
    assertThat(answer).hasRedirectedUrl("/");
    return Objects.requireNonNull(answer.getResponse().getCookie("session"));
  }

  private MvcTestResult signIn(Account person, String password) {
    return post(
        "/sign-in",
        Map.of("email", person.email(), "password", password),
        "192.0.2." + UUID.randomUUID(),
        atSignIn(web));
  }

  private MvcTestResult post(
      String path, Map<String, String> fields, String from, @Nullable Cookie session) {
    var request =
        web.post()
            .uri(path)
            .with(csrf())
            .with(asked -> {
              asked.setRemoteAddr(from);
              return asked;
            });
    fields.forEach(request::param);
    return (session == null ? request : request.cookie(session)).exchange();
  }

  private Account person() {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            PASSWORD,
            "Synthetic Person",
            Role.STATE_DATA_ADMIN,
            "WY",
            ZoneId.of("America/Denver")));
  }

  private Account withoutPassword() {
    var holder =
        new Holder(
            UUID.randomUUID() + "@example.org",
            "Synthetic Newcomer",
            Role.STATE_DATA_ADMIN,
            "WY",
            null,
            null,
            ZoneId.of("America/Denver"));
    var by = Actor.exchange("test");
    var account = accounts.createWithoutPassword(holder, by, null);
    var now = clock.instant();
    duties.begin(
        account.id(), LocalDate.ofInstant(now, ZoneOffset.UTC), RulesOfBehavior.VERSION, now, by);
    return account;
  }
}
