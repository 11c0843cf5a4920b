package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever opens a record says what for, once a child and day. */
class RecordQuestionTest extends WholeExchange {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final String MISSING = "123456789015";

  @Autowired private MockMvcTester web;
  @Autowired private MovableClock clock;
  @Autowired private Accounts accounts;
  @Autowired private Database database;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;
  @Autowired private Marks marks;

  private ExchangeId child = new ExchangeId(MISSING);
  private Duration ahead = Duration.ZERO;
  private Account registrar = new Account("", "", "", ZoneOffset.UTC);

  @BeforeEach
  void tell() {
    clock.stop();
    var now = clock.instant();
    var noonYesterday = now.atZone(CHICAGO).minusDays(1).with(LocalTime.NOON).toInstant();
    this.ahead = Duration.between(now, noonYesterday);
    clock.setAhead(ahead);
    this.child = told("TX");
    this.registrar = person(Role.SCHOOL_USER, "OH");
  }

  @AfterEach
  void goOn() {
    clock.reset();
  }

  @Test
  void theRecordOpensForWhatWasSaidAndIsNotAskedAboutAgainThatDay() throws Exception {
    assertThat(get("", registrar)).hasRedirectedUrl("/children/" + child + "/purpose");

    assertThat(say("credit", "", registrar)).hasRedirectedUrl("/children/" + child);

    assertThat(body(get("", registrar))).contains("You opened it for: Courses, credits");
    assertThat(body(get("", registrar))).doesNotContain("What do you open this record for?");
    assertThat(trail())
        .containsExactly(
            "child.purpose " + child + " credit",
            "child.view " + child + " credit",
            "child.view " + child + " credit");
  }

  @Test
  void theNextDayOfTheReaderIsAskedAboutAnew() {
    say("credit", "", registrar);
    ahead(Duration.ofHours(11).plusMinutes(59));
    assertThat(get("", registrar)).hasStatusOk();

    ahead(Duration.ofMinutes(2));

    assertThat(get("", registrar)).hasRedirectedUrl("/children/" + child + "/purpose");
  }

  @Test
  void anotherPersonAndAnotherChildAreAskedAboutThemselves() {
    say("credit", "", registrar);
    var other = told("TX");

    assertThat(get("", person(Role.SCHOOL_USER, "OH"))).hasStatus(302);
    assertThat(
            web.get()
                .uri("/children/" + other)
                .requestAttr(SaidBefore.ASKED, true)
                .with(csrf())
                .with(acting(registrar)))
        .hasRedirectedUrl("/children/" + other + "/purpose");
  }

  @Test
  void whatIsSaidAnewHoldsFromThenOn() throws Exception {
    say("credit", "", registrar);
    assertThat(body(get("/purpose", registrar))).contains("Today you opened it for: Courses");

    say("health", "", registrar);

    assertThat(body(get("", registrar))).contains("You opened it for: Vaccinations");
  }

  @Test
  void everyPageOfTheRecordLeadsOverTheQuestionAndOnToItself() {
    var administrator = person(Role.STATE_DATA_ADMIN, "TX");
    for (var page : List.of("number", "protection", "emergency", "viewers", "disclosures")) {
      assertThat(get("/" + page, administrator))
          .hasRedirectedUrl("/children/" + child + "/purpose?page=" + page);
    }

    assertThat(say("records", "viewers", administrator))
        .hasRedirectedUrl("/children/" + child + "/viewers");

    assertThat(get("/viewers", administrator)).hasStatusOk();
    assertThat(get("/number", administrator)).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//example.org", "../../sign-out", "https://example.org", "purpose", "%2e%2e/x"})
  void nobodyIsLedAnywhereElse(String page) {
    assertThat(say("credit", page, registrar)).hasRedirectedUrl("/children/" + child);
  }

  @Test
  void whatIsNoPurposeIsAskedAgain() {
    for (var none : List.of("", "task", "exchange", "curiosity")) {
      assertThat(say(none, "", registrar)).hasRedirectedUrl("/children/" + child);
      assertThat(get("", registrar)).hasRedirectedUrl("/children/" + child + "/purpose");
    }
  }

  @Test
  void theQuestionShowsNothingButTheNumberAndIsTheSameForAProtectedChild() throws Exception {
    var open = body(get("/purpose", registrar));
    marks.mark(actor(person(Role.STATE_DATA_ADMIN, "TX")), child, MarkReason.HIDING);

    var hidden = body(get("/purpose", registrar));

    assertThat(hidden.replaceAll("value=\"[^\"]{20,}\"", ""))
        .isEqualTo(open.replaceAll("value=\"[^\"]{20,}\"", ""));
    assertThat(open).contains(child.forPeople(), "autofocus").doesNotContain("Texas");
  }

  @Test
  void ofWhoIsNotThereOrOutOfReachNothingIsAsked() throws Exception {
    var ohio = person(Role.STATE_DATA_ADMIN, "OH");

    assertThat(asked("/children/" + MISSING, ohio)).hasStatus(404);
    assertThat(asked("/children/" + MISSING + "/purpose", ohio)).hasStatus(404);
    for (var page : List.of("/viewers", "/disclosures", "/protection")) {
      var real = asked("/children/" + child + page, ohio);
      var missing = asked("/children/" + MISSING + page, ohio);
      assertThat(real).hasStatus(404);
      assertThat(real.getResponse().getContentAsString().length())
          .isEqualTo(missing.getResponse().getContentAsString().length());
    }
    assertThat(
            web.post()
                .uri("/children/" + MISSING + "/purpose")
                .param("purpose", "credit")
                .with(csrf())
                .with(acting(ohio)))
        .hasStatus(404);
  }

  @Test
  void whatIsSentIsNoWayRoundTheQuestion() {
    var administrator = person(Role.STATE_DATA_ADMIN, "TX");
    assertThat(sent("/protection", administrator))
        .hasRedirectedUrl("/children/" + child + "/purpose?page=protection");
    assertThat(sent("/withdrawal", administrator))
        .hasRedirectedUrl("/children/" + child + "/purpose");

    say("records", "", administrator);
    ahead(Duration.ofHours(23));

    assertThat(get("/protection", administrator)).hasStatus(302);
    assertThat(sent("/protection", administrator))
        .satisfies(answer ->
            assertThat(String.valueOf(answer.getResponse().getRedirectedUrl()))
                .doesNotContain("/purpose"));
    ahead(Duration.ofHours(2));
    assertThat(sent("/protection", administrator))
        .hasRedirectedUrl("/children/" + child + "/purpose?page=protection");
  }

  private MvcTestResult sent(String page, Account person) {
    return web.post()
        .uri("/children/" + child + page)
        .requestAttr(SaidBefore.ASKED, true)
        .with(csrf())
        .with(acting(person))
        .exchange();
  }

  private void ahead(Duration more) {
    this.ahead = ahead.plus(more);
    clock.setAhead(ahead);
  }

  private List<String> trail() {
    return testDatabase()
        .jdbc()
        .sql(
            """
            select concat_ws(' ', action, object_id, facts ->> 'purpose') from audit.entry
             where actor = ? order by sequence
            """)
        .param(registrar.id())
        .query(String.class)
        .list();
  }

  private MvcTestResult say(String purpose, String page, Account person) {
    return web.post()
        .uri("/children/" + child + "/purpose")
        .param("purpose", purpose)
        .param("page", page)
        .with(csrf())
        .with(acting(person))
        .exchange();
  }

  private MvcTestResult get(String page, Account person) {
    return asked("/children/" + child + page, person);
  }

  private MvcTestResult asked(String path, Account person) {
    return web.get()
        .uri(path)
        .requestAttr(SaidBefore.ASKED, true)
        .with(csrf())
        .with(acting(person))
        .exchange();
  }

  private ExchangeId told(String state) {
    return new ToldChild(database, sources, identities)
        .says(
            Instant.parse("2026-01-01T12:00:00Z"),
            state,
            "asked-" + UUID.randomUUID(),
            Teller.nobodyElse());
  }

  private Account person(Role role, String state) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "milkweed-river-100",
            "Synthetic Person",
            role,
            state,
            CHICAGO));
  }

  private static String body(MvcTestResult answer) throws Exception {
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
