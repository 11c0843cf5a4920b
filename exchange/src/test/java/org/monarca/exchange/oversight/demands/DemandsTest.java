package org.monarca.exchange.oversight.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Two people decide about a legal demand, and what is given stands in the child's account. */
class DemandsTest extends WholeExchange {

  private static final String ASKED = "The attendance of a child in the fall of 2025.";
  private static final String OFFICE = "Synthetic County Court";

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;
  @Autowired private Database database;
  @Autowired private Marks marks;

  private final List<Account> officers = new ArrayList<>();
  private ExchangeId child = new ExchangeId("210744390183");
  private Account first = new Account("", "", "", ZoneOffset.UTC);
  private Account second = new Account("", "", "", ZoneOffset.UTC);

  @BeforeEach
  void thereAreTwoOfficers() {
    first = officer("WY");
    second = officer("WY");
    child =
        new ToldChild(database, sources, identities)
            .says(
                Instant.parse("2026-01-01T12:00:00Z"),
                "WY",
                "demand-" + UUID.randomUUID(),
                Teller.nobodyElse());
  }

  @AfterEach
  void theirRolesEnd() {
    officers.forEach(officer -> endRoles(officer.id()));
  }

  @Test
  void whatTwoPeopleGiveStandsInTheAccountOfDisclosures() throws Exception {
    var trail = auditTrail();
    var page = written("subpoena", first);
    assertThat(post(page + "/decisions", first, given("told")))
        .hasRedirectedUrl(page + "?done=proposed");
    assertThat(disclosures(child)).doesNotContain(OFFICE);
    assertThat(told(second)).isEqualTo(1);
    assertThat(body(get(page, second))).contains("You are the second person", child.forPeople());

    assertThat(verdict(page, second, "confirmed")).hasRedirectedUrl(page + "?done=confirmed");

    assertThat(disclosures(child))
        .contains(
            "Given by legal demand",
            OFFICE,
            "Subpoena (34 CFR 99.31(a)(9)(i))",
            "Courses and credits")
        .doesNotContain("Synthetic Judge");
    assertThat(body(get(page, first)))
        .contains("Given", "Confirmed")
        .doesNotContain("Send it back");
    assertThat(trail.sentences())
        .contains("demand.write done", "demand.propose done", "demand.confirm done");
    assertThat(trail.wholeText()).doesNotContain(OFFICE, ASKED);
  }

  @Test
  void whatAnOrderForbidsToTellStandsThereOnlyOnceItDoesNoMore() throws Exception {
    var page = written("grand-jury-subpoena", first);
    post(page + "/decisions", first, given("forbidden"));
    verdict(page, second, "confirmed");
    assertThat(disclosures(child)).doesNotContain(OFFICE);

    assertThat(post(page + "/telling", second, Map.of())).hasRedirectedUrl(page + "?done=lifted");

    assertThat(disclosures(child)).contains(OFFICE);
  }

  @Test
  void ofAProtectedChildTheAccountTellsNothing() throws Exception {
    var page = written("court-order", first);
    post(page + "/decisions", first, given("told"));
    verdict(page, second, "confirmed");
    marks.mark(actor(person(Role.STATE_DATA_ADMIN, "WY")), child, MarkReason.HIDING);

    assertThat(disclosures(child)).doesNotContain(OFFICE);
  }

  @Test
  void whoProposesNeverConfirms() throws Exception {
    var page = written("court-order", first);
    post(page + "/decisions", first, given("told"));

    assertThat(verdict(page, first, "confirmed")).hasRedirectedUrl(page + "?done=own");

    assertThat(body(get(page, first)))
        .contains("Another privacy officer of your State confirms it")
        .doesNotContain("You are the second person");
    assertThat(disclosures(child)).doesNotContain(OFFICE);
    assertThat(post(page + "/decisions", second, given("told")))
        .hasRedirectedUrl(page + "?done=meanwhile");
  }

  @Test
  void whatIsSentBackIsProposedAnew() throws Exception {
    var page = written("court-order", first);
    post(page + "/decisions", first, given("told"));
    assertThat(body(verdict(page, second, "returned"))).contains("Say it in a sentence");
    var back = "The order names another child than this one.";
    assertThat(
            post(
                page + "/verdict",
                second,
                Map.of("decision", waiting(page), "verdict", "returned", "verdict_why", back)))
        .hasRedirectedUrl(page + "?done=returned");
    assertThat(body(get(page, first))).contains(back, "Propose a decision");

    var refused = Map.of("answer", "refused", "why", "The order names another child.");
    post(page + "/decisions", second, refused);
    assertThat(verdict(page, first, "confirmed")).hasRedirectedUrl(page + "?done=confirmed");

    assertThat(disclosures(child)).doesNotContain(OFFICE);
  }

  @Test
  void withoutABasisNothingIsGiven() throws Exception {
    var page = written("law-enforcement-request", first);

    assertThat(body(post(page + "/decisions", first, given("told"))))
        .contains("On this basis nothing may be given");
    assertThat(body(post(page + "/decisions", first, given("forbidden"))))
        .contains("no order forbids to tell");
    assertThat(body(post(page + "/decisions", first, Map.of("answer", "given"))))
        .contains("Choose what of the records is given", "Choose whether the family was told");
  }

  @Test
  void whereAStateHasOneOfficerTheDepartmentIsTheSecondPerson() throws Exception {
    var alone = officer("ND");
    var department = person(Role.FEDERAL_ADMIN, null);
    var page = written("court-order", alone);
    assertThat(get(page, department)).hasStatus(404);
    assertThat(body(get(page, alone))).contains("confirmed by an administrator of the Department");
    post(page + "/decisions", alone, given("told"));

    assertThat(body(get("/demands", department))).contains("North Dakota", OFFICE);
    assertThat(verdict(page, department, "confirmed")).hasRedirectedUrl(page + "?done=confirmed");

    assertThat(disclosures(child)).contains(OFFICE);
  }

  @Test
  void nothingOfItIsToldToAnotherStateOrTheDepartment() throws Exception {
    var page = written("court-order", first);
    post(page + "/decisions", first, given("told"));
    var neighbour = officer("ND");

    for (var stranger : List.of(neighbour, person(Role.FEDERAL_ADMIN, null))) {
      assertThat(get(page, stranger)).hasStatus(404);
      assertThat(verdict(page, stranger, "confirmed")).hasStatus(404);
      assertThat(body(get("/demands", stranger))).doesNotContain(page + "\"");
    }
    assertThat(post(page + "/decisions", neighbour, given("told"))).hasStatus(404);
    assertThat(post(page + "/telling", neighbour, Map.of())).hasStatus(404);
    assertThat(get("/demands", person(Role.STATE_DATA_ADMIN, "WY"))).hasStatus(403);
    assertThat(body(get("/demands.csv", neighbour))).doesNotContain(OFFICE);
    assertThat(body(get("/demands.csv", first))).contains(OFFICE, child.digits());
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
    var unfit = Map.of("office", "x".repeat(201), "asked", "y".repeat(4_001));
    assertThat(body(post("/demands", first, unfit)))
        .contains("longer than 200", "longer than 4,000", "Choose a month", "x".repeat(201));
  }

  /** The page of a new one. */
  private String written(String basis, Account officer) {
    var answer =
        post(
            "/demands",
            officer,
            Map.of(
                "received_month", "3",
                "received_day", "2",
                "received_year", "2026",
                "office", OFFICE,
                "person", "Synthetic Judge",
                "basis", basis,
                "asked", ASKED));
    assertThat(answer).hasStatus(302);
    var place = String.valueOf(answer.getResponse().getRedirectedUrl());
    assertThat(place).matches("/demands/\\d+\\?done=written");
    return place.substring(0, place.indexOf('?'));
  }

  private Map<String, String> given(String family) {
    var all = new HashMap<String, String>();
    all.put("answer", "given");
    all.put("why", "The order names the record, and was looked at.");
    all.put("children", child.forPeople());
    all.put("kind-courses", "yes");
    all.put("family", family);
    if (family.equals("told")) {
      all.put("family_on_month", "3");
      all.put("family_on_day", "4");
      all.put("family_on_year", "2026");
    }
    return all;
  }

  private MvcTestResult verdict(String page, Account person, String verdict) {
    return post(page + "/verdict", person, Map.of("decision", waiting(page), "verdict", verdict));
  }

  private String waiting(String page) {
    return testDatabase()
        .jdbc()
        .sql("select max(id) from oversight.demand_decision where demand = ?")
        .param(Long.valueOf(page.substring(page.lastIndexOf('/') + 1)))
        .query(String.class)
        .single();
  }

  private String disclosures(ExchangeId of) throws Exception {
    return body(get("/children/" + of + "/disclosures", person(Role.STATE_DATA_ADMIN, "WY")));
  }

  private long told(Account person) {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from notices.notice where receiver = ? and kind = 'demand-waits'")
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

  private Account officer(String state) {
    var officer = person(Role.PRIVACY_OFFICER, state);
    officers.add(officer);
    return officer;
  }

  private Account person(Role role, @Nullable String state) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "milkweed-river-100",
            "Synthetic Person",
            role,
            state,
            ZoneOffset.UTC));
  }

  private static String body(MvcTestResult answer) throws Exception {
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
