package org.monarca.exchange.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.factors.TestAuthenticator;
import org.monarca.exchange.access.people.UserDesk.Change;
import org.monarca.exchange.access.tokens.Lifetime;
import org.monarca.exchange.access.tokens.Made;
import org.monarca.exchange.access.tokens.PersonalTokens;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** User administrators end access and give it back; what is ended is worth nothing at once. */
class UserDeskTest extends WholeExchange {

  private static final String PASSWORD = "amber-prairie-lantern";

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private UserDesk desk;
  @Autowired private SecondFactors factors;
  @Autowired private UnusedAccounts unused;
  @Autowired private PersonalTokens tokens;
  @Autowired private Notices notices;
  @Autowired private MovableClock clock;

  private final String family = UUID.randomUUID().toString();
  private final Actor admin = Actor.person("users-" + family, Role.USER_ADMIN.code(), "WY");

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @ParameterizedTest
  @EnumSource(names = {"DISABLED", "DEACTIVATED"})
  @Control("AC-2(13)")
  void whoeverIsSignedInIsOutOnTheNextRequestAndDoesNotComeBack(AccountStatus status) {
    var person = person(Role.STATE_DATA_ADMIN, "WY");
    var session = signedIn(person);
    assertThat(web.get().uri("/tasks").cookie(session)).hasStatusOk();
    var trail = auditTrail();

    assertThat(end(person, status)).isEqualTo(Change.DONE);

    assertThat(web.get().uri("/tasks").cookie(session)).hasRedirectedUrl("/sign-in");
    assertThat(trail.sentences().getFirst()).startsWith("account." + status.code() + " done");
    assertThat(signIn(person)).hasRedirectedUrl("/sign-in?failed");
    assertThat(trail.sentences()).last().isEqualTo("account.sign-in refused ended");
    assertThat(notices.newest(actor(person), 5))
        .anyMatch(notice -> notice.kind().equals("account-" + status.code()));
  }

  @Test
  @Control("AC-2(13)")
  void itsTokensAreWorthNothingAndThoseFromBeforeStaySo() {
    var person = person(Role.STATE_DATA_ADMIN, "WY");
    var actor = actor(person);
    var made = (Made.Token) tokens.make(actor, "nightly", Lifetime.WEEK);
    assertThat(tokens.holderOf(made.secret())).isPresent();

    desk.disable(admin, person.id(), AccountReason.INCIDENT);
    assertThat(tokens.holderOf(made.secret())).isEmpty();
    desk.enable(admin, person.id(), AccountReason.BACK);

    assertThat(tokens.holderOf(made.secret())).isEmpty();
    assertThat(tokens.of(actor)).isEmpty();
  }

  @Test
  void givenBackItOpensAgainAndASessionFromBeforeStaysOver() {
    var person = person(Role.STATE_DATA_ADMIN, "WY");
    var before = signedIn(person);
    desk.disable(admin, person.id(), AccountReason.ON_LEAVE);

    assertThat(desk.enable(admin, person.id(), AccountReason.BACK)).isEqualTo(Change.DONE);

    assertThat(web.get().uri("/tasks").cookie(before)).hasRedirectedUrl("/sign-in");
    assertThat(web.get().uri("/tasks").cookie(signedIn(person))).hasStatusOk();
  }

  @Test
  void signedOutEverywhereThePersonMaySignInAgain() {
    var person = person(Role.STATE_DATA_ADMIN, "WY");
    var session = signedIn(person);

    assertThat(desk.signOut(admin, person.id())).isEqualTo(Change.DONE);

    assertThat(web.get().uri("/tasks").cookie(session)).hasRedirectedUrl("/sign-in");
    assertThat(web.get().uri("/tasks").cookie(signedIn(person))).hasStatusOk();
  }

  @Test
  void whoHasLostTheSecondFactorSignsInWithoutItOnceItIsTakenAway() {
    var person = person(Role.STATE_DATA_ADMIN, "WY");
    var session = signedIn(person);
    var here = new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8);
    TestAuthenticator.of(factors, actor(person), PASSWORD, here, clock.instant());
    assertThat(signIn(person)).hasRedirectedUrl("/sign-in/code");
    var trail = auditTrail();

    var elsewhere = Actor.person("users-mt", Role.USER_ADMIN.code(), "MT");
    assertThat(desk.takeFactorsAway(elsewhere, person.id())).isEqualTo(Change.NOT_YOURS);
    assertThat(desk.takeFactorsAway(admin, person.id())).isEqualTo(Change.DONE);
    assertThat(desk.takeFactorsAway(admin, person.id())).isEqualTo(Change.CHANGED_MEANWHILE);

    assertThat(trail.sentences())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("account.take-factors-away done");
    assertThat(web.get().uri("/tasks").cookie(session)).hasRedirectedUrl("/sign-in");
    assertThat(web.get().uri("/tasks").cookie(signedIn(person))).hasStatusOk();
    assertThat(notices.newest(actor(person), 5))
        .anyMatch(notice -> notice.kind().equals("factors-taken-away"));
  }

  @ParameterizedTest
  @CsvSource({
    "user-admin, WY, school-user, WY, true",
    "user-admin, WY, state-data-admin, WY, true",
    "user-admin, WY, state-data-admin, MT, false",
    "user-admin, WY, user-admin, WY, false",
    "user-admin, WY, federal-user, , false",
    "federal-admin, , user-admin, WY, true",
    "federal-admin, , federal-user, , true",
    "federal-admin, , federal-admin, , true",
    "federal-admin, , state-data-admin, WY, false",
    "state-data-admin, WY, school-user, WY, false",
    "federal-user, , federal-user, , false"
  })
  void eachSeesToTheirOwnAndToNobodyElse(
      String by, @Nullable String ofState, String role, @Nullable String state, boolean theirs) {
    var person = person(Role.of(role).orElseThrow(), state);
    var administrator = Actor.person("by-" + family, by, ofState);

    assertThat(desk.find(administrator, person.id()).isPresent()).isEqualTo(theirs);
    assertThat(listed(administrator).contains(person.id())).isEqualTo(theirs);
    assertThat(desk.disable(administrator, person.id(), AccountReason.LEFT))
        .isEqualTo(theirs ? Change.DONE : Change.NOT_YOURS);
  }

  @Test
  @Control("AC-5")
  void nobodySeesToTheirOwnAccount() {
    var person = person(Role.FEDERAL_ADMIN, null);
    var self = Actor.person(person.id(), Role.FEDERAL_ADMIN.code(), null);

    assertThat(desk.disable(self, person.id(), AccountReason.OTHER)).isEqualTo(Change.NOT_YOURS);
    assertThat(listed(self)).doesNotContain(person.id());
  }

  @Test
  @Control("IA-4")
  void whatIsClosedStaysClosedAndItsAddressIsNobodyElses() {
    var person = person(Role.SCHOOL_USER, "WY");
    desk.deactivate(admin, person.id(), AccountReason.LEFT);

    assertThat(desk.enable(admin, person.id(), AccountReason.MISTAKE))
        .isEqualTo(Change.CHANGED_MEANWHILE);
    assertThat(desk.disable(admin, person.id(), AccountReason.LEFT))
        .isEqualTo(Change.CHANGED_MEANWHILE);
    assertThat(accounts.findByEmail(person.email())).isPresent();
  }

  @Test
  void ofTwoWhoEndItAtOnceOneDoes() throws Exception {
    var person = person(Role.SCHOOL_USER, "WY");

    var changes =
        AtOnce.all(
            () -> desk.disable(admin, person.id(), AccountReason.LEFT),
            () -> desk.disable(admin, person.id(), AccountReason.ON_LEAVE));

    assertThat(changes).containsExactlyInAnyOrder(Change.DONE, Change.CHANGED_MEANWHILE);
  }

  @Test
  @Control("AC-2(3)")
  void anAccountThatNobodyUsesForNinetyDaysIsDisabledAndOneGivenBackHasItsTimeAnew() {
    var person = person(Role.SCHOOL_USER, "WY");
    signedIn(person);

    clock.setAhead(Duration.ofDays(90).minusHours(2));
    sweep();
    assertThat(status(person)).isEqualTo(AccountStatus.ACTIVE);
    clock.setAhead(Duration.ofDays(90).plusHours(2));
    sweep();
    assertThat(desk.find(admin, person.id()).orElseThrow())
        .returns(AccountStatus.DISABLED, ManagedAccount::status)
        .returns(AccountReason.UNUSED, ManagedAccount::reason);

    desk.enable(admin, person.id(), AccountReason.BACK);
    sweep();
    assertThat(status(person)).isEqualTo(AccountStatus.ACTIVE);
  }

  @Test
  void theListIsNarrowedByNameAddressAndStatusAndComesInPages() {
    var some = IntStream.range(0, 3).mapToObj(i -> person(Role.SCHOOL_USER, "WY").id()).toList();
    desk.disable(admin, some.getFirst(), AccountReason.LEFT);

    assertThat(
            desk.list(admin, family, Optional.of(AccountStatus.DISABLED), Optional.empty(), 0, 10))
        .extracting(managed -> managed.account().id())
        .containsExactly(some.getFirst());
    assertThat(
            desk.list(
                admin, family.toUpperCase(Locale.ROOT), Optional.empty(), Optional.empty(), 1, 10))
        .hasSize(2);
  }

  private List<String> listed(Actor administrator) {
    return desk.list(administrator, family, Optional.empty(), Optional.empty(), 0, 50).stream()
        .map(managed -> managed.account().id())
        .toList();
  }

  private AccountStatus status(Account person) {
    return desk.find(admin, person.id()).orElseThrow().status();
  }

  private void sweep() {
    boolean isLeft = true;
    while (isLeft) {
      isLeft = unused.disableSome();
    }
  }

  private Change end(Account person, AccountStatus status) {
    return status == AccountStatus.DISABLED
        ? desk.disable(admin, person.id(), AccountReason.INCIDENT)
        : desk.deactivate(admin, person.id(), AccountReason.LEFT);
  }

  private Cookie signedIn(Account person) {
    var answer = signIn(person);
    assertThat(answer).hasRedirectedUrl("/");
    return Objects.requireNonNull(answer.getResponse().getCookie("session"));
  }

  private MvcTestResult signIn(Account person) {
    return web.post()
        .uri("/sign-in")
        .cookie(atSignIn(web))
        .with(csrf())
        .with(request -> {
          request.setRemoteAddr("192.0.2." + UUID.randomUUID());
          return request;
        })
        .param("email", person.email())
        .param("password", PASSWORD)
        .exchange();
  }

  private Account person(Role role, @Nullable String state) {
    var name = UUID.randomUUID() + "." + family;
    return accounts.create(
        new NewAccount(
            name + "@example.org",
            PASSWORD,
            "Synthetic " + name,
            role,
            state,
            ZoneId.of("America/Denver")));
  }
}
