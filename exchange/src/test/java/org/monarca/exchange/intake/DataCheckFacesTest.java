package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The task about refused records on its page, and for programs. */
class DataCheckFacesTest extends WholeExchange {

  private static final RequestPostProcessor WEST_VIRGINIA =
      signedIn("wv", Role.STATE_DATA_ADMIN, "WV");

  @Autowired private MockMvcTester web;
  @Autowired private Submissions submissions;
  @Autowired private Worklist worklist;
  @Autowired private Accounts accounts;

  private final String child = UUID.randomUUID().toString().substring(0, 13);
  private UUID submission = new UUID(0, 0);
  private long task;

  @BeforeEach
  void refuse() {
    submission =
        new Sending(submissions, "WV")
            .through(
                SentBundle.delta("WV", UUID.randomUUID().toString())
                    .child(child, "I", Map.of("birth_date", "2012-02-30")));
    task =
        worklist.ofSubject(TaskKind.DATA_VALIDATION, "submission:" + submission).orElseThrow().id();
  }

  @Test
  void thePageSaysWhichRecordWhichElementWhatIsWrongAndWhatHelps() throws Exception {
    var trail = auditTrail();

    assertThat(body(page("en")))
        .contains("Check of data, task " + task, "Records that were refused")
        .contains("1 record was refused, and nothing has been accepted of it since.")
        .contains(child, "birth_date", "2012-02-30", "/submissions/" + submission)
        .contains("They will not be sent again");
    assertThat(trail.sentences()).contains("submission.findings done");
    assertThat(body(page("es"))).contains("Expedientes rechazados", "Se rechazó 1 expediente");
  }

  @Test
  void ofAFileTheyAreMendedHereAndOfSingleChildrenByTheSystemThatSentThem() throws Exception {
    var reader = acting(dataDesk());
    assertThat(body(page("en", reader)))
        .contains("/submissions/" + submission + "/mending")
        .contains("/submissions/" + submission + "/rejected.zip");

    var day = refusedAlone("l" + child);
    task = worklist.ofSubject(TaskKind.DATA_VALIDATION, "submission:" + day).orElseThrow().id();

    assertThat(body(page("en", reader)))
        .contains("mended there, and sent again by the same system", "/submissions/" + day)
        .contains("They will not be sent again")
        .doesNotContain("/mending", "rejected.zip", "Mend them and send them again");
    assertThat(body(page("es", reader))).contains("el mismo sistema los envíe de nuevo");
  }

  @Test
  void aReasonIsNeededAndWhatWasTypedStays() throws Exception {
    assertThat(body(settle("", "the <district> was asked")))
        .contains("Error:", "Choose a reason", "the &lt;district&gt; was asked");
    assertThat(body(settle("other", "x".repeat(2_001)))).contains("too long");
    assertThat(worklist.find(task).orElseThrow().outcome()).isNull();
  }

  @Test
  void whatWasTypedStaysWhenTheTaskIsTaken() throws Exception {
    var taken =
        web.post()
            .uri("/tasks/" + task + "/claim")
            .param("version", "1")
            .param("reason", "other")
            .param("note", "the district was asked")
            .with(WEST_VIRGINIA)
            .with(csrf())
            .exchange();

    assertThat(body(taken)).contains("The task is yours", "the district was asked");
  }

  @Test
  void whoSettlesItReadsSoAndWhyAfterwards() throws Exception {
    var answer = settle("not-sent-again", "the district was asked");

    assertThat(answer).hasRedirectedUrl("/tasks/" + task + "?done=settled&of=" + task);
    assertThat(body(page("en")))
        .contains("Not sent again", "The State will not send them again", "the district was asked")
        .doesNotContain("Settle it", "name=\"reason\"");
    assertThat(settle("other", ""))
        .hasRedirectedUrl("/tasks/" + task + "?done=decided-meanwhile&of=" + task);
  }

  @Test
  void aProgramReadsItAndSettlesIt() {
    assertThat(
            web.get()
                .uri("/api/v1/tasks?kind=data-validation&status=open&limit=1000")
                .with(as(Role.STATE_SYSTEM, "WV")))
        .bodyText()
        .contains("\"id\":\"" + task + "\"");
    assertThat(web.get().uri("/api/v1/tasks/" + task).with(WEST_VIRGINIA))
        .bodyJson()
        .hasPathSatisfying("$.data_check.records_left", left -> left.assertThat().isEqualTo(1))
        .hasPathSatisfying(
            "$.data_check.findings[0].state_student_id", id -> id.assertThat().isEqualTo(child))
        .hasPathSatisfying(
            "$.data_check.findings[0].element", key -> key.assertThat().isEqualTo("birth_date"));

    assertThat(decide("{\"decision\": \"same\", \"version\": \"1\", \"note\": 7, \"x\": 1}"))
        .hasStatus(422)
        .bodyText()
        .contains("/decision", "/version", "/reason", "/note", "/x");
    var body = "{\"decision\": \"settled\", \"reason\": \"wrong-entry\", \"version\": 1}";
    assertThat(decide(body.replace("1}", "2}"))).hasStatus(409).bodyText().contains("changed");
    assertThat(decide(body)).hasStatusOk().bodyText().contains("\"status\":\"done\"");
    assertThat(decide(body)).hasStatusOk();
    assertThat(decide(body.replace("wrong-entry", "other")))
        .hasStatus(409)
        .bodyText()
        .contains("decided-meanwhile");
  }

  private MvcTestResult decide(String body) {
    return web.post()
        .uri("/api/v1/tasks/" + task + "/decisions")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(WEST_VIRGINIA)
        .exchange();
  }

  private MvcTestResult page(String language) {
    return page(language, WEST_VIRGINIA);
  }

  private MvcTestResult page(String language, RequestPostProcessor reader) {
    return web.get()
        .uri("/tasks/" + task + "?lang=" + language)
        .with(csrf())
        .with(reader)
        .exchange();
  }

  /** A system says of one child what no rule lets by; the day in which that stands. */
  private UUID refusedAlone(String id) {
    assertThat(
            web.put()
                .uri("/api/v1/students/WV/" + id)
                .with(as(Role.STATE_SYSTEM, "WV"))
                .header("Idempotency-Key", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"birth_date\": \"2012-02-30\"}"))
        .hasStatus(422);
    return testDatabase()
        .jdbc()
        .sql("select submission from intake.refused where state = 'WV' and state_student_id = ?")
        .param(id)
        .query(UUID.class)
        .single();
  }

  private Account dataDesk() {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "milkweed-river-100",
            "Synthetic data desk",
            Role.STATE_DATA_ADMIN,
            "WV",
            ZoneOffset.UTC));
  }

  private MvcTestResult settle(String reason, String note) {
    return web.post()
        .uri("/tasks/" + task + "/settlement")
        .param("version", "1")
        .param("reason", reason)
        .param("note", note)
        .with(WEST_VIRGINIA)
        .with(csrf())
        .exchange();
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString();
  }
}
