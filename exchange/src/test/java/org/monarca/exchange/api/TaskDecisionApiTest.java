package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.AtOnce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** People decide at tasks by their own programs. */
class TaskDecisionApiTest extends ByToken {

  @Autowired private Identities identities;

  private String texan = "";
  private String michigander = "";
  private String kept = "";
  private String other = "";
  private long michigan;

  /** Michigan sends the number of a child whose name and birth date are altogether others. */
  @BeforeEach
  void tell() {
    texan = token(Role.STATE_DATA_ADMIN, "TX");
    michigander = token(Role.STATE_DATA_ADMIN, "MI");
    var texas = teller().tell("TX", Teller.nobodyElse().born("2006-01-31"));
    kept = teller().childOf(texas).digits();
    michigan = tellClaiming("MI", "2012-11-05");
    other = teller().childOf(michigan).digits();
  }

  @Test
  void theSameChildIsProposedByOneAndConfirmedByAnother() throws Exception {
    var near = taskOf("near-match", michigander, other);
    assertThat(decide(michigander, near, same(kept, version(near)))).hasStatusOk();
    var confirming = taskOf("confirm-merge", texan, other);
    var proposed = json(get("/api/v1/tasks/" + id(confirming), texan)).path("proposal");
    assertThat(proposed.path("survivor").asString()).isEqualTo(kept);
    assertThat(proposed.path("kind").asString()).isEqualTo("merge");
    assertThat(proposed.path("proposer_state").asString()).isEqualTo("MI");

    var confirmed = json(decide(texan, confirming, confirm(version(confirming))));

    assertThat(confirmed.propertyNames())
        .containsExactlyInAnyOrder(
            "id", "kind", "status", "level", "state", "due", "exchange_ids", "version");
    assertThat(confirmed.path("status").asString()).isEqualTo("done");
    assertThat(identities.living(other).orElseThrow().digits()).isEqualTo(kept);
  }

  @Test
  void aTaskTellsWhatItAsksAndThatItWasReadIsAudited() throws Exception {
    var near = taskOf("near-match", michigander, other);
    var trail = auditTrail();

    var question = json(get("/api/v1/tasks/" + id(near), michigander));

    assertThat(question.path("version")).isEqualTo(near.path("version"));
    var match = question.path("near_matches").get(0);
    assertThat(match.path("exchange_id").asString()).isEqualTo(other);
    assertThat(match.path("other").asString()).isEqualTo(kept);
    assertThat(match.path("reason").asString()).isEqualTo("exchange-id");
    assertThat(match.path("evidence")).isNotEmpty();
    assertThat(question.path("proposal").isNull()).isTrue();
    assertThat(trail.sentences()).contains("task.view done");
    assertThat(trail.wholeText()).contains(kept, other);
  }

  @Test
  void aRequestThatIsSentAgainGetsTheSameAnswer() throws Exception {
    var near = taskOf("near-match", michigander, other);
    var body = same(kept, version(near));

    var first = json(decide(michigander, near, body));
    var second = json(decide(michigander, near, body));

    assertThat(second).isEqualTo(first);
    assertProblem(
        decide(michigander, near, different(version(near))),
        HttpStatus.CONFLICT,
        "decided-meanwhile");
  }

  @RepeatedTest(3)
  void aRequestThatArrivesTwiceAtOnceIsDoneOnce() throws Exception {
    var near = taskOf("near-match", michigander, other);
    var body = same(kept, version(near));

    Callable<MvcTestResult> request = () -> decide(michigander, near, body);
    var answers = AtOnce.all(request, request);

    assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatusOk());
    assertThat(json(answers.get(0))).isEqualTo(json(answers.get(1)));
    assertThat(
            testDatabase()
                .jdbc()
                .sql("select count(*) from identity.proposal where survivor = ?")
                .param(Long.parseLong(kept))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void whoHasNotSeenTheLatestLooksAgain() throws Exception {
    var near = taskOf("near-match", michigander, other);
    decide(
        michigander,
        near,
        "{\"decision\": \"more-evidence\", \"note\": \"asked the school\", \"version\": %d}"
            .formatted(version(near)));

    for (var token : List.of(michigander, token(Role.STATE_DATA_ADMIN, "MI"))) {
      assertProblem(
          decide(token, near, different(version(near))), HttpStatus.CONFLICT, "changed-meanwhile");
    }
  }

  @Test
  void whoProposedDoesNotConfirm() throws Exception {
    var texas = tellClaiming("TX", "2012-11-06");
    var child = teller().childOf(texas).digits();
    var near = taskOf("near-match", texan, child);
    assertThat(decide(texan, near, same(kept, version(near)))).hasStatusOk();
    var confirming = taskOf("confirm-merge", texan, child);

    assertProblem(
        decide(texan, confirming, confirm(version(confirming))),
        HttpStatus.FORBIDDEN,
        "second-person-needed");
  }

  @Test
  void whatIsNotThePersonsIsAsIfItWereNotThere() throws Exception {
    var near = taskOf("near-match", michigander, other);
    var unknown = json.readTree("{\"id\": \"999999999\"}");

    for (var task : List.of(near, unknown)) {
      assertProblem(decide(texan, task, different(1)), HttpStatus.NOT_FOUND, "not-found");
      assertProblem(get("/api/v1/tasks/" + id(task), texan), HttpStatus.NOT_FOUND, "not-found");
    }
    assertProblem(get("/api/v1/tasks/x", texan), HttpStatus.NOT_FOUND, "not-found");
    assertThat(get("/api/v1/tasks", texan))
        .bodyText()
        .doesNotContain("\"id\":\"" + id(near) + "\"");
  }

  @Test
  void whatIsWrongIsPointedAt() throws Exception {
    var near = taskOf("near-match", michigander, other);
    var v = version(near);

    assertWrong(near, "{}", "/decision missing", "/version missing");
    assertWrong(
        near,
        "{\"decision\": \"perhaps\", \"version\": \"1\", \"surviver\": 1, \"note\": 7}",
        "/surviver unknown-member",
        "/decision unknown-decision",
        "/version not-a-number",
        "/note not-text");
    assertWrong(
        near,
        "{\"decision\": \"same\", \"survivor\": \"123\", \"reason\": \"because\", \"near_match\": \"x\", \"version\": 1}",
        "/near_match unreadable-number",
        "/survivor unreadable-number",
        "/reason no-reason");
    assertWrong(
        near, "{\"decision\": \"same\", \"version\": %d}".formatted(v), "/reason no-reason");
    assertWrong(
        near,
        "{\"decision\": \"same\", \"reason\": \"other\", \"version\": %d}".formatted(v),
        "/survivor no-survivor");
    var stranger = teller().childOf(teller().tell("TX", Teller.nobodyElse()));
    assertWrong(near, same(stranger.digits(), v), "/survivor survivor-is-none-of-them");
    assertWrong(
        near,
        different(v).replace("}", ", \"note\": \"" + "x".repeat(2_001) + "\"}"),
        "/note note-too-long");
    assertWrong(near, confirm(v), "/decision not-this-tasks");
    assertWrong(
        near,
        different(v).replace("}", ", \"near_match\": \"999999999\"}"),
        "/near_match not-this-tasks");
  }

  @Test
  void whichOfSeveralIsMeantIsSaidByItsNumber() throws Exception {
    var near = taskOf("near-match", michigander, other);
    var third = teller().childOf(teller().tell("MI", Teller.nobodyElse().born("2010-01-07")));
    long which =
        testDatabase()
            .jdbc()
            .sql(
                "insert into identity.near_match (source_id, other_id, reason, opened) values (?, ?, 'exchange-id', now()) returning id")
            .params(michigan, third.number())
            .query(Long.class)
            .single();
    var own = same(other, version(near));

    assertWrong(near, own, "/near_match which-is-meant");
    assertThat(decide(michigander, near, own.replace("}", ", \"near_match\": \"" + which + "\"}")))
        .hasStatusOk();
    assertThat(taskOf("confirm-merge", michigander, third.digits()).path("status").asString())
        .isEqualTo("open");
  }

  @Test
  void numbersMayBeWrittenAsPeopleWriteThem() throws Exception {
    var near = taskOf("near-match", michigander, other);

    assertThat(
            decide(
                michigander, near, same(kept.replaceAll("(\\d{4})(?=\\d)", "$1 "), version(near))))
        .hasStatusOk();
  }

  @Test
  void whatIsNoDecisionAtAllIsRefused() throws Exception {
    var near = taskOf("near-match", michigander, other);

    for (var unreadable :
        List.of("", "[]", "{", "{\"version\": 1, \"version\": 2}", "\"confirm\"")) {
      assertProblem(decide(michigander, near, unreadable), HttpStatus.BAD_REQUEST, "unreadable");
    }
    assertProblem(
        decide(michigander, near, "{\"note\": \"" + "x".repeat(70_000) + "\"}"),
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large");
  }

  private void assertWrong(JsonNode task, String body, String... wrong) throws Exception {
    var answer = decide(michigander, task, body);
    assertProblem(answer, HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    var said = new ArrayList<String>();
    json(answer)
        .path("errors")
        .forEach(error ->
            said.add(error.path("pointer").asString() + " " + error.path("code").asString()));
    assertThat(said).containsExactlyInAnyOrder(wrong);
  }

  private long tellClaiming(String state, String born) {
    var claimed = identities.living(kept).orElseThrow();
    return teller().tell(state, Teller.nobodyElse().born(born).withExchangeId(claimed));
  }

  private Teller teller() {
    return new Teller(database, identities);
  }

  private static String same(String survivor, long version) {
    return "{\"decision\": \"same\", \"survivor\": \"%s\", \"reason\": \"papers-agree\", \"version\": %d}"
        .formatted(survivor, version);
  }

  private static String different(long version) {
    return "{\"decision\": \"different\", \"reason\": \"other\", \"version\": %d}"
        .formatted(version);
  }

  private static String confirm(long version) {
    return "{\"decision\": \"confirm\", \"version\": %d}".formatted(version);
  }
}
