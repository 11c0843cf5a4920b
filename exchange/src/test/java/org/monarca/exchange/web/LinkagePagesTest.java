package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.ThresholdBasis;
import org.monarca.linkage.ThresholdBasis.Bound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages on linkage: the Department acts, a State data administrator reads. */
class LinkagePagesTest extends WholeExchange {

  private static final String SHIPPED = LinkageModel.standard().version();
  private static final RequestPostProcessor DEPARTMENT = as(Role.FEDERAL_USER, null);
  private static final RequestPostProcessor TEXAS = as(Role.STATE_DATA_ADMIN, "TX");

  @Autowired private MockMvcTester web;

  @Test
  void theShippedModelIsActiveFromTheFirstStartOn() throws Exception {
    assertThat(body(get("/linkage", DEPARTMENT)))
        .contains("/linkage/models/" + SHIPPED, "Came with the product", "Learn a model now");
  }

  @Test
  void aStateReadsAndHasNoButtons() throws Exception {
    propose("to-read");

    assertThat(body(get("/linkage", TEXAS)))
        .contains("/linkage/models/to-read")
        .doesNotContain("Learn a model now");
    assertThat(body(get("/linkage/models/to-read", TEXAS)))
        .contains("Same birth date", "What agreement is worth")
        .doesNotContain("Try it on all records", "Apply this model</button>");
    assertThat(body(get("/linkage/models/to-read/shadow", TEXAS)))
        .contains("has not been tried yet")
        .doesNotContain("Try it on all records");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/linkage/learning",
        "/linkage/models/2026.2/shadow",
        "/linkage/models/2026.2/application",
        "/linkage/models/2026.2/setting-aside"
      })
  void onlyTheDepartmentActsAndOnlyFromThePage(String path) {
    assertThat(web.post().uri(path).with(TEXAS).with(csrf())).hasStatus(403);
    assertThat(web.post().uri(path).with(as(Role.SCHOOL_USER, "TX")).with(csrf())).hasStatus(403);
    assertThat(web.post().uri(path).with(DEPARTMENT)).hasStatus(403);
  }

  @Test
  void tooFewRecordsAreSaidSo() throws Exception {
    var asked = web.post().uri("/linkage/learning").with(DEPARTMENT).with(csrf()).exchange();

    assertThat(asked).hasRedirectedUrl("/linkage?notice=too-few-records");
    assertThat(body(get("/linkage?notice=too-few-records", DEPARTMENT)))
        .contains("There are too few records to learn from; 2,000 are needed.");
    assertThat(body(get("/linkage?notice=invented", DEPARTMENT))).doesNotContain("invented</p>");
  }

  @Test
  void aModelThatWasNotTriedIsNotApplied() throws Exception {
    propose("untried");

    assertThat(body(get("/linkage/models/untried", DEPARTMENT)))
        .contains("Try it on all records")
        .doesNotContain("/application\"", "id=\"reason\"");
    assertThat(body(apply("untried", "I like it"))).contains("Try the model on all records first");
  }

  @Test
  void aTriedModelIsAppliedForAReasonAndCanBeTakenBack() throws Exception {
    propose("better");
    tried("better", SHIPPED);
    var trail = auditTrail();

    assertThat(body(apply("better", " "))).contains("Say why you apply it.", "Error");
    assertThat(apply("better", "It asks <less>")).hasRedirectedUrl("/linkage?notice=applied");

    assertThat(body(get("/linkage", TEXAS))).contains("It asks &lt;less&gt;");
    assertThat(body(get("/linkage/models/" + SHIPPED, DEPARTMENT))).contains("Retired");
    assertThat(trail.sentences()).contains("model.apply done");
    tried(SHIPPED, "better");
    assertThat(apply(SHIPPED, "back")).hasRedirectedUrl("/linkage?notice=applied");
  }

  @Test
  void aProposalIsSetAsideForAReasonAndCanBeTriedAgain() throws Exception {
    propose("unwanted");
    var trail = auditTrail();

    assertThat(body(get("/linkage/models/unwanted", DEPARTMENT))).contains("Set this model aside");
    assertThat(body(get("/linkage/models/unwanted", TEXAS))).doesNotContain("setting-aside");
    assertThat(body(setAside("unwanted", " ")))
        .contains("Say why you set it aside.", "href=\"#aside-reason\"");
    assertThat(body(setAside("unwanted", "x".repeat(1001))))
        .contains("The reason is too long", ">" + "x".repeat(1001) + "</textarea>");
    assertThat(setAside("unwanted", "It asks <more>"))
        .hasRedirectedUrl("/linkage?notice=set-aside");

    assertThat(body(get("/linkage?notice=set-aside", TEXAS)))
        .contains("The model is set aside.", "Models set aside", "It asks &lt;more&gt;");
    assertThat(body(get("/linkage/models/unwanted", DEPARTMENT)))
        .contains("Why it was set aside", "Try it on all records")
        .doesNotContain("setting-aside");
    assertThat(body(setAside("unwanted", "twice"))).contains("only proposals are set aside");
    assertThat(body(setAside(SHIPPED, "no"))).contains("only proposals are set aside");
    assertThat(setAside("nobody", "no")).hasStatus(404);
    assertThat(trail.sentences()).contains("model.set-aside done");
    assertThat(trail.wholeText()).doesNotContain("It asks");
  }

  @Test
  void whatTheThresholdsRestOnIsSaid() throws Exception {
    var chosen =
        LinkageModel.standard()
            .with(
                LinkageModel.standard().thresholds(),
                new ThresholdBasis(
                    "reviews",
                    Optional.of(new Bound(0.999, 4_000, 4_000, 0.99904)),
                    Optional.empty()));
    propose("chosen", chosen);

    assertThat(body(get("/linkage/models/chosen", TEXAS)))
        .contains(
            "of 4,000 such pairs 4,000 are one child, which is at least 99.904%",
            "the threshold of the active model was kept");
    assertThat(body(get("/linkage/models/" + SHIPPED, TEXAS)))
        .contains("They were not chosen for these weights");
  }

  @Test
  void afterARefusedFormTheOtherLanguageIsThatOfThePageOfTheForm() throws Exception {
    propose("in-spanish");

    assertThat(body(setAside("in-spanish", "")))
        .contains("href=\"/linkage/models/in-spanish?lang=es\"");
    assertThat(body(get("/linkage/models/in-spanish?lang=es", DEPARTMENT)))
        .contains("Apartar este modelo");
  }

  @Test
  void helpSaysWhatThePagesOnLinkageDo() throws Exception {
    assertThat(body(get("/help", DEPARTMENT))).contains("A linkage model", "Shadow run");
    assertThat(body(get("/help?lang=es", TEXAS))).contains("Un modelo de vinculación");
  }

  @Test
  void aModelIsTriedFromItsPage() throws Exception {
    propose("to-try");

    assertThat(web.post().uri("/linkage/models/to-try/shadow").with(DEPARTMENT).with(csrf()))
        .hasRedirectedUrl("/linkage/models/to-try/shadow");

    assertThat(body(get("/linkage/models/to-try/shadow", DEPARTMENT)))
        .contains("to-try against", "Would be linked");
  }

  @Test
  void theTextOfAModelIsAFile() throws Exception {
    var file = get("/linkage/models/" + SHIPPED + "/model.json", TEXAS);

    assertThat(file).hasStatusOk().hasContentType("application/json");
    assertThat(LinkageModel.read(file.getResponse().getContentAsString()))
        .isEqualTo(LinkageModel.standard());
    assertThat(file.getResponse().getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"model-" + SHIPPED + ".json\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/linkage/models/nobody",
        "/linkage/models/nobody/model.json",
        "/linkage/models/nobody/shadow"
      })
  void aModelThatIsNotThereIsNotFound(String path) {
    assertThat(get(path, DEPARTMENT)).hasStatus(404);
    assertThat(get("/linkage/models/" + SHIPPED + "/shadow?after=x", DEPARTMENT)).hasStatus(400);
  }

  @Test
  void howWellLinkageDoesIsToldInBothLanguages() throws Exception {
    assertThat(body(get("/linkage/quality", TEXAS))).contains("How well linkage does");
    assertThat(body(get("/linkage/quality?lang=es", DEPARTMENT))).contains("Qué tan bien vincula");
  }

  private MvcTestResult apply(String version, String reason) {
    return say(version, "application", reason);
  }

  private MvcTestResult setAside(String version, String reason) {
    return say(version, "setting-aside", reason);
  }

  private MvcTestResult say(String version, String act, String reason) {
    return web.post()
        .uri("/linkage/models/" + version + "/" + act)
        .param("reason", reason)
        .with(DEPARTMENT)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult get(String path, RequestPostProcessor reader) {
    return web.get().uri(path).with(reader).exchange();
  }

  private static String body(MvcTestResult page) throws Exception {
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }

  private static void propose(String version) {
    propose(version, LinkageModel.standard());
  }

  private static void propose(String version, LinkageModel model) {
    var file =
        model
            .write()
            .replace("\"version\": \"" + SHIPPED + "\"", "\"version\": \"" + version + "\"");
    testDatabase()
        .jdbc()
        .sql(
            "insert into identity.model (version, file, status, entered, entered_by) values (?, ?, 'proposed', now(), 'linkage')")
        .params(version, file)
        .update();
  }

  private static void tried(String version, String against) {
    testDatabase()
        .jdbc()
        .sql(
            "insert into identity.shadow_run (model, against, asked, asked_by, total, status, finished) values (?, ?, now(), 'x', 0, 'done', now())")
        .params(version, against)
        .update();
  }
}
