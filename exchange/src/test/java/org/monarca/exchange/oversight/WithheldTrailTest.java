package org.monarca.exchange.oversight;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.Emergencies;
import org.monarca.exchange.protection.Emergency;
import org.monarca.exchange.protection.EmergencyReason;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * What the trail keeps of protected children from whoever reads it, and by which numbers it is
 * asked.
 */
class WithheldTrailTest extends WholeExchange {

  private static final RequestPostProcessor AUDITOR = as(Role.AUDITOR, null);
  private static final Actor TEXAN = Actor.person("person", "state-data-admin", "TX");

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;
  @Autowired private Database database;
  @Autowired private Accounts accounts;
  @Autowired private Marks marks;
  @Autowired private Audit audit;
  @Autowired private Emergencies emergencies;

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
  void noHashOfAnEntryStandsOnItsPageOrOnTheNext() throws Exception {
    open();
    open();
    marks.mark(TEXAN, child, MarkReason.HIDING);

    for (long entry : entriesOf("child.view")) {
      var page = body(get("/audit/entries/" + entry));

      assertThat(page).contains("A protected child", "Its hash is that of what it says");
      assertThat(page).doesNotContain(hashesOf(entry)).doesNotContain(child.digits());
    }
  }

  @Test
  void aProtectedChildIsMaskedUnderWhateverNameItWasWritten() throws Exception {
    var other = told("OH");
    audit.record(
        actor(registrar),
        Entry.done("child.keep-apart", "child", other.digits())
            .with("other", child.digits())
            .with("several", List.of("of " + child.digits(), other.digits())));
    marks.mark(TEXAN, child, MarkReason.HIDING);
    long entry =
        testDatabase()
            .jdbc()
            .sql("select max(sequence) from audit.entry where action = 'child.keep-apart'")
            .query(Long.class)
            .single();

    assertThat(body(get("/audit/entries/" + entry)))
        .contains("A protected child", other.digits())
        .doesNotContain(child.digits(), child.forPeople());
    assertThat(body(post("/audit/export", AUDITOR, "object", other.digits())))
        .contains("other=protected", "several=protected " + other.digits())
        .doesNotContain(child.digits());
  }

  @Test
  void whoeverAsksAboutAProtectedChildIsWrittenDown() throws Exception {
    marks.mark(TEXAN, child, MarkReason.HIDING);
    var trail = auditTrail();

    for (var path : List.of("/audit", "/audit/export")) {
      assertThat(body(post(path, AUDITOR, "object", child.forPeople())))
          .contains("This child is protected");
    }

    assertThat(trail.sentences())
        .containsExactly("audit.search refused protected", "audit.export refused protected");
    assertThat(
            testDatabase()
                .jdbc()
                .sql(
                    "select count(*) from audit.entry where facts ->> 'about' = ? and outcome = 'refused'")
                .param(child.digits())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void anEmergencyOpensTheRecordAndNotTheTrail() throws Exception {
    open();
    marks.mark(TEXAN, child, MarkReason.HIDING);
    emergencies.open(
        Actor.person("person", "privacy-officer", "OH"),
        child,
        new Emergency(EmergencyReason.SAFETY, "A synthetic emergency of a test."));
    var officer = as(Role.PRIVACY_OFFICER, "OH");

    for (var path : List.of("/audit", "/audit/export")) {
      assertThat(body(post(path, officer, "person", registrar.email())))
          .contains("protected", "Synthetic Registrar")
          .doesNotContain(child.digits(), child.forPeople());
      assertThat(body(post(path, officer, "object", child.digits())))
          .contains("This child is protected");
    }
  }

  @Test
  void theTrailIsAskedByAllNumbersThatTheChildHasOrHad() throws Exception {
    var former = database.write(Actor.exchange("test"), () -> identities.issue(1).getFirst());
    audit.record(actor(registrar), Entry.done("child.view", "child", former.digits()));
    audit.record(
        actor(registrar),
        Entry.done("child.search", "child").with("shown", List.of(former.digits())));
    testDatabase()
        .jdbc()
        .sql("insert into identity.alias (id, merged_into, at) values (?, ?, now())")
        .params(former.number(), child.number())
        .update();
    open();

    for (var number : List.of(child, former)) {
      assertThat(body(post("/audit/export", AUDITOR, "object", number.digits())).lines())
          .hasSize(5);
    }
  }

  private ExchangeId told(String state) {
    return new ToldChild(database, sources, identities)
        .says(
            Instant.parse("2026-01-01T12:00:00Z"),
            state,
            "seen-" + UUID.randomUUID(),
            Teller.nobodyElse());
  }

  private List<Long> entriesOf(String action) {
    return testDatabase()
        .jdbc()
        .sql("select sequence from audit.entry where action = ? and object_id = ?")
        .params(action, child.digits())
        .query(Long.class)
        .list();
  }

  private static List<String> hashesOf(long entry) {
    return testDatabase()
        .jdbc()
        .sql(
            "select unnest(array[encode(hash, 'hex'), encode(previous, 'hex')]) from audit.entry where sequence = ?")
        .param(entry)
        .query(String.class)
        .list();
  }

  private MvcTestResult get(String path) {
    return web.get().uri(path).with(csrf()).with(AUDITOR).exchange();
  }

  private MvcTestResult post(String path, RequestPostProcessor reader, String name, String value) {
    return web.post().uri(path).param(name, value).with(csrf()).with(reader).exchange();
  }

  private void open() {
    assertThat(web.get().uri("/children/" + child).with(csrf()).with(acting(registrar)))
        .hasStatusOk();
  }

  private static String body(MvcTestResult answer) throws Exception {
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
