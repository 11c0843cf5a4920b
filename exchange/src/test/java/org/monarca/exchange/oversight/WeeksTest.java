package org.monarca.exchange.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Each week is looked at once, and what was unusual in it is told to those who must ask. */
@Control("AU-6")
class WeeksTest extends WholeExchange {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  /** Each test has a week of its own, after those of the others. */
  private static int later = 2;

  @Autowired private MockMvcTester web;
  @Autowired private Weeks weeks;
  @Autowired private Accounts accounts;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;
  @Autowired private Database database;
  @Autowired private Notices notices;
  @Autowired private MovableClock clock;

  private LocalDate monday = LocalDate.EPOCH;
  private Instant begun = Instant.EPOCH;
  private Account officer = new Account("", "", "", ZoneOffset.UTC);
  private Account auditor = new Account("", "", "", ZoneOffset.UTC);

  @BeforeEach
  void aWeekIsOver() {
    clock.setAhead(Duration.ofDays(7L * later++));
    begun = clock.instant().truncatedTo(ChronoUnit.MICROS);
    monday =
        LocalDate.ofInstant(clock.instant().minus(Duration.ofHours(1)), ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(1);
    officer = person("Officer", Role.PRIVACY_OFFICER, "TX");
    auditor = person("Auditor", Role.AUDITOR, null);
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void aQuietWeekHasNothingUnusual() {
    var quiet = person("Quiet", Role.SCHOOL_USER, "TX");
    lookedUp(quiet, noon(monday), 40);

    lookAtAll();

    assertThat(foundOf(quiet)).isEmpty();
    assertThat(weeks.lookAtOne()).isFalse();
    assertThat(told(officer)).isEmpty();
  }

  @Test
  void threeTimesTheUsualIsUnusual() {
    var busy = person("Busy", Role.SCHOOL_USER, "TX");
    var steady = person("Steady", Role.SCHOOL_USER, "TX");
    for (int before = 1; before <= 4; before++) {
      lookedUp(busy, noon(monday.minusWeeks(before)), 9 + before);
      lookedUp(steady, noon(monday.minusWeeks(before)), 12);
    }
    lookedUp(busy, noon(monday.plusDays(2)), 37);
    lookedUp(steady, noon(monday.plusDays(2)), 36);

    lookAtAll();

    assertThat(foundOf(busy))
        .extracting(Unusual::kind, Unusual::count, Unusual::usual)
        .containsExactly(tuple(UnusualKind.VOLUME, 37, 12));
    assertThat(foundOf(steady)).isEmpty();
    assertThat(told(officer)).hasSize(weeksWithSomethingOfTexas());
  }

  /** This one, and earlier ones in which other tests were at work. */
  private int weeksWithSomethingOfTexas() {
    return testDatabase()
        .jdbc()
        .sql(
            "select count(distinct u.week) from oversight.unusual u join oversight.week w on w.day = u.week where u.state = 'TX' and w.made >= ?")
        .param(Times.utc(begun))
        .query(Integer.class)
        .single();
  }

  @Test
  void nightIsWhereThePersonLives() {
    var owl = person("Owl", Role.SCHOOL_USER, "TX");
    var day = person("Day", Role.SCHOOL_USER, "TX");
    lookedUp(owl, monday.plusDays(1).atTime(22, 30).atZone(CHICAGO).toInstant(), 5);
    lookedUp(day, monday.plusDays(1).atTime(21, 30).atZone(CHICAGO).toInstant(), 5);

    lookAtAll();

    assertThat(foundOf(owl))
        .extracting(Unusual::kind, Unusual::count)
        .containsExactly(tuple(UnusualKind.OUT_OF_HOURS, 5));
    assertThat(foundOf(day)).isEmpty();
  }

  /** As many as the children that they showed: a list opened once is nothing unusual. */
  @Test
  void listsAndFilesAreCountedByTheChildrenTheyShow() {
    var copier = person("Copier", Role.SCHOOL_USER, "TX");
    var reader = person("Reader", Role.SCHOOL_USER, "TX");
    var owl = person("Night", Role.SCHOOL_USER, "TX");
    var late = person("Late", Role.SCHOOL_USER, "TX");
    for (int before = 1; before <= 3; before++) {
      lookedUp(copier, noon(monday.minusWeeks(before)), 10);
      lookedUp(reader, noon(monday.minusWeeks(before)), 10);
    }
    listed(copier, noon(monday), "child.list", 50);
    listed(copier, noon(monday), "child.take-list", 1_000);
    listed(copier, noon(monday), "child-list.export", 1_000);
    listed(reader, noon(monday), "child.list", 450);
    var night = monday.plusDays(1).atTime(23, 0).atZone(CHICAGO).toInstant();
    listed(owl, night, "child.take-list", 100);
    listed(late, night, "child.list", 50);

    lookAtAll();

    assertThat(foundOf(copier))
        .extracting(Unusual::kind, Unusual::count, Unusual::usual)
        .containsExactly(tuple(UnusualKind.VOLUME, 1_050, 10));
    assertThat(foundOf(reader)).isEmpty();
    assertThat(foundOf(owl))
        .extracting(Unusual::kind, Unusual::count)
        .containsExactly(tuple(UnusualKind.OUT_OF_HOURS, 100));
    assertThat(foundOf(late)).isEmpty();
  }

  private static void listed(Account person, Instant at, String action, int count) {
    testDatabase()
        .jdbc()
        .sql(
            "insert into audit.entry (at, actor_kind, actor, role, state, action, object_kind, outcome, facts) values (?, 'PERSON', ?, 'school-user', 'TX', ?, 'child', 'done', jsonb_build_object('count', ?::int))")
        .params(at.atOffset(ZoneOffset.UTC), person.id(), action, count)
        .update();
  }

  @Test
  void theOwnFamilyAndEmergenciesAndWhatWasRefusedAreCounted() throws Exception {
    var child = Teller.nobodyElse();
    var number =
        new ToldChild(database, sources, identities)
            .says(Instant.parse("2026-01-01T12:00:00Z"), "TX", "w-" + UUID.randomUUID(), child);
    var kin = person(String.valueOf(child.student().get("last_name_1")), Role.SCHOOL_USER, "TX");
    add(kin, noon(monday), "child.view", number.digits(), "done");
    add(kin, noon(monday), "child.emergency", number.digits(), "done");
    for (int i = 0; i < 10; i++) {
      add(kin, noon(monday), "route.enter", "GET /accounts", "refused");
    }

    lookAtAll();

    assertThat(foundOf(kin))
        .extracting(Unusual::kind, Unusual::count)
        .containsExactlyInAnyOrder(
            tuple(UnusualKind.OWN_NAME, 1),
            tuple(UnusualKind.EMERGENCY, 1),
            tuple(UnusualKind.REFUSED, 10));
    assertThat(told(officer)).hasSize(1);
    assertThat(told(auditor)).hasSize(1);

    var trail = auditTrail();
    assertThat(page("/" + monday, acting(auditor)))
        .contains("Own family name", "Emergencies", "10 attempts", kin.displayName(), "Texas")
        .contains("name=\"days\" value=\"utc\"")
        .doesNotContain(number.digits(), number.forPeople());
    assertThat(trail.sentences()).containsExactly("week.view done");
    assertThat(page("/" + monday, acting(officer))).contains(kin.displayName());
    assertThat(page("/" + monday, as(Role.PRIVACY_OFFICER, "OH")))
        .contains("Nothing unusual was found")
        .doesNotContain(kin.displayName());
    assertThat(page("", acting(officer))).contains("/audit/weeks/" + monday, "3 lines");
    assertThat(page("", as(Role.PRIVACY_OFFICER, "OH"))).contains("Nothing unusual");
    assertThat(web.get().uri("/audit/weeks/2020-01-06").with(csrf()).with(acting(auditor)))
        .hasStatus(404);
    assertThat(web.get().uri("/audit/weeks/none").with(csrf()).with(acting(auditor)))
        .hasStatus(404);
    assertThat(web.get().uri("/audit/weeks").with(csrf()).with(as(Role.SCHOOL_USER, "TX")))
        .hasStatus(403);
  }

  @Test
  void childrenOfManyStatesAreCounted() {
    var curious = person("Curious", Role.SCHOOL_USER, "TX");
    var told = new ToldChild(database, sources, identities);
    for (var state : List.of("CA", "FL", "WA", "OR", "MI", "OH", "TX")) {
      var child =
          told.says(
              Instant.parse("2026-01-01T12:00:00Z"),
              state,
              "w-" + UUID.randomUUID(),
              Teller.nobodyElse());
      add(curious, noon(monday), "child.view", child.digits(), "done");
    }

    lookAtAll();

    assertThat(foundOf(curious))
        .extracting(Unusual::kind, Unusual::count)
        .containsExactly(tuple(UnusualKind.MANY_STATES, 6));
  }

  @Test
  void whoActsForTwoStatesIsCountedInEach() {
    var both = person("Both", Role.SCHOOL_USER, "TX");
    for (int i = 0; i < 10; i++) {
      add(both, noon(monday), "route.enter", "GET /accounts", "refused");
      add(both, noon(monday), "route.enter", "GET /accounts", "refused", "OH");
    }

    lookAtAll();

    assertThat(foundOf(both))
        .extracting(Unusual::state, Unusual::count)
        .containsExactlyInAnyOrder(tuple("TX", 10), tuple("OH", 10));
  }

  private void lookAtAll() {
    var trail = auditTrail();
    int looked = 0;
    while (weeks.lookAtOne()) {
      looked++;
    }
    assertThat(trail.sentences()).hasSize(looked).allMatch("week.look done"::equals);
  }

  private List<Unusual> foundOf(Account person) {
    return weeks.find(actor(auditor), monday).orElseThrow().found().stream()
        .filter(one -> one.actor().equals(person.id()))
        .toList();
  }

  private List<String> told(Account person) {
    return notices.newest(actor(person), 50).stream()
        .map(notice -> notice.kind())
        .filter("week-unusual"::equals)
        .toList();
  }

  private String page(String path, RequestPostProcessor reader)
      throws UnsupportedEncodingException {
    var answer = web.get().uri("/audit/weeks" + path).with(csrf()).with(reader).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private void lookedUp(Account person, Instant at, int times) {
    for (int i = 0; i < times; i++) {
      add(person, at.plusSeconds(i), "child.search", null, "done");
    }
  }

  private static void add(
      Account person, Instant at, String action, @Nullable String object, String outcome) {
    add(person, at, action, object, outcome, "TX");
  }

  private static void add(
      Account person,
      Instant at,
      String action,
      @Nullable String object,
      String outcome,
      String state) {
    testDatabase()
        .jdbc()
        .sql(
            "insert into audit.entry (at, actor_kind, actor, role, state, action, object_kind, object_id, outcome) values (:at, 'PERSON', :actor, 'school-user', :state, :action, :kind, :object, :outcome)")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("actor", person.id())
        .param("state", state)
        .param("action", action)
        .param("kind", action.substring(0, action.indexOf('.')))
        .param("object", object)
        .param("outcome", outcome)
        .update();
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(CHICAGO).toInstant();
  }

  private Account person(String name, Role role, @Nullable String state) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "milkweed-river-100",
            "Synthetic " + name,
            role,
            state,
            null,
            null,
            CHICAGO));
  }
}
