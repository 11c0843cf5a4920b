package org.monarca.exchange.access.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.people.TrainingDesk;
import org.monarca.exchange.access.people.TrainingDesk.Outcome;
import org.monarca.exchange.access.people.TrainingIs;
import org.monarca.exchange.access.people.UserDesk;
import org.monarca.exchange.access.tokens.Lifetime;
import org.monarca.exchange.access.tokens.Made;
import org.monarca.exchange.access.tokens.PersonalTokens;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rules are accepted and trainings taken anew each year, or nobody goes on. */
class DutiesTest extends WholeExchange {

  private static final String PASSWORD = "amber-prairie-lantern";
  private static final String RULES = "/rules-of-behavior/acceptance";
  private static final String SUSPENDED = "/sign-in/training";

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private Duties duties;
  @Autowired private DutyReminders reminders;
  @Autowired private TrainingDesk trainings;
  @Autowired private UserDesk desk;
  @Autowired private PersonalTokens tokens;
  @Autowired private Notices notices;
  @Autowired private MovableClock clock;

  private final Actor admin = Actor.person("users-" + UUID.randomUUID(), "user-admin", "ND");

  @BeforeEach
  void timeStandsStill() {
    clock.stop();
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({"364, false", "365, true", "366, true"})
  void rulesAreAcceptedForAYear(int days, boolean mustAccept) {
    var person = person(Role.STATE_DATA_ADMIN);
    clock.setAhead(Duration.ofDays(days));

    assertThat(duties.mustAcceptRules(person.id())).isEqualTo(mustAccept);
  }

  @Test
  void whoeverHasToAcceptThemGoesNowhereElseAndThenWhereTheyWanted() {
    var person = person(Role.STATE_DATA_ADMIN);
    acceptedLongAgo(person);
    var session = signedIn(person);
    var trail = auditTrail();

    assertThat(web.get().uri("/tasks?kind=account").cookie(session)).hasRedirectedUrl(RULES);
    assertThat(web.get().uri("/").cookie(session)).hasRedirectedUrl(RULES);
    assertThat(web.get().uri("/help").cookie(session)).hasStatusOk();
    var asked = web.get().uri("/tasks?kind=account").cookie(session).exchange();
    assertThat(asked).hasRedirectedUrl(RULES);
    assertThat(web.get().uri(RULES).cookie(session))
        .bodyText()
        .contains("Accept the rules of behavior", "I have read the rules", "immigration status");

    var wanted = Objects.requireNonNull(asked.getResponse().getCookie("wanted"));
    assertThat(accept("", session, wanted)).hasRedirectedUrl("/tasks?kind=account");
    assertThat(web.get().uri("/tasks").cookie(session)).hasStatusOk();
    assertThat(web.get().uri(RULES).cookie(session))
        .bodyText()
        .contains("You accepted this version")
        .doesNotContain("I have read the rules");
    accept(session, "");
    assertThat(trail.sentences()).containsOnlyOnce("rules.accept done");
    assertThat(acceptances(person)).isEqualTo(2);
  }

  @Test
  void anotherVersionOfTheRulesIsAcceptedBeforeAnythingElse() {
    var person = person(Role.STATE_DATA_ADMIN);
    jdbc("update access.rules_acceptance set version = '2025-01' where account = ?", person.id());

    assertThat(web.get().uri("/tasks").cookie(signedIn(person))).hasRedirectedUrl(RULES);
  }

  @Test
  void whatWasTypedMeanwhileWaitsForOnePress() {
    var person = person(Role.STATE_DATA_ADMIN);
    acceptedLongAgo(person);
    var session = signedIn(person);

    var sent =
        post("/profile/tokens", session, Map.of("name", "Nightly run", "life", "8-hours"))
            .getResponse()
            .getRedirectedUrl();
    assertThat(sent).startsWith(RULES + "?form=");
    assertThat(tokens.of(actor(person))).isEmpty();
    var form = String.valueOf(sent).replaceAll(".*=", "");
    assertThat(web.get().uri(RULES + "?form=" + form).cookie(session))
        .bodyText()
        .contains("What you had sent is kept");

    assertThat(accept(session, form)).hasRedirectedUrl("/prove/" + form);
    assertThat(web.get().uri("/prove/" + form).cookie(session))
        .bodyText()
        .contains("action=\"/profile/tokens\"", "value=\"Nightly run\"");
  }

  @Test
  void aTokenIsToldWhatItsPersonHasToDoFirst() {
    var person = person(Role.STATE_DATA_ADMIN);
    var token = ((Made.Token) tokens.make(actor(person), "nightly", Lifetime.WEEK)).secret();
    assertThat(asked(token)).hasStatusOk();

    acceptedLongAgo(person);
    assertThat(asked(token)).hasStatus(403).bodyText().contains("rules-not-accepted");

    trained(person, 366);
    assertThat(asked(token)).hasStatus(403).bodyText().contains("training-lapsed");

    trained(person, 10);
    jdbc("delete from access.rules_acceptance where account = ?", person.id());
    accept(signedIn(person), "");
    assertThat(asked(token)).hasStatusOk();
  }

  @ParameterizedTest
  @CsvSource({"364, false", "365, false", "366, true"})
  void aTrainingIsGoodForAYearAndUntilItsLastDayIsOverEverywhere(int days, boolean lapsed) {
    var person = person(Role.STATE_DATA_ADMIN);
    trained(person, days);

    assertThat(duties.isTrainingLapsed(person.id())).isEqualTo(lapsed);
  }

  @Test
  void onceItHasLapsedSessionsEndAndThePersonIsToldWhyAndWhomToAsk() {
    var colleague = person(Role.USER_ADMIN);
    var person = person(Role.STATE_DATA_ADMIN);
    var session = signedIn(person);
    assertThat(web.get().uri("/tasks").cookie(session)).hasStatusOk();
    trained(person, 366);
    var trail = auditTrail();

    var answer = web.get().uri("/tasks").cookie(session).exchange();
    assertThat(answer).hasRedirectedUrl(SUSPENDED);
    assertThat(web.get().uri(SUSPENDED).cookie(cookie(answer)))
        .bodyText()
        .contains("Your access is suspended", colleague.email());

    assertThat(signIn(person, "milkweed-river-100")).hasRedirectedUrl("/sign-in?failed");
    var right = signIn(person, PASSWORD);
    assertThat(right).hasRedirectedUrl(SUSPENDED);
    assertThat(web.get().uri(SUSPENDED).cookie(cookie(right)))
        .bodyText()
        .contains("Your access is suspended", colleague.email())
        .doesNotContain("action=\"/sign-out\"");
    assertThat(web.get().uri("/tasks").cookie(cookie(right))).hasRedirectedUrl(SUSPENDED);
    assertThat(web.get().uri(SUSPENDED)).hasRedirectedUrl("/sign-in?again");
    assertThat(trail.sentences()).contains("account.sign-in refused training");
  }

  @Test
  void aLaterTrainingThatTheirAdministratorEntersLetsThemInAgain() {
    var person = person(Role.STATE_DATA_ADMIN);
    trained(person, 400);
    var trail = auditTrail();

    assertThat(enter(person, today().minusDays(2))).isEqualTo(Outcome.DONE);

    assertThat(web.get().uri("/tasks").cookie(signedIn(person))).hasStatusOk();
    assertThat(trail.sentences()).first().isEqualTo("account.enter-training done");
    assertThat(duties.trained(person.id())).contains(today().minusDays(2));
  }

  @Test
  void itIsEnteredByWhoSeesToTheAccountAndByNobodyForThemselves() {
    var person = person(Role.STATE_DATA_ADMIN);
    trained(person, 100);

    assertThat(enter(person, today().plusDays(3))).isEqualTo(Outcome.FUTURE);
    assertThat(enter(person, today().minusDays(400))).isEqualTo(Outcome.TOO_OLD);
    assertThat(enter(person, today().minusDays(100))).isEqualTo(Outcome.NOT_LATER);
    var elsewhere = Actor.person("users-mt", "user-admin", "MT");
    assertThat(trainings.enter(elsewhere, person.id(), today())).isEqualTo(Outcome.NOT_YOURS);
    var director = Actor.person("director", "state-director", "ND");
    assertThat(trainings.enter(director, person.id(), today())).isEqualTo(Outcome.NOT_YOURS);
    var own = person(Role.USER_ADMIN);
    assertThat(trainings.enter(actor(own), own.id(), today())).isEqualTo(Outcome.NOT_YOURS);
  }

  @ParameterizedTest
  @CsvSource({
    "31, 0, 0",
    "30, 1, 0",
    "29, 1, 0",
    "8, 1, 0",
    "7, 1, 0",
    "0, 1, 0",
    "-1, 0, 1",
    "-2, 0, 1"
  })
  void peopleAreToldBeforeTheirTrainingLapsesAndWhenItHas(int daysLeft, int soon, int lapsed) {
    var person = person(Role.STATE_DATA_ADMIN);
    trained(person, 365 - daysLeft);
    remind();
    remind();

    assertThat(told(person, "training-lapses-soon")).isEqualTo(soon);
    assertThat(told(person, "training-lapsed")).isEqualTo(lapsed);
  }

  @Test
  void ofOneTrainingTheyAreToldThirtyAndSevenDaysBeforeAndOnceThatItIsOver() {
    var person = person(Role.STATE_DATA_ADMIN);
    trained(person, 335);
    for (int day = 0; day < 40; day++) {
      clock.setAhead(Duration.ofDays(day));
      remind();
    }

    assertThat(told(person, "training-lapses-soon")).isEqualTo(2);
    assertThat(told(person, "training-lapsed")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"334, 0", "335, 1", "336, 1", "364, 1", "365, 0"})
  void peopleAreToldOnceThirtyDaysBeforeTheyAcceptTheRulesAnew(int days, int mails) {
    var person = person(Role.STATE_DATA_ADMIN);
    jdbc("delete from access.rules_acceptance where account = ?", person.id());
    accepted(person, Duration.ofDays(days));
    remind();
    remind();

    assertThat(told(person, "rules-due-soon")).isEqualTo(mails);
  }

  @Test
  void administratorsSeeWhoseTrainingLapses() {
    var soon = person(Role.STATE_DATA_ADMIN);
    trained(soon, 340);
    var lapsed = person(Role.STATE_DATA_ADMIN);
    trained(lapsed, 370);
    var fresh = person(Role.STATE_DATA_ADMIN);

    assertThat(listed(TrainingIs.SOON, soon)).isTrue();
    assertThat(listed(TrainingIs.SOON, lapsed)).isFalse();
    assertThat(listed(TrainingIs.LAPSED, lapsed)).isTrue();
    assertThat(listed(TrainingIs.LAPSED, soon)).isFalse();
    assertThat(listed(TrainingIs.SOON, fresh)).isFalse();
    assertThat(listed(null, fresh)).isTrue();
  }

  private boolean listed(@Nullable TrainingIs is, Account person) {
    return !desk.list(admin, person.email(), Optional.empty(), Optional.ofNullable(is), 0, 5)
        .isEmpty();
  }

  private long told(Account person, String kind) {
    return notices.newest(actor(person), 50).stream()
        .filter(notice -> notice.kind().equals(kind))
        .count();
  }

  private void remind() {
    boolean isLeft = true;
    while (isLeft) {
      isLeft = reminders.doSome();
    }
  }

  private Outcome enter(Account person, LocalDate taken) {
    return trainings.enter(admin, person.id(), taken);
  }

  private LocalDate today() {
    return duties.terms().today(clock.instant());
  }

  private void trained(Account person, int daysAgo) {
    testDatabase()
        .jdbc()
        .sql("update access.account set trained = ? where id = ?")
        .params(today().minusDays(daysAgo), person.id())
        .update();
  }

  private void acceptedLongAgo(Account person) {
    jdbc("delete from access.rules_acceptance where account = ?", person.id());
    accepted(person, Duration.ofDays(366));
  }

  private void accepted(Account person, Duration ago) {
    testDatabase()
        .jdbc()
        .sql(
            "insert into access.rules_acceptance (account, version, accepted, told_by) values (?, ?, ?, 'test')")
        .params(
            person.id(),
            RulesOfBehavior.VERSION,
            clock.instant().truncatedTo(ChronoUnit.MICROS).minus(ago).atOffset(ZoneOffset.UTC))
        .update();
  }

  private long acceptances(Account person) {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from access.rules_acceptance where account = ?")
        .param(person.id())
        .query(Long.class)
        .single();
  }

  private static void jdbc(String sql, String account) {
    testDatabase().jdbc().sql(sql).param(account).update();
  }

  private MvcTestResult asked(String token) {
    return web.get().uri("/api/v1/tasks").header("Authorization", "Bearer " + token).exchange();
  }

  private MvcTestResult accept(String form, Cookie... cookies) {
    return web.post().uri(RULES).cookie(cookies).with(csrf()).param("form", form).exchange();
  }

  private MvcTestResult accept(Cookie session, String form) {
    return post(RULES, session, Map.of("form", form));
  }

  private MvcTestResult post(String path, Cookie session, Map<String, String> fields) {
    var request = web.post().uri(path).with(csrf()).cookie(session);
    fields.forEach(request::param);
    return request.exchange();
  }

  private Cookie signedIn(Account person) {
    var answer = signIn(person, PASSWORD);
    assertThat(answer).hasRedirectedUrl("/");
    return cookie(answer);
  }

  private static Cookie cookie(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getCookie("session"));
  }

  private MvcTestResult signIn(Account person, String password) {
    return web.post()
        .uri("/sign-in")
        .cookie(atSignIn(web))
        .with(csrf())
        .with(request -> {
          request.setRemoteAddr("192.0.2." + UUID.randomUUID());
          return request;
        })
        .param("email", person.email())
        .param("password", password)
        .exchange();
  }

  private Account person(Role role) {
    var name = UUID.randomUUID().toString();
    return accounts.create(
        new NewAccount(
            name + "@example.org",
            PASSWORD,
            "Synthetic " + name,
            role,
            "ND",
            ZoneId.of("America/Chicago")));
  }
}
