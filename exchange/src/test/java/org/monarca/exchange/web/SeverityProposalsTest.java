package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A State says that a warning should be something else; each test on a rule of its own. */
class SeverityProposalsTest extends WholeExchange {

  private static final Pattern WITHDRAWAL =
      Pattern.compile("action=\"(/problems/MON-\\d+/proposals/\\d+/withdrawal)\"");
  private static final RequestPostProcessor TEXAS = as(Role.STATE_DATA_ADMIN, "TX");
  private static final RequestPostProcessor OHIO = as(Role.STATE_DATA_ADMIN, "OH");
  private static final RequestPostProcessor DEPARTMENT = as(Role.FEDERAL_USER, null);

  @Autowired private MockMvcTester web;

  @Test
  void aProposalIsSeenByItsStateAndTheDepartmentAndByNobodyElse() throws Exception {
    var trail = auditTrail();

    assertThat(propose("MON-3003", "silent", "  Our ungraded schools <differ>. ", TEXAS))
        .hasRedirectedUrl("/problems/MON-3003#proposals");

    for (var reader : new RequestPostProcessor[] {TEXAS, DEPARTMENT}) {
      assertThat(body(page("/problems/MON-3003", reader)))
          .contains("Nothing should be said", "Our ungraded schools &lt;differ&gt;.")
          .containsPattern("Texas, a data administrator, [A-Z][a-z]{2} \\d");
    }
    assertThat(body(page("/problems/MON-3003", OHIO))).doesNotContain("ungraded");
    assertThat(body(page("/problems/MON-3003", as(Role.SCHOOL_USER, "TX"))))
        .doesNotContain("ungraded", "proposals");
    assertThat(body(web.get().uri("/problems/MON-3003").exchange()))
        .doesNotContain("ungraded", "proposals");
    assertThat(trail.sentences()).contains("severity.propose done");
    assertThat(trail.wholeText()).doesNotContain("ungraded");
  }

  @Test
  void aStateHasOneProposalForARuleAndMayTakeItBack() throws Exception {
    propose("MON-3004", "record-error", "said once", TEXAS);

    assertThat(body(propose("MON-3004", "silent", "second", TEXAS)))
        .contains(
            "Your State has a proposal for this rule already", "said once", "href=\"#proposals\"")
        .doesNotContain("name=\"severity\"");
    var withdrawal = withdrawal(body(page("/problems/MON-3004", TEXAS)));
    assertThat(post(withdrawal, OHIO)).hasStatus(404);
    assertThat(post(withdrawal, TEXAS)).hasRedirectedUrl("/problems/MON-3004#proposals");
    assertThat(post(withdrawal, TEXAS)).hasStatus(404);
    assertThat(body(page("/problems/MON-3004", DEPARTMENT))).doesNotContain("said once");
    assertThat(propose("MON-3004", "silent", "third", TEXAS))
        .hasRedirectedUrl("/problems/MON-3004#proposals");
  }

  @Test
  void theDepartmentSeesWhatEachStateProposesAndTakesNothingBack() throws Exception {
    propose("MON-3005", "silent", "says Texas", TEXAS);
    propose("MON-3005", "record-error", "says Ohio", OHIO);

    assertThat(body(page("/problems/MON-3005", DEPARTMENT)))
        .contains("says Texas", "says Ohio")
        .doesNotContain("withdrawal", "name=\"reason\"");
  }

  @Test
  void whatIsWrongWithAProposalStandsBesideItsField() throws Exception {
    assertThat(body(propose("MON-3006", "file-error", "because", TEXAS)))
        .contains("Choose the severity that you propose.", ">because</textarea>");
    assertThat(body(propose("MON-3006", "silent", " \u0000 ", TEXAS)))
        .contains("Say why.", "href=\"/problems/MON-3006?lang=es\"");
    assertThat(body(propose("MON-3006", "silent", "x".repeat(1001), TEXAS)))
        .contains("The reason is too long; 1,000 characters are the most.");
    assertThat(propose("MON-3006", "silent", "😀".repeat(1000), TEXAS)).hasStatus(302);
  }

  @Test
  void whatTheContractFixesIsNotNegotiable() throws Exception {
    assertThat(body(page("/problems/MON-2004", TEXAS))).doesNotContain("name=\"severity\"");
    assertThat(body(propose("MON-2004", "silent", "too strict", TEXAS)))
        .contains("Errors are fixed by the published format");
    assertThat(propose("MON-9999", "silent", "no such rule", TEXAS)).hasStatus(404);
  }

  @Test
  void onlyADataAdministratorProposesAndOnlyFromThePage() {
    assertThat(propose("MON-3007", "silent", "x", DEPARTMENT)).hasStatus(403);
    assertThat(propose("MON-3007", "silent", "x", as(Role.SCHOOL_USER, "TX"))).hasStatus(403);
    assertThat(
            web.post()
                .uri("/problems/MON-3007/proposals")
                .param("severity", "silent")
                .param("reason", "x")
                .with(TEXAS))
        .hasStatus(403);
  }

  @Test
  void theFormIsInSpanishToo() throws Exception {
    assertThat(body(page("/problems/MON-3008?lang=es", TEXAS)))
        .contains("Gravedad propuesta", "Motivo", "No habría que decir nada");
  }

  private MvcTestResult propose(
      String code, String severity, String reason, RequestPostProcessor who) {
    return web.post()
        .uri("/problems/" + code + "/proposals")
        .param("severity", severity)
        .param("reason", reason)
        .with(who)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult post(String path, RequestPostProcessor who) {
    return web.post().uri(path).with(who).with(csrf()).exchange();
  }

  private MvcTestResult page(String path, RequestPostProcessor reader) {
    return web.get().uri(path).with(reader).exchange();
  }

  private static String withdrawal(String page) {
    var found = WITHDRAWAL.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String body(MvcTestResult page) throws Exception {
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }
}
