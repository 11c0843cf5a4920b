package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Auditors ask the trail, privacy officers what their own State did, and nobody else anything. */
class TrailSearchTest extends WholeExchange {

  private static final RequestPostProcessor AUDITOR = as(Role.AUDITOR, null);
  private static final RequestPostProcessor TEXAN = as(Role.PRIVACY_OFFICER, "TX");
  private static final RequestPostProcessor OHIOAN = as(Role.PRIVACY_OFFICER, "OH");

  @Autowired private MockMvcTester web;
  @Autowired private Audit audit;
  @Autowired private Accounts accounts;
  @Autowired private Readers readers;

  private Account registrar = new Account("", "", "", ZoneOffset.UTC);
  private String object = "";

  @BeforeEach
  void somebodyActs() {
    object = "t-" + UUID.randomUUID();
    registrar =
        accounts.create(
            new NewAccount(
                UUID.randomUUID() + "@example.org",
                "milkweed-river-100",
                "Synthetic Trailkeeper " + object.substring(2, 10),
                Role.SCHOOL_USER,
                "TX",
                null,
                null,
                ZoneId.of("America/Chicago")));
    audit.record(actor(registrar), Entry.done("task.claim", "task", object));
    audit.record(actor(registrar), Entry.refused("task.release", "task", object, "not-yours"));
    audit.record(
        Actor.system("=oh-system", "OH"), Entry.done("submission.cancel", "submission", object));
  }

  @Test
  void anAuditorFindsWhatWasDoneToSomethingNewestFirst() throws Exception {
    var trail = auditTrail();

    var found = ask(AUDITOR, "object", object);

    assertThat(found)
        .containsSubsequence(
            "Cancelled a submission", "Gave a task back", "Refused", "Took a task");
    assertThat(found).contains(registrar.displayName(), "School user, Texas", "=oh-system");
    assertThat(trail.sentences()).containsExactly("audit.search done");
    assertThat(trail.wholeText()).doesNotContain(object);
  }

  @Test
  void itIsNarrowedByPersonRoleStateActAndOutcome() throws Exception {
    assertThat(ask(AUDITOR, "person", registrar.displayName().toUpperCase(Locale.ROOT)))
        .contains("Took a task", "Gave a task back")
        .doesNotContain("<span>Cancelled a submission");
    assertThat(ask(AUDITOR, "person", registrar.email())).contains("Took a task");
    assertThat(ask(AUDITOR, "object", object, "action", "task.claim"))
        .contains("<span>Took a task")
        .doesNotContain("<span>Gave a task back");
    assertThat(ask(AUDITOR, "object", object, "outcome", "refused"))
        .contains("<span>Gave a task back")
        .doesNotContain("<span>Took a task");
    assertThat(ask(AUDITOR, "object", object, "state", "OH"))
        .contains("<span>Cancelled a submission")
        .doesNotContain("<span>Took a task");
    assertThat(ask(AUDITOR, "object", object, "sort", "read")).contains("No entry fits");
    assertThat(ask(AUDITOR, "object", object, "role", "school-user", "sort", "change"))
        .contains("<span>Took a task")
        .doesNotContain("<span>Cancelled a submission");
    assertThat(ask(AUDITOR, "object", object, "sort", "read", "action", "task.claim"))
        .contains("No entry fits");
    assertThat(ask(AUDITOR, "object", object, "sort", "change", "action", "task.claim"))
        .contains("<span>Took a task")
        .doesNotContain("<span>Gave a task back");
  }

  @Test
  void ofMoreNamesakesThanCanBeAskedAboutNoneIsLeftOutSilently() throws Exception {
    testDatabase()
        .jdbc()
        .sql(
            "insert into access.account select (jsonb_populate_record(a, jsonb_build_object('id', a.id || '-' || n, 'email', n || a.email, 'state', 'OH'))).* from access.account a, generate_series(1, 50) n where a.id = ?")
        .param(registrar.id())
        .update();
    var trail = auditTrail();

    for (var path : List.of("/audit", "/audit/export")) {
      assertThat(post(path, AUDITOR, "person", registrar.displayName()))
          .contains("More than 50 people", "Be more exact")
          .doesNotContain("<span>Took a task");
    }

    assertThat(trail.sentences()).isEmpty();
    assertThat(ask(AUDITOR, "person", registrar.email(), "object", object))
        .contains("<span>Took a task");
    assertThat(ask(TEXAN, "person", registrar.displayName())).contains("<span>Took a task");
  }

  @Test
  void aPrivacyOfficerSeesWhatTheOwnStateDid() throws Exception {
    assertThat(ask(TEXAN, "object", object, "state", "OH"))
        .contains("<span>Took a task")
        .doesNotContain("<span>Cancelled a submission", "=oh-system");
    assertThat(ask(OHIOAN, "object", object))
        .contains("<span>Cancelled a submission")
        .doesNotContain(registrar.displayName());

    var number = entryOf("task.claim");
    assertThat(web.get().uri("/audit/entries/" + number).with(csrf()).with(TEXAN)).hasStatusOk();
    assertThat(web.get().uri("/audit/entries/" + number).with(csrf()).with(OHIOAN)).hasStatus(404);
    assertThat(web.get().uri("/audit").with(csrf()).with(as(Role.STATE_DATA_ADMIN, "TX")))
        .hasStatus(403);
  }

  @Test
  void anEntrySaysWhereItStandsAndWhatProvesIt() throws Exception {
    var trail = auditTrail();

    var page =
        web.get()
            .uri("/audit/entries/" + entryOf("task.release"))
            .with(csrf())
            .with(AUDITOR)
            .exchange();

    assertThat(page.getResponse().getContentAsString())
        .contains("Gave a task back", "not-yours", "Its hash is that of what it says", "Chain ");
    assertThat(trail.sentences()).containsExactly("audit.view done");
    assertThat(web.get().uri("/audit/entries/none").with(csrf()).with(AUDITOR)).hasStatus(404);
  }

  @Test
  void aPageEndsWhereTheNextBegins() throws Exception {
    for (int i = 0; i < 60; i++) {
      audit.record(actor(registrar), Entry.done("task.assign", "task", object));
    }
    var first = ask(AUDITOR, "object", object);
    var next = Pattern.compile("name=\"before\" value=\"([^\"]+)\"").matcher(first);

    assertThat(next.find()).isTrue();
    assertThat(first.split("/audit/entries/", -1)).hasSize(51);
    assertThat(ask(AUDITOR, "object", object, "before", next.group(1)).split("/audit/entries/", -1))
        .hasSize(14);
  }

  @Test
  void whatIsTakenAwayIsWrittenDownAndCanActAsNoFormula() throws Exception {
    var trail = auditTrail();

    var file = post("/audit/export", AUDITOR, "object", object);

    assertThat(file.lines().toList())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("sequence,at,actor_kind,actor,name");
    assertThat(file).contains("'=oh-system", registrar.displayName(), "reason=not-yours");
    assertThat(trail.sentences()).containsExactly("audit.export done");
  }

  @Test
  void whatCannotBeAnsweredIsSaidBesideItsField() throws Exception {
    var trail = auditTrail();

    assertThat(ask(AUDITOR, "from_year", "2026")).contains("There is no such day");
    assertThat(ask(AUDITOR, "from_month", "1", "from_day", "1", "from_year", "2020", "person", "x"))
        .contains("more than a year", "value=\"2020\"");
    assertThat(ask(AUDITOR, "object", "x".repeat(201))).contains("200 characters");
    assertThat(trail.sentences()).isEmpty();
  }

  @Test
  void daysAreThoseOfTheReaderOrThoseOfUtcAsWeeksAre() throws Exception {
    var day = Map.of("from_month", "11", "from_day", "23", "from_year", "2026");
    var utc = new HashMap<>(day);
    utc.put("days", "utc");

    assertThat(beginOf(day)).isEqualTo("2026-11-23T06:00:00Z");
    assertThat(beginOf(utc)).isEqualTo("2026-11-23T00:00:00Z");
    assertThat(ask(AUDITOR, "object", object, "days", "utc"))
        .contains("Days are those of UTC here", "name=\"days\" value=\"utc\"");
  }

  private Instant beginOf(Map<String, String> fields) {
    var words = readers.wordsFor(actor(registrar), Locale.US);
    return TrailQuestion.of(fields, words, Instant.parse("2026-11-29T12:00:00Z"))
        .query(Set.of(), id -> Set.of())
        .from();
  }

  private long entryOf(String action) {
    return testDatabase()
        .jdbc()
        .sql("select max(sequence) from audit.entry where action = ? and object_id = ?")
        .params(action, object)
        .query(Long.class)
        .single();
  }

  private String ask(RequestPostProcessor reader, String... fields)
      throws UnsupportedEncodingException {
    return post("/audit", reader, fields);
  }

  private String post(String path, RequestPostProcessor reader, String... fields)
      throws UnsupportedEncodingException {
    var request = web.post().uri(path).with(csrf()).with(reader);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    var answer = request.exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
