package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Submissions on the pages, many of them, and what a look at them leaves in the audit. */
class SubmissionPagesTest extends WholeExchange {

  private static final Pattern OLDER = Pattern.compile("href=\"(/submissions\\?cursor=[^\"]+)\"");
  private static final RequestPostProcessor DEPARTMENT = as(Role.FEDERAL_USER, null);

  @Autowired private MockMvcTester web;

  @Test
  void manySubmissionsAreReadPageByPage() throws Exception {
    added().add("WY", "done", 150);
    var wyoming = as(Role.STATE_DATA_ADMIN, "WY");

    var first = body(get("/submissions", wyoming));
    var older = OLDER.matcher(first);
    assertThat(older.find()).isTrue();
    var second = body(get(older.group(1).replace("&amp;", "&"), wyoming));

    assertThat(rows(first)).isEqualTo(100);
    assertThat(rows(second)).isEqualTo(50);
    assertThat(second).contains("Newest submissions").doesNotContain("Older submissions");
    assertThat(second).containsPattern("href=\"/submissions\\?cursor=[^\"]+&amp;lang=es\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%25", "MjAyNi0xMS0yM1QxMjowMDowMFovMQ", "' or 1=1"})
  void anInventedPlaceInTheListIsAnsweredAsAProblem(String cursor) {
    assertThat(
            web.get()
                .uri("/submissions?cursor={cursor}", cursor)
                .with(as(Role.STATE_DATA_ADMIN, "WY")))
        .hasStatus(400);
    assertThat(
            web.get()
                .uri("/api/v1/submissions?cursor={cursor}", cursor)
                .with(as(Role.STATE_SYSTEM, "WY")))
        .hasStatus(400)
        .hasContentType("application/problem+json")
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("unreadable-parameter");
  }

  @Test
  void theDepartmentSeesAllThatEachStateHasSent() throws Exception {
    added().add("VT", "done", 1_200);

    assertThat(body(get("/", DEPARTMENT)))
        .containsPattern("(?s)Vermont.*?1,200</td>.*?2,400</td>.*?1,200</td>");
  }

  @Test
  void aLookAtFindingsIsAuditedAndALookAtNoneIsNot() throws Exception {
    var maine = as(Role.STATE_DATA_ADMIN, "ME");
    var bad = added().withFinding(added().add("ME", "done", 1).getFirst());
    var clean = added().add("ME", "done", 1).getFirst();
    var running = added().withFinding(added().add("ME", "applying", 1).getFirst());
    var trail = auditTrail();

    assertThat(body(get("/submissions/" + bad, maine))).contains("secretly seen");
    assertThat(trail.sentences()).containsExactly("submission.findings done");
    body(get("/submissions/" + clean, maine));
    assertThat(body(get("/submissions/" + running, maine))).doesNotContain("secretly seen");
    assertThat(trail.sentences()).hasSize(1);
    body(get("/submissions/" + bad + "/findings", maine));
    assertThat(trail.sentences())
        .containsExactly("submission.findings done", "submission.findings done");
  }

  @Test
  void whatWaitsForAPersonStandsOnTheFirstPageHoweverMuchCameAfterIt() throws Exception {
    var waiting = added().add("NH", "waiting", 1).getFirst();
    added().add("NH", "done", 20);

    assertThat(body(get("/", as(Role.STATE_DATA_ADMIN, "NH"))))
        .contains("Waiting for your decision", "/submissions/" + waiting)
        .contains("7 of 70 living children are absent");
  }

  @Test
  void whoDecidesTooLateIsLedBackToWhatStandsThereNow() throws Exception {
    var delaware = as(Role.STATE_DATA_ADMIN, "DE");
    var done = added().add("DE", "done", 1).getFirst();

    for (var decision : List.of("/confirmation", "/cancellation")) {
      assertThat(
              web.post()
                  .uri("/submissions/" + done + decision)
                  .param("withdraw", "7")
                  .with(delaware)
                  .with(csrf()))
          .hasRedirectedUrl("/submissions/" + done + "?changed");
    }
    assertThat(body(get("/submissions/" + done + "?changed=", delaware)))
        .contains("Decided meanwhile");
  }

  @Test
  void anAddressThatIsNoSubmissionsLeadsNowhere() {
    assertThat(get("/submissions/nope", as(Role.STATE_DATA_ADMIN, "DE"))).hasStatus(404);
    assertThat(get("/submissions/nope/findings.csv", as(Role.STATE_DATA_ADMIN, "DE")))
        .hasStatus(404);
  }

  @Test
  void whatSystemsSaidOfSingleChildrenIsOneLineADayWithoutBytes() throws Exception {
    var id = UUID.randomUUID();
    testDatabase()
        .jdbc()
        .sql(
            """
            with told as (
              insert into intake.outcome (submission, state_student_id, outcome) values (:id, '1', 'new'), (:id, '2', 'new'))
            insert into intake.submission (id, state, sender, form, dry_run, bytes, received, status, submission_id, mode, finished, announced, examined, accepted, rejected, new)
            values (:id, 'RI', 'live', 'live', false, 0, now(), 'done', 'live-2026-11-23', 'delta', now(), 3, 3, 2, 1, 2)
            """)
        .param("id", id)
        .update();
    var rhodeIsland = as(Role.STATE_DATA_ADMIN, "RI");

    assertThat(body(get("/submissions", rhodeIsland)))
        .containsPattern("(?s)live-2026-11-23.*?Live</span>");
    assertThat(body(get("/submissions/" + id, rhodeIsland)))
        .contains("One child at a time", "Live</span>")
        .doesNotContain("SHA-256", "rejected.zip");
  }

  private static AddedSubmissions added() {
    return new AddedSubmissions(testDatabase());
  }

  private MvcTestResult get(String path, RequestPostProcessor reader) {
    return web.get().uri(path).with(reader).exchange();
  }

  private static String body(MvcTestResult page) throws Exception {
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }

  private static int rows(String page) {
    return page.split("<th scope=\"row\"", -1).length - 1;
  }
}
