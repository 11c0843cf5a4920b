package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.identity.decisions.Proposals;
import org.monarca.exchange.platform.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Merges and splits that people propose from a child's page. */
class NumberPagesTest extends WholeExchange {

  private static final RequestPostProcessor TEXAS = as(Role.STATE_DATA_ADMIN, "TX");

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private Proposals proposals;
  @Autowired private Database database;

  private ExchangeId first = new ExchangeId("210744390183");
  private ExchangeId second = new ExchangeId("210744390183");

  @BeforeEach
  void tell() {
    first = told();
    second = told();
  }

  @Test
  void aMergeIsProposedWithTheNumberThatStaysAndAReason() {
    assertThat(merge("this", "papers-agree"))
        .hasRedirectedUrl("/children/" + first + "/number?outcome=waits");

    var proposal = proposals.about(second).orElseThrow();
    assertThat(proposal.survivor()).isEqualTo(first);
    assertThat(proposal.children()).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void whatTheFormLacksIsSaidAndWhatWasTypedStays() throws Exception {
    refuses(merge("this", ""), "Choose a reason", second.forPeople());
    refuses(merge("", "papers-agree"), "Choose which number stays");
    refuses(post("/merge", "other", "12", "survivor", "this", "reason", "other"), "no such child");
    refuses(post("/split", "reason", "papers-differ"), "nothing to part");
    refuses(post("/undo", "decision", "0", "reason", "wrong-entry"), "no such child");
    var tooLong = "x".repeat(2_001);
    refuses(post("/merge", "reason", "other", "note", tooLong), "too long", tooLong);

    assertThat(proposals.about(first)).isEmpty();
  }

  @Test
  void severalNumbersAreProposedAsOneChild() {
    var third = told();
    var others = second.forPeople() + ", " + third.digits();

    assertThat(post("/merge", "other", others, "survivor", "other", "reason", "papers-agree"))
        .hasRedirectedUrl(outcome("waits"));

    var proposal = proposals.about(first).orElseThrow();
    assertThat(proposal.survivor()).isEqualTo(second);
    assertThat(proposal.children()).containsExactlyInAnyOrder(first, second, third);
  }

  @Test
  void whoProposedItTakesItBack() throws Exception {
    merge("this", "papers-agree");
    var proposal = proposals.about(first).orElseThrow();
    assertThat(body(web.get().uri("/children/" + first + "/number").with(TEXAS).exchange()))
        .contains("Take the proposal back");

    assertThat(post("/withdrawal", "proposal", Long.toString(proposal.id())))
        .hasRedirectedUrl(outcome("withdrawn"));

    assertThat(proposals.about(first)).isEmpty();
    refuses(post("/withdrawal", "proposal", Long.toString(proposal.id())), "Somebody else was");
  }

  @Test
  void onlyAdministratorsProposeAndANumberThatIsNoneIsMissing() {
    var registrar = as(Role.SCHOOL_USER, "TX");

    assertThat(web.get().uri("/children/" + first + "/number").with(registrar)).hasStatus(403);
    assertThat(web.get().uri("/children/nobody/number").with(TEXAS)).hasStatus(404);
    assertThat(
            web.post()
                .uri("/children/nobody/split")
                .param("reason", "other")
                .with(TEXAS)
                .with(csrf()))
        .hasStatus(404);
  }

  private MvcTestResult merge(String survivor, String reason) {
    return post("/merge", "other", second.forPeople(), "survivor", survivor, "reason", reason);
  }

  private MvcTestResult post(String path, String... parameters) {
    var request = web.post().uri("/children/" + first + path).with(TEXAS).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request = request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  private String outcome(String code) {
    return "/children/" + first + "/number?outcome=" + code;
  }

  private static void refuses(MvcTestResult answer, String... says) throws Exception {
    assertThat(answer).hasStatus(200);
    assertThat(body(answer)).contains("Error:").contains(says);
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString();
  }

  private ExchangeId told() {
    var teller = new Teller(database, identities);
    return teller.childOf(teller.tell("TX", Teller.nobodyElse()));
  }
}
