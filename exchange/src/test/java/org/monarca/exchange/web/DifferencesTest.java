package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.identity.scope.TwoDistricts;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Two States contradict each other; a registrar asks one of them; it answers. */
class DifferencesTest extends WholeExchange {

  private static final RequestPostProcessor REGISTRAR = as(Role.SCHOOL_USER, "MI");
  private static final RequestPostProcessor TEXAS = as(Role.STATE_DATA_ADMIN, "TX");
  private static final RequestPostProcessor OHIO = as(Role.STATE_DATA_ADMIN, "OH");
  private static int count;

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;
  @Autowired private Database database;
  @Autowired private Accounts accounts;
  @Autowired private Marks marks;

  private final ChildFixture known = Teller.nobodyElse().with("birth_city", "Uruapan");
  private ExchangeId child = new ExchangeId("210744390183");
  private String id = "";

  @BeforeEach
  void contradict() {
    id = "differs-" + count++;
    child = told().says(Instant.parse("2026-01-01T12:00:00Z"), "TX", id, known);
    assertThat(
            told()
                .says(
                    Instant.parse("2026-02-01T12:00:00Z"),
                    "MI",
                    id,
                    known.with("birth_city", "Morelia").withExchangeId(child)))
        .isEqualTo(child);
  }

  @Test
  void theMarkOnTheRecordLeadsToWhatEachStateSays() throws Exception {
    assertThat(body(get("/children/" + child, REGISTRAR)))
        .contains("href=\"/children/" + child + "/differences#birth_city\"", "States differ");

    assertThat(body(get("/children/" + child + "/differences", REGISTRAR)))
        .contains("Morelia", "Uruapan", "Ask a State to check it")
        .containsOnlyOnce("<h3");
    assertThat(body(get("/children/" + child + "/differences?lang=es", REGISTRAR)))
        .contains("Pedir a un estado que lo revise");
  }

  @Test
  void whoOnlyLooksUpReadsThemAndAsksNobody() throws Exception {
    var looking = acting(accounts.create(TwoDistricts.asked(Role.QUERY_USER, null, null)));

    assertThat(body(get("/children/" + child + "/differences", looking)))
        .contains("Morelia", "Uruapan")
        .doesNotContain("Ask a State");
    assertThat(ask(looking, "birth_city", "TX", "family")).hasStatus(403);
  }

  @Test
  void theStateThatIsAskedAnswersAndWhoAskedReadsIt() throws Exception {
    var trail = auditTrail();
    assertThat(ask(REGISTRAR, "birth_city", "TX", "document"))
        .hasRedirectedUrl("/children/" + child + "/differences?asked=birth_city");
    assertThat(body(get("/children/" + child + "/differences?asked=birth_city", REGISTRAR)))
        .contains("the State is asked", "Texas was asked on", "It has not answered yet");

    var task = task();
    assertThat(body(get(task, TEXAS)))
        .contains("Is what Texas says right? Birth city", "Michigan asked on", "Morelia", "Uruapan")
        .contains("A document seen here says something else", "/children/" + child + "/history");
    assertThat(get(task, OHIO)).hasStatus(404);
    assertThat(body(answer(task, ""))).contains("Error:", "Choose what you found.");
    assertThat(answer(task, "wrong")).redirectedUrl().startsWith(task + "?done=checked");

    assertThat(body(get(task, TEXAS)))
        .contains("what it sent was wrong, and the right value is on its way.")
        .doesNotContain("name=\"verdict\"");
    assertThat(body(get("/children/" + child + "/differences", REGISTRAR)))
        .contains("It answered on", "what it sent was wrong, and the right value is on its way.");
    assertThat(trail.sentences())
        .contains("child.ask-check done document", "child.answer-check done");
  }

  @Test
  void whoeverAskedIsToldThatItWasAnswered() {
    ask(REGISTRAR, "birth_city", "TX", "document");
    answer(task(), "wrong");

    var place = "/checks-asked/" + checkThatWasAnswered();
    assertThat(get(place, REGISTRAR)).hasRedirectedUrl("/children/" + child + "/differences");
    var another = acting(accounts.create(TwoDistricts.asked(Role.STATE_DATA_ADMIN, null, null)));
    assertThat(get(place, another)).hasStatus(404);
    assertThat(get("/checks-asked/none", REGISTRAR)).hasStatus(404);
  }

  @Test
  void whatTheStatesSayAlikeSinceIsNoDifferenceAnyMore() throws Exception {
    ask(REGISTRAR, "birth_city", "TX", "document");
    told()
        .says(Instant.parse("2026-03-01T12:00:00Z"), "TX", id, known.with("birth_city", "Morelia"));

    assertThat(body(get("/children/" + child + "/differences", REGISTRAR)))
        .contains("The States say the same", "Asked before; nothing differs by now");
    assertThat(body(get(task(), TEXAS))).contains("The States say the same of it by now.");
    assertThat(body(ask(REGISTRAR, "birth_city", "TX", "document")))
        .contains("Error:", "does not say anything different");
  }

  @Test
  void aStateIsAskedOnceAtATimeAndOnlyAboutWhatItSays() throws Exception {
    ask(REGISTRAR, "birth_city", "TX", "document");

    assertThat(body(ask(OHIO, "birth_city", "TX", "family"))).contains("has been asked already");
    assertThat(body(ask(OHIO, "birth_city", "OH", "family")))
        .contains("does not say anything different");
    assertThat(body(ask(OHIO, "sex", "TX", "family"))).contains("does not say anything different");
    assertThat(body(ask(OHIO, "birth_city", "", "family"))).contains("Choose which State");
    assertThat(body(ask(OHIO, "birth_city", "MI", "because"))).contains("Choose why");
    assertThat(tasks()).isEqualTo(1);
    assertThat(ask(OHIO, "birth_city", "MI", "family")).hasStatus3xxRedirection();
    answer(task(), "unclear");
    assertThat(body(ask(OHIO, "birth_city", "TX", "family")))
        .contains("has answered, and says nothing new since");
    told().says(Instant.now(), "TX", id, known.with("birth_city", "Zamora"));
    assertThat(ask(OHIO, "birth_city", "TX", "family")).hasStatus3xxRedirection();
  }

  @Test
  void anAnswerSaidTwiceIsGivenOnceAndAnotherIsTooLate() {
    ask(REGISTRAR, "birth_city", "TX", "document");
    var task = task();

    assertThat(answer(task, "right")).redirectedUrl().contains("done=checked");
    assertThat(answer(task, "right")).redirectedUrl().contains("done=checked");
    assertThat(answer(task, "wrong")).redirectedUrl().contains("done=decided-meanwhile");
  }

  @Test
  void onlyTheStateFindsRightOrWrongWhatItSays() throws Exception {
    ask(REGISTRAR, "birth_city", "TX", "document");
    var task = task();
    rise(task);
    var department = as(Role.FEDERAL_USER, null);

    assertThat(body(get(task, department)))
        .contains("Is what Texas says right?")
        .doesNotContain("name=\"verdict\"");
    assertThat(body(answer(task, "right", department))).contains("Error:", "Your role");
    assertThat(answered()).isZero();
  }

  @Test
  void aProgramReadsWhatIsAskedAndAnswers() {
    ask(REGISTRAR, "birth_city", "TX", "document");
    var task = "/api/v1" + task();

    assertThat(web.get().uri(task).with(TEXAS))
        .bodyJson()
        .hasPathSatisfying(
            "$.value_check.element", element -> element.assertThat().isEqualTo("birth_city"))
        .hasPathSatisfying("$.value_check.reason", why -> why.assertThat().isEqualTo("document"));
    assertThat(decide(task, "{\"decision\": \"settled\", \"version\": 1}"))
        .hasStatus(422)
        .bodyText()
        .contains("/decision", "right, wrong, unclear");
    assertThat(decide(task, "{\"decision\": \"unclear\", \"version\": 1}"))
        .hasStatusOk()
        .bodyText()
        .contains("\"status\":\"done\"");
    assertThat(answered()).isEqualTo(1);
  }

  @Test
  void whatIsKeptOfAProtectedChildIsNeitherShownNorAnsweredNorNamed() throws Exception {
    ask(REGISTRAR, "birth_city", "TX", "document");
    marks.mark(Actor.person("mi-9", "state-data-admin", "MI"), child, MarkReason.HIDING);

    assertThat(body(get("/children/" + child + "/differences", as(Role.SCHOOL_USER, "WA"))))
        .doesNotContain("was asked", "Morelia", "Uruapan");
    assertThat(body(get(task(), TEXAS)))
        .contains("This child is protected", "Somebody who may not be named asked")
        .doesNotContain("Michigan", "Morelia", "name=\"verdict\"");
  }

  private ToldChild told() {
    return new ToldChild(database, sources, identities);
  }

  private String task() {
    return "/tasks/"
        + testDatabase()
            .jdbc()
            .sql(
                "select id from worklist.task where state = 'TX' and exchange_ids = array[?::text] order by id desc limit 1")
            .param(child.digits())
            .query(Long.class)
            .single();
  }

  private long tasks() {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from worklist.task where exchange_ids = array[?::text]")
        .param(child.digits())
        .query(Long.class)
        .single();
  }

  private MvcTestResult ask(RequestPostProcessor who, String element, String state, String why) {
    return web.post()
        .uri("/children/" + child + "/differences")
        .param("element", element)
        .param("state", state)
        .param("reason", why)
        .with(who)
        .with(csrf())
        .exchange();
  }

  private void rise(String task) {
    testDatabase()
        .jdbc()
        .sql("update worklist.task set level = 'nation', escalates = null where id = ?")
        .param(Long.valueOf(task.substring("/tasks/".length())))
        .update();
  }

  /** Which one the last notice tells of. */
  private String checkThatWasAnswered() {
    return testDatabase()
        .jdbc()
        .sql(
            "select ids ->> 'check' from notices.notice where kind = 'check-answered' order by written desc limit 1")
        .query(String.class)
        .single();
  }

  private long answered() {
    return testDatabase()
        .jdbc()
        .sql(
            "select count(*) from corrections.value_check where exchange_id = ? and verdict is not null")
        .param(child.number())
        .query(Long.class)
        .single();
  }

  private MvcTestResult decide(String task, String body) {
    return web.post()
        .uri(task + "/decisions")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(TEXAS)
        .exchange();
  }

  private MvcTestResult answer(String task, String verdict) {
    return answer(task, verdict, TEXAS);
  }

  private MvcTestResult answer(String task, String verdict, RequestPostProcessor who) {
    return web.post()
        .uri(task + "/verdict")
        .param("version", "1")
        .param("verdict", verdict)
        .with(who)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult get(String path, RequestPostProcessor who) {
    return web.get().uri(path).with(who).with(csrf()).exchange();
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString();
  }
}
