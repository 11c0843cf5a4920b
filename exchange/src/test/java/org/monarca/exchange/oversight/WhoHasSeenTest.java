package org.monarca.exchange.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.audit.trail.Disclosure;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A child's State, and auditors, read who has seen it; of a protected child hardly anybody does.
 */
class WhoHasSeenTest extends WholeExchange {

  private static final RequestPostProcessor TEXAS = as(Role.STATE_DATA_ADMIN, "TX");
  private static final RequestPostProcessor OFFICER = as(Role.PRIVACY_OFFICER, "TX");
  private static final RequestPostProcessor OHIO = as(Role.STATE_DATA_ADMIN, "OH");
  private static final RequestPostProcessor AUDITOR = as(Role.AUDITOR, null);
  private static final Actor TEXAN = Actor.person("person", "state-data-admin", "TX");

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;
  @Autowired private Database database;
  @Autowired private Accounts accounts;
  @Autowired private Marks marks;
  @Autowired private Audit audit;
  @Autowired private WhoHasSeen seen;

  private ExchangeId child = new ExchangeId("210744390183");
  private Account registrar = new Account("", "", "", ZoneOffset.UTC);

  @BeforeEach
  void tell() {
    this.child = told("TX");
    this.registrar =
        accounts.create(
            new NewAccount(
                UUID.randomUUID() + "@example.org",
                "milkweed-river-100",
                "Synthetic Registrar",
                Role.SCHOOL_USER,
                "OH",
                null,
                null,
                ZoneOffset.UTC));
  }

  @Test
  void whoeverOpenedTheRecordStandsThereOnceADayAndPurpose() throws Exception {
    assertThat(body(get("viewers", TEXAS))).contains("Nobody has looked this child up yet.");
    open();
    open();
    audit.record(
        actor(registrar),
        Entry.done("child.search", "child")
            .with("purpose", "credit")
            .with("shown", List.of("100000000001", child.digits())));
    audit.record(
        Actor.system("oh-system", "OH"),
        Entry.done("child.match", "child").with("shown", List.of(child.digits())));
    audit.record(actor(registrar), Entry.refused("child.view", "child", child.digits(), "x"));
    var trail = auditTrail();

    var page = body(get("viewers", TEXAS));

    assertThat(page)
        .contains("Synthetic Registrar", "School user, Ohio")
        .contains("Opened the record, 2 times that day", "Enrollment and placement")
        .contains("Saw the child in a list", "Courses, credits and graduation")
        .contains("oh-system", "Work of a State’s system");
    assertThat(page.split("<tr>", -1)).hasSize(3 + 2);
    assertThat(trail.sentences()).containsExactly("child.viewers done");
    assertThat(trail.wholeText()).contains("\"purpose\": \"records\"");
  }

  /** A line of a list is gone with the file; a page of the list was looked at. */
  @Test
  void thatItsLineWasTakenAwayInAFileIsToldAsThat() throws Exception {
    for (var action : List.of("child.list", "child.take-list", "child.take-list")) {
      audit.record(
          actor(registrar),
          Entry.done(action, "child")
              .with("purpose", "services")
              .with("shown", List.of(child.digits())));
    }

    for (var page : List.of("viewers", "disclosures")) {
      assertThat(body(get(page, TEXAS)))
          .as(page)
          .contains("Saw the child in a list")
          .contains("Took the child’s line away in files, 2 times that day");
      assertThat(body(get(page + "?lang=es", TEXAS)))
          .as(page)
          .contains("Se llevó la línea del niño en archivos, 2 veces ese día");
    }
  }

  @Test
  void theAccountOfDisclosuresNamesPartiesAndInterestsAndNoPerson() throws Exception {
    open();
    var trail = auditTrail();

    assertThat(body(get("disclosures", AUDITOR)))
        .contains("34 CFR 99.32", "Ohio", "School user", "Enrollment and placement")
        .doesNotContain("Synthetic Registrar");
    assertThat(trail.sentences()).containsExactly("child.purpose done", "child.disclosures done");
  }

  @Test
  void aStateWithoutARecordOfTheChildIsAnsweredAsIfTheChildNeverWas() {
    assertThat(get("viewers", OHIO)).hasStatus(404);
    assertThat(get("disclosures", OHIO)).hasStatus(404);
    assertThat(get("viewers", as(Role.SCHOOL_USER, "TX"))).hasStatus(403);
  }

  @Test
  void ofAProtectedChildOnlyTheOfficersWhereItIsAreTold() throws Exception {
    open();
    marks.mark(TEXAN, child, MarkReason.HIDING);
    var trail = auditTrail();

    for (var reader : List.of(TEXAS, AUDITOR)) {
      assertThat(body(get("viewers", reader)))
          .contains("This child is protected")
          .doesNotContain("Synthetic Registrar", "Ohio");
      assertThat(body(get("disclosures", reader)))
          .contains("This child is protected")
          .doesNotContain("Ohio");
    }

    assertThat(trail.sentences())
        .filteredOn(sentence -> !sentence.equals("child.purpose done"))
        .hasSize(4)
        .allMatch(sentence -> sentence.endsWith("refused protected"));
    assertThat(body(get("viewers", OFFICER))).contains("Synthetic Registrar", "School user, Ohio");
    assertThat(body(post("/audit", AUDITOR, "person", registrar.email())))
        .contains("A protected child", "Synthetic Registrar")
        .doesNotContain(child.digits(), child.forPeople());
    assertThat(body(post("/audit", AUDITOR, "object", child.forPeople())))
        .contains("This child is protected")
        .doesNotContain("Synthetic Registrar");
  }

  @Test
  void afterChildrenWerePartedEachHasWhatWasSeenOfIt() throws Exception {
    var parted = told("OH");
    open();
    testDatabase()
        .jdbc()
        .sql(
            "insert into identity.event (at, what, source_id, state, state_student_id, from_id, to_id, by) select now(), 'split', source_id, state, state_student_id, ?, exchange_id, 'test' from identity.link join identity.person using (source_id) where exchange_id = ?")
        .params(child.number(), parted.number())
        .update();
    var ohioan = Actor.person("person", "state-data-admin", "OH");

    assertThat(
            seen.people(ohioan, () -> "oversight", parted, ZoneOffset.UTC, 0, 10)
                .orElseThrow()
                .list())
        .hasSize(1);
    assertThat(body(get("viewers", TEXAS))).contains("Synthetic Registrar");
    assertThat(body(post("/audit/export", AUDITOR, "object", child.digits())).lines()).hasSize(5);
    marks.mark(ohioan, parted, MarkReason.HIDING);
    assertThat(body(post("/audit/export", AUDITOR, "object", child.digits())))
        .contains("child.viewers")
        .doesNotContain("child.view,", "Synthetic Registrar");
    assertThat(body(post("/audit", AUDITOR, "person", registrar.email())))
        .contains("A protected child")
        .doesNotContain(child.forPeople());
    assertThat(body(get("viewers", TEXAS))).doesNotContain("Synthetic Registrar");
    open();
    assertThat(body(get("viewers", TEXAS)))
        .contains("Synthetic Registrar")
        .doesNotContain("2 times that day");
  }

  @Test
  void theLatestDisclosuresStandInTheAccountAndHowManyDoNotIsSaid() {
    open();
    audit.record(
        actor(registrar),
        Entry.done("child.search", "child")
            .with("purpose", "credit")
            .with("shown", List.of(child.digits())));

    var latest =
        seen.parties(TEXAN, () -> "records", child, ZoneOffset.UTC, 1).orElseThrow().list();

    assertThat(latest)
        .extracting(Disclosure::purpose, Disclosure::lines)
        .containsExactly(tuple("credit", 2));
  }

  private ExchangeId told(String state) {
    return new ToldChild(database, sources, identities)
        .says(
            Instant.parse("2026-01-01T12:00:00Z"),
            state,
            "seen-" + UUID.randomUUID(),
            Teller.nobodyElse());
  }

  private MvcTestResult post(String path, RequestPostProcessor reader, String name, String value) {
    return web.post().uri(path).param(name, value).with(csrf()).with(reader).exchange();
  }

  private void open() {
    assertThat(web.get().uri("/children/" + child).with(csrf()).with(acting(registrar)))
        .hasStatusOk();
  }

  private MvcTestResult get(String page, RequestPostProcessor reader) {
    return web.get().uri("/children/" + child + "/" + page).with(csrf()).with(reader).exchange();
  }

  private static String body(MvcTestResult answer) throws Exception {
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
