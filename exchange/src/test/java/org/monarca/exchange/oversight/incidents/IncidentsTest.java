package org.monarca.exchange.oversight.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Officers of a State see to incidents by the clock; others see that they do, and nothing more. */
class IncidentsTest extends WholeExchange {

  private static final String STORY = "A list of children was sent to a school by mistake.";

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;
  @Autowired private Database database;
  @Autowired private IncidentReminders reminders;
  @Autowired private MovableClock clock;

  private ExchangeId child = new ExchangeId("210744390183");
  private Account officer = new Account("", "", "", ZoneOffset.UTC);
  private Account other = new Account("", "", "", ZoneOffset.UTC);

  @BeforeEach
  void thereAreOfficers() {
    officer = person(Role.PRIVACY_OFFICER, "VT");
    other = person(Role.PRIVACY_OFFICER, "NH");
    child =
        new ToldChild(database, sources, identities)
            .says(
                Instant.parse("2026-01-01T12:00:00Z"),
                "VT",
                "incident-" + UUID.randomUUID(),
                Teller.nobodyElse());
  }

  @AfterEach
  void allAreClosed() {
    clock.reset();
    testDatabase()
        .jdbc()
        .sql(
            "update oversight.incident set closed = opened where closed is null and state in ('VT', 'NH')")
        .update();
  }

  @Test
  void anIncidentIsWrittenDownSeenToAndClosed() throws Exception {
    var trail = auditTrail();
    var page = opened();

    assertThat(body(get(page, officer)))
        .contains(
            STORY,
            child.forPeople(),
            "Synthetic Registrar",
            "Not known",
            "names no time within which a breach is told");
    assertThat(
            post(
                page + "/steps",
                officer,
                at("at", Map.of("what", "Called all.", "clock", "families"))))
        .hasRedirectedUrl(page + "?done=step");
    assertThat(body(get(page, officer)))
        .contains("Called all.", "Done ")
        .doesNotContain("<option value=\"families\"");
    assertThat(post(page + "/closing", officer, Map.of("conclusion", "short"))).hasStatusOk();
    assertThat(
            post(page + "/closing", officer, Map.of("conclusion", "Nobody had opened the list.")))
        .hasRedirectedUrl(page + "?done=closed");
    assertThat(body(get(page, officer)))
        .contains("Nobody had opened the list.")
        .doesNotContain("Close the incident");
    assertThat(post(page + "/steps", officer, at("at", Map.of("what", "Called again."))))
        .hasRedirectedUrl(page + "?done=meanwhile");

    assertThat(trail.sentences())
        .contains(
            "incident.open done",
            "incident.view done",
            "incident.step done",
            "incident.close done");
    assertThat(trail.wholeText()).doesNotContain(STORY, "Called all.", child.digits());
  }

  @Test
  void nothingOfItIsToldToAnotherState() {
    var page = opened();
    var neighbour = get(page, other);
    var missing = get("/incidents/999999999", other);

    assertThat(neighbour).hasStatus(404);
    assertThat(neighbour.getResponse().getContentLength())
        .isEqualTo(missing.getResponse().getContentLength());
    assertThat(post(page + "/steps", other, at("at", Map.of("what", "Called all."))))
        .hasStatus(404);
    assertThat(post(page + "/closing", other, Map.of("conclusion", "Nobody had opened the list.")))
        .hasStatus(404);
    assertThat(get("/incidents", person(Role.STATE_DATA_ADMIN, "VT"))).hasStatus(403);
  }

  @Test
  void theDepartmentAndAuditorsReadHowItStandsAndNotWhatItIs() throws Exception {
    var page = opened();
    clock.setAhead(Duration.ofHours(25));

    for (var reader :
        new RequestPostProcessor[] {as(Role.FEDERAL_ADMIN, null), as(Role.AUDITOR, null)}) {
      assertThat(body(web.get().uri("/incidents").with(csrf()).with(reader).exchange()))
          .contains("Vermont", "Something is late", "Late: it was due")
          .doesNotContain(STORY, child.forPeople(), child.digits(), "Synthetic Registrar");
      assertThat(web.get().uri(page).with(csrf()).with(reader)).hasStatus(403);
    }
  }

  @Test
  void officersAreRemindedByNumbersOnceADay() {
    opened();
    reminders.remind();
    clock.setAhead(Duration.ofHours(1));

    assertThat(reminders.remind()).isFalse();
    assertThat(told(officer)).isEqualTo(1);
    assertThat(told(other)).isZero();
    clock.setAhead(Duration.ofHours(26));
    assertThat(reminders.remind()).isTrue();
    assertThat(told(officer)).isEqualTo(2);
  }

  @Test
  void whatTheStateSetsHoldsFromThenOn() throws Exception {
    var hours =
        Map.of("state-office", "2", "department", "72", "families", "720", "conclusion", "9");
    assertThat(post("/incidents/clocks", officer, Map.of("state-office", "many")))
        .hasStatusOk()
        .bodyText()
        .contains("Type whole hours");

    assertThat(post("/incidents/clocks", officer, hours)).hasRedirectedUrl("/incidents?done=hours");

    assertThat(body(get("/incidents", officer))).contains("value=\"2\"", "value=\"9\"");
    assertThat(body(get("/incidents", other))).doesNotContain("value=\"9\"");
    var page = opened();
    clock.setAhead(Duration.ofHours(3));
    assertThat(body(get(page, officer))).contains("Late: it was due");
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
    var answer =
        post(
            "/incidents",
            officer,
            Map.of(
                "what", "x".repeat(4_001),
                "children", "12",
                "accounts", other.email(),
                "discovered_month", "2",
                "discovered_day", "30",
                "discovered_year", "2026"));

    assertThat(body(answer))
        .contains(
            "longer than 4,000",
            "no child with the exchange ID 12",
            "Nobody in your State has the address",
            "Choose how it was found",
            "Choose a month",
            "x".repeat(4_001));
  }

  @Test
  void itIsBegunFromAnUnusualWeek() throws Exception {
    testDatabase()
        .jdbc()
        .sql(
            "insert into oversight.week (day, made) values ('2019-12-02', now()) on conflict do nothing")
        .update();
    assertThat(body(get("/incidents/new?week=2019-12-02", officer)))
        .contains("name=\"week\" value=\"2019-12-02\"");
    assertThat(body(get("/incidents/new?week=2019-12-03", officer)))
        .doesNotContain("name=\"week\"");
    assertThat(body(get("/audit/weeks/2019-12-02", officer)))
        .contains("/incidents/new?week=2019-12-02");
    assertThat(web.get().uri("/audit/weeks/2019-12-02").with(csrf()).with(as(Role.AUDITOR, null)))
        .bodyText()
        .doesNotContain("/incidents/new");
  }

  @Test
  void allAreWrittenToAFile() throws Exception {
    opened();

    assertThat(body(get("/incidents.csv", officer)))
        .contains("incident,state", STORY, child.digits());
    assertThat(body(get("/incidents.csv", other))).doesNotContain(STORY);
    assertThat(web.get().uri("/incidents.csv").with(csrf()).with(as(Role.AUDITOR, null)))
        .hasStatus(403);
  }

  /** The page of a new one. */
  private String opened() {
    var registrar = person(Role.SCHOOL_USER, "VT");
    var answer =
        post(
            "/incidents",
            officer,
            at(
                "discovered",
                Map.of(
                    "found",
                    "staff",
                    "what",
                    STORY,
                    "children",
                    child.forPeople(),
                    "accounts",
                    registrar.email())));
    assertThat(answer).hasStatus(302);
    var place = String.valueOf(answer.getResponse().getRedirectedUrl());
    assertThat(place).matches("/incidents/\\d+\\?done=opened");
    return place.substring(0, place.indexOf('?'));
  }

  private Map<String, String> at(String name, Map<String, String> more) {
    var now = clock.instant().atZone(ZoneOffset.UTC);
    var all = new HashMap<>(more);
    all.put(name + "_month", Integer.toString(now.getMonthValue()));
    all.put(name + "_day", Integer.toString(now.getDayOfMonth()));
    all.put(name + "_year", Integer.toString(now.getYear()));
    all.put(name + "_time", "%02d:%02d".formatted(now.getHour(), now.getMinute()));
    return all;
  }

  private long told(Account person) {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from notices.notice where receiver = ? and kind = 'incident-due'")
        .param(person.id())
        .query(Long.class)
        .single();
  }

  private MvcTestResult get(String path, Account person) {
    return web.get().uri(path).with(csrf()).with(acting(person)).exchange();
  }

  private MvcTestResult post(String path, Account person, Map<String, String> fields) {
    var request = web.post().uri(path).with(csrf()).with(acting(person));
    fields.forEach(request::param);
    return request.exchange();
  }

  private Account person(Role role, String state) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "milkweed-river-100",
            "Synthetic Registrar",
            role,
            state,
            ZoneOffset.UTC));
  }

  private static String body(MvcTestResult answer) throws Exception {
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
