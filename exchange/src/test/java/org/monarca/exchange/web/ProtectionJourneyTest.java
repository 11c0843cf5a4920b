package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.Emergencies;
import org.monarca.exchange.protection.Emergency;
import org.monarca.exchange.protection.EmergencyReason;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A State protects a child; a registrar elsewhere opens the record; the officer reads of it. */
class ProtectionJourneyTest extends WholeExchange {

  private static final RequestPostProcessor TEXAS = as(Role.STATE_DATA_ADMIN, "TX");
  private static final RequestPostProcessor OFFICER = as(Role.PRIVACY_OFFICER, "TX");
  private static final RequestPostProcessor REGISTRAR = as(Role.SCHOOL_USER, "WA");
  private static final RequestPostProcessor OHIO = as(Role.STATE_DATA_ADMIN, "OH");
  private static final String FAINTED = "The child fainted and needs an ambulance.";

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;
  @Autowired private Database database;
  @Autowired private Emergencies emergencies;

  private static int count;
  private final ChildFixture known = Teller.nobodyElse();
  private ExchangeId child = new ExchangeId("210744390183");

  @BeforeEach
  void tell() {
    var told = new ToldChild(database, sources, identities);
    this.child = told.says(Instant.parse("2026-01-01T12:00:00Z"), "TX", "hiding-" + count++, known);
  }

  @Test
  void whoProtectsAChildSeesThatItIsAndWhoEndsIt() throws Exception {
    assertThat(body(get("/protection", TEXAS))).contains("Texas does not protect this child");

    assertThat(post("/protection", TEXAS, "reason", "hiding"))
        .hasRedirectedUrl("/children/" + child + "/protection?done=protected");

    assertThat(body(get("/protection?done=protected", TEXAS)))
        .contains("The child is protected from now on.", "Family in hiding")
        .contains("A privacy officer of Texas ends it.")
        .doesNotContain("/protection/end");
    assertThat(post("/protection/end", TEXAS)).hasStatus(403);
    assertThat(post("/protection/end", OFFICER))
        .hasRedirectedUrl("/children/" + child + "/protection?done=ended");
    assertThat(body(get("", REGISTRAR))).doesNotContain("Protected child");
  }

  @Test
  void aReasonIsNeeded() throws Exception {
    assertThat(body(post("/protection", TEXAS)))
        .contains("Error:", "Choose why the child must not be found.");
  }

  @Test
  void aStateWithoutARecordOfTheChildFindsNothingToProtect() {
    assertThat(get("/protection", OHIO)).hasStatus(404);
    assertThat(post("/protection", OHIO, "reason", "hiding")).hasStatus(404);
    assertThat(get("/protection", REGISTRAR)).hasStatus(403);
  }

  @Test
  void anEmergencyOpensTheRecordAndTheOfficerReadsOfIt() throws Exception {
    post("/protection", TEXAS, "reason", "custody");
    assertThat(body(get("", REGISTRAR))).contains("Protected child", "/emergency");

    assertThat(post("/emergency", REGISTRAR, "reason", "health", "note", FAINTED))
        .redirectedUrl()
        .startsWith("/prove/"); // by more than a password, see FactorFirstTest
    emergencies.open(
        Actor.person("person", Role.SCHOOL_USER.code(), "WA"),
        child,
        new Emergency(EmergencyReason.HEALTH, FAINTED));

    assertThat(body(get("", REGISTRAR))).contains("Opened to you in an emergency until");
    assertThat(get("/emergency", REGISTRAR)).hasRedirectedUrl("/children/" + child);
    assertThat(body(web.get().uri("/protected").with(OFFICER).with(csrf()).exchange()))
        .contains(child.forPeople(), FAINTED, "Dispute over custody");
    assertThat(body(web.get().uri("/protected").with(OHIO).with(csrf()).exchange()))
        .contains("Your State protects no child.")
        .doesNotContain(child.forPeople());
  }

  @Test
  void whoCallsAndReadsTheirNumberOutIsLetIn() throws Exception {
    var ohioans = as(Role.PRIVACY_OFFICER, "OH");
    post("/protection", TEXAS, "reason", "hiding");
    claimFor("OH", "12345678");
    var list = web.get().uri("/protected").with(ohioans).with(csrf());
    assertThat(body(list.exchange())).contains(child.forPeople(), "Texas: 1234 5678");
    assertThat(body(get("", ohioans))).contains("What other States sent is withheld");

    assertThat(body(get("/protection", TEXAS)))
        .contains(
            "A State says that the child is there now", "A privacy officer of Texas lets it in.")
        .doesNotContain("/protection/admission", "Ohio");
    assertThat(post("/protection/admission", TEXAS, "code", "12345678")).hasStatus(403);
    assertThat(post("/protection/admission", ohioans, "code", "12345678")).hasStatus(404);
    assertThat(body(post("/protection/admission", OFFICER, "code", "8765 4321")))
        .contains("Error:", "has that number", "8765 4321")
        .doesNotContain("Ohio");
    assertThat(post("/protection/admission", OFFICER, "code", "1234 5678"))
        .hasRedirectedUrl("/children/" + child + "/protection?done=let-in");

    assertThat(body(get("/protection?done=let-in", OFFICER)))
        .contains("The State was let in.", "a State let in")
        .doesNotContain("/protection/admission", "Ohio");
    assertThat(body(list.exchange())).contains(child.forPeople(), "Your State is let in");
    assertThat(body(get("", ohioans))).contains("You see everything");
  }

  /** A State says that the child enrolls there, and the exchange has looked. */
  private void claimFor(String state, String code) {
    var today = LocalDate.now(ZoneOffset.UTC).toString();
    var id = "claimed-" + count;
    var enrolled =
        Row.builder(RecordKind.ENROLLMENT)
            .put("state_student_id", id)
            .put("record_key", "1")
            .put("enrollment_date", today)
            .build();
    var there =
        new ToldChild(database, sources, identities)
            .says(Instant.now(), state, id, known.withExchangeId(child), enrolled);
    assertThat(there).isEqualTo(child);
    testDatabase()
        .jdbc()
        .sql(
            """
            with claimed as (
              insert into protection.claim (mark, source, protecting, state, code, since)
              select m.id, m.source, m.state, :state, :code, now()
                from protection.mark m join identity.link l on l.source_id = m.source where l.exchange_id = :child
              returning mark)
            update protection.mark set waiting = now() where id in (select mark from claimed)
            """)
        .param("state", state)
        .param("code", code)
        .param("child", child.number())
        .update();
  }

  @Test
  void theDepartmentDoesNotReadAtATaskThatRoseToItWhereTheChildIs() throws Exception {
    long task = risen();
    var department = as(Role.FEDERAL_USER, null);
    var page = web.get().uri("/tasks/" + task).with(department).with(csrf());
    var list = web.get().uri("/tasks").with(department).with(csrf());
    assertThat(body(page.exchange())).contains("Texas", "about-the-child");

    post("/protection", TEXAS, "reason", "hiding");

    assertThat(body(page.exchange()))
        .contains("State withheld", child.forPeople())
        .doesNotContain("Texas", "about-the-child");
    assertThat(body(list.exchange())).contains(child.forPeople()).doesNotContain("Texas");
  }

  /** The number of a task about the child, which Texas had before the Department. */
  private long risen() {
    return testDatabase()
        .jdbc()
        .sql(
            """
            with task as (
              insert into worklist.task (kind, subject, level, state, due, due_days, opened, exchange_ids)
              values ('data-request', gen_random_uuid()::text, 'nation', 'TX', current_date, 5, now(), array[:child]) returning id),
            event as (
              insert into worklist.event (task, at, by, what, level, note)
              select id, now(), 'somebody', 'opened', 'state', 'about-the-child' from task)
            select id from task
            """)
        .param("child", child.digits())
        .query(Long.class)
        .single();
  }

  @Test
  void whereNothingIsWithheldNothingIsOpened() {
    assertThat(get("/emergency", REGISTRAR)).hasRedirectedUrl("/children/" + child);
    assertThat(get("/emergency", as(Role.USER_ADMIN, "TX"))).hasStatus(403);
  }

  private MvcTestResult get(String path, RequestPostProcessor reader) {
    return web.get().uri("/children/" + child + path).with(reader).with(csrf()).exchange();
  }

  private MvcTestResult post(String path, RequestPostProcessor reader, String... parameters) {
    var request = web.post().uri("/children/" + child + path).with(reader).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request = request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString();
  }
}
