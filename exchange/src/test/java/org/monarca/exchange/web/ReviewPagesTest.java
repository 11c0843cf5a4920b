package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.NearMatch;
import org.monarca.exchange.identity.decisions.NearMatches;
import org.monarca.exchange.identity.decisions.Proposals;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.TaskLists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Deciding about children at a task, from one task to the next. */
class ReviewPagesTest extends WholeExchange {

  private static final RequestPostProcessor MICHIGAN = signedIn("m", Role.STATE_DATA_ADMIN, "MI");
  private static final RequestPostProcessor TEXAS = signedIn("t", Role.STATE_DATA_ADMIN, "TX");

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private NearMatches nearMatches;
  @Autowired private Proposals proposals;
  @Autowired private TaskLists lists;
  @Autowired private Database database;

  private long texas;
  private long michigan;

  @BeforeEach
  void tell() {
    texas = teller().tell("TX", Teller.nobodyElse().born("2006-01-31"));
    michigan = claiming(texas);
  }

  @Test
  void theQuestionStandsWithItsEvidenceAndThreeOutcomesWithoutDefault() throws Exception {
    assertThat(body(get("/tasks/" + task(michigan).id(), MICHIGAN)))
        .contains("One child, or two?", "Different birth dates", childOf(texas).forPeople())
        .contains("propose the merge", "keep them apart", "More evidence is needed")
        .doesNotContain("checked=");
  }

  @Test
  void whoKeepsApartStandsBeforeTheNextTaskOfTheSameList() throws Exception {
    long other = claiming(texas);
    var decided = task(michigan);

    var answer = decide(decided, "different", "reason", "twins-or-relatives", "kind", "near-match");

    var next = goal(answer);
    assertThat(next)
        .startsWith("/tasks/" + task(other).id() + "?kind=near-match")
        .endsWith("done=apart&of=" + decided.id());
    assertThat(body(get(next, MICHIGAN)))
        .contains("Task " + decided.id() + ": They stay apart", "href=\"/tasks/" + decided.id());
    assertThat(nearMatches.of(List.of(michigan))).isEmpty();
  }

  @Test
  void theLastOfAListLeadsBackToIt() throws Exception {
    var answer = decide(task(michigan), "same", "reason", "papers-agree", "kind", "confirm-split");

    assertThat(goal(answer)).endsWith("/decision?kind=confirm-split&outcome=proposed");
    assertThat(body(get(goal(answer), MICHIGAN)))
        .contains("The merge is proposed.", "href=\"/tasks?kind=confirm-split\"");
    assertThat(proposals.about(childOf(texas))).isPresent();
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
    var task = task(michigan);

    var noReason = body(decide(task, "same", "note", "The <mother> was asked"));
    assertThat(noReason)
        .contains("Error:", "Choose a reason", "The &lt;mother&gt; was asked")
        .contains("href=\"#reason-" + near().id());
    assertThat(noReason).containsPattern("value=\"" + childOf(texas) + "\"[^>]*checked");
    assertThat(body(decide(task, "different", "reason", "other", "note", "x".repeat(2_001))))
        .contains("too long");
    assertThat(decide(task, "perhaps")).hasStatus(400);
    assertThat(nearMatches.of(List.of(michigan))).hasSize(1);
  }

  @Test
  void moreEvidenceIsWrittenIntoTheHistoryAndTheTaskStaysOpen() throws Exception {
    var task = task(michigan);

    decide(task, "more-evidence", "note", "birth certificate asked");

    assertThat(body(get("/tasks/" + task.id(), MICHIGAN)))
        .contains("more evidence is needed", "birth certificate asked", "propose the merge");
  }

  @Test
  void theOtherStateConfirmsAtItsTaskAndItIsUndoneFromTheNumber() throws Exception {
    decide(task(michigan), "same", "reason", "papers-agree");
    var confirming = only("TX", TaskKind.CONFIRM_MERGE, childOf(texas));
    assertThat(body(get("/tasks/" + confirming.id(), TEXAS)))
        .contains("What is proposed", "Confirm it", childOf(michigan).forPeople())
        .contains("Different birth dates", "Show the arithmetic");

    var answer = answer(confirming, "confirm", TEXAS, "");

    assertThat(goal(answer)).contains("confirmed");
    assertThat(childOf(michigan)).isEqualTo(childOf(texas));
    assertThat(body(get("/children/" + childOf(texas) + "/number", TEXAS)))
        .contains("Decisions of people", "Propose to undo it");
  }

  @Test
  void whatTheOtherStateSaysAgainstItTheDepartmentReads() throws Exception {
    decide(task(michigan), "same", "reason", "papers-agree");
    var confirming = only("TX", TaskKind.CONFIRM_MERGE, childOf(texas));
    answer(confirming, "refuse", TEXAS, "twins, both certificates seen");

    var atTheTop = only(null, TaskKind.CONFIRM_MERGE, childOf(texas));
    var department = signedIn("d", Role.FEDERAL_USER, null);
    assertThat(body(get("/tasks/" + atTheTop.id(), department)))
        .contains("The States disagree", "Texas refused it. twins, both certificates seen");
    assertThat(body(get("/children/" + childOf(texas) + "/number", TEXAS)))
        .contains("waits for the answer of the Department");
    answer(atTheTop, "confirm", department, "");
    assertThat(childOf(michigan)).isEqualTo(childOf(texas));
  }

  @Test
  void whereThreeStatesAreTouchedItIsSaidThatOneAnswerIsEnough() throws Exception {
    var florida = teller().tell("FL", Teller.nobodyElse());
    var all = Set.of(childOf(texas), childOf(michigan), childOf(florida));
    var michigander = Actor.person("m", Role.STATE_DATA_ADMIN.code(), "MI");
    proposals.merge(michigander, all, childOf(texas), new Grounds("papers-agree", ""), null);

    assertThat(
            body(get("/tasks/" + only("TX", TaskKind.CONFIRM_MERGE, childOf(texas)).id(), TEXAS)))
        .contains("Records of Florida, Michigan, Texas are touched. One answer is enough")
        .contains("any of these States: Florida, Texas. If one of them refuses");
  }

  @Test
  void whoMayNotAnswerIsToldWhoDoes() throws Exception {
    decide(task(michigan), "same", "reason", "papers-agree");
    var confirming = only("TX", TaskKind.CONFIRM_MERGE, childOf(texas));
    var proposer = signedIn("m", Role.STATE_DATA_ADMIN, "TX");

    assertThat(body(get("/tasks/" + confirming.id(), proposer)))
        .contains("You proposed it: somebody else decides.")
        .doesNotContain("Confirm it");
  }

  @Test
  void whatIsKeptApartIsAskedAgainFromTheNumber() throws Exception {
    decide(task(michigan), "different", "reason", "twins-or-relatives");
    var page = "/children/" + childOf(michigan) + "/number";
    var shown = body(get(page, MICHIGAN));
    assertThat(shown).contains("left as it stands", "Ask it again");
    var decision = shown.replaceAll("(?s).*name=\"decision\" value=\"(\\d+)\".*", "$1");

    var answer =
        web.post()
            .uri("/children/" + childOf(michigan) + "/reopen")
            .param("decision", decision)
            .param("reason", "wrong-entry")
            .with(MICHIGAN)
            .with(csrf())
            .exchange();

    assertThat(answer).hasRedirectedUrl(page + "?outcome=reopened");
    assertThat(task(michigan).kind()).isEqualTo(TaskKind.NEAR_MATCH);
    assertThat(body(get(page, MICHIGAN))).contains("Undone").doesNotContain("Ask it again");
  }

  /** Michigan sends the number of that child with one whose name and birth date are others. */
  private long claiming(long source) {
    return teller()
        .tell("MI", Teller.nobodyElse().born("2012-11-05").withExchangeId(childOf(source)));
  }

  private MvcTestResult decide(Task task, String decision, String... more) {
    var request =
        web.post()
            .uri("/tasks/" + task.id() + "/decisions")
            .param("decision", decision)
            .param("version", Long.toString(task.version()))
            .param("nearMatch", Long.toString(near().id()))
            .param("survivor-" + near().id(), childOf(texas).digits())
            .with(MICHIGAN)
            .with(csrf());
    for (int i = 0; i < more.length; i += 2) {
      request = request.param(more[i], more[i + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult answer(
      Task task, String decision, RequestPostProcessor person, String note) {
    return web.post()
        .uri("/tasks/" + task.id() + "/decisions")
        .param("decision", decision)
        .param("version", Long.toString(task.version()))
        .param("note", note)
        .with(person)
        .with(csrf())
        .exchange();
  }

  private NearMatch near() {
    return nearMatches.of(List.of(michigan)).getFirst();
  }

  private Task task(long source) {
    return only("MI", TaskKind.NEAR_MATCH, childOf(source));
  }

  private Task only(@Nullable String state, TaskKind kind, ExchangeId child) {
    var role = state == null ? Role.FEDERAL_USER : Role.STATE_DATA_ADMIN;
    var reader = new Actor(Actor.Kind.PERSON, "r", role.code(), state);
    return lists.all(reader, kind, null, 0, 10_000).stream()
        .filter(task -> task.exchangeIds().contains(child.digits()) && !task.status().isOver())
        .findFirst()
        .orElseThrow();
  }

  private ExchangeId childOf(long source) {
    return teller().childOf(source);
  }

  private Teller teller() {
    return new Teller(database, identities);
  }

  /** With the token of its forms, which a session keeps that exists before the page is written. */
  private MvcTestResult get(String address, RequestPostProcessor reader) {
    return web.get().uri(URI.create(address)).with(csrf()).with(reader).exchange();
  }

  private static String goal(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString();
  }
}
