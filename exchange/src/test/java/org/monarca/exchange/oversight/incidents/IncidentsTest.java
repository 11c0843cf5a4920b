package org.monarca.exchange.oversight.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Officers of a State see to incidents; others see that they do, and nothing more. */
class IncidentsTest extends IncidentDesk {

  @Test
  void anIncidentIsWrittenDownSeenToAndClosed() throws Exception {
    var trail = auditTrail();
    var page = opened();

    assertThat(body(get(page, officer)))
        .contains(
            STORY,
            child.forPeople(),
            "Synthetic Registrar",
            "Not known",
            "names no time within which a breach is told");
    assertThat(
            post(
                page + "/steps",
                officer,
                at("at", Map.of("what", "Called all.", "clock", "families"))))
        .hasRedirectedUrl(page + "?done=step");
    assertThat(body(get(page, officer)))
        .contains("Called all.", "Done ")
        .doesNotContain("<option value=\"families\"");
    assertThat(post(page + "/closing", officer, Map.of("conclusion", "short"))).hasStatusOk();
    var end = Map.of("conclusion", "Nobody had opened the list.");
    assertThat(body(post(page + "/closing", officer, end)))
        .contains("Before you close it", "Whoever is answerable in the State is told; The Dep")
        .doesNotContain("; Families concerned");
    for (var code : List.of("state-office", "department")) {
      post(
          page + "/steps",
          officer,
          at("at", Map.of("what", why(), "clock", code, "waives", "yes")));
    }
    assertThat(body(get(page, officer))).contains("Not needed: The Department is told", why());
    assertThat(post(page + "/closing", officer, end)).hasRedirectedUrl(page + "?done=closed");
    assertThat(body(get(page, officer)))
        .contains("Nobody had opened the list.")
        .doesNotContain("Close the incident");
    assertThat(post(page + "/steps", officer, at("at", Map.of("what", "Called again."))))
        .hasRedirectedUrl(page + "?done=meanwhile");

    assertThat(trail.sentences())
        .contains(
            "incident.open done",
            "incident.view done",
            "incident.step done",
            "incident.close done");
    assertThat(trail.wholeText()).doesNotContain(STORY, "Called all.", child.digits());
  }

  @Test
  void nothingOfItIsToldToAnotherState() {
    var page = opened();
    var neighbour = get(page, other);
    var missing = get("/incidents/999999999", other);

    assertThat(neighbour).hasStatus(404);
    assertThat(neighbour.getResponse().getContentLength())
        .isEqualTo(missing.getResponse().getContentLength());
    assertThat(post(page + "/steps", other, at("at", Map.of("what", "Called all."))))
        .hasStatus(404);
    assertThat(post(page + "/closing", other, Map.of("conclusion", "Nobody had opened the list.")))
        .hasStatus(404);
    assertThat(get("/incidents", person(Role.STATE_DATA_ADMIN, "VT"))).hasStatus(403);
  }

  @Test
  void theDepartmentAndAuditorsReadHowItStandsAndNotWhatItIs() throws Exception {
    var page = opened();
    clock.setAhead(Duration.ofHours(25));

    for (var reader :
        new RequestPostProcessor[] {as(Role.FEDERAL_ADMIN, null), as(Role.AUDITOR, null)}) {
      assertThat(body(web.get().uri("/incidents").with(csrf()).with(reader).exchange()))
          .contains("Vermont", "Something is late", "Late: it was due")
          .doesNotContain(STORY, child.forPeople(), child.digits(), "Synthetic Registrar");
      assertThat(web.get().uri(page).with(csrf()).with(reader)).hasStatus(403);
    }
  }

  @Test
  void whatIsWrongIsSaidAndWhatWasTypedStays() throws Exception {
    var answer =
        post(
            "/incidents",
            officer,
            Map.of(
                "what", "x".repeat(4_001),
                "children", "12",
                "accounts", other.email(),
                "discovered_month", "2",
                "discovered_day", "30",
                "discovered_year", "2026"));

    assertThat(body(answer))
        .contains(
            "longer than 4,000",
            "no child with the exchange ID 12",
            "Nobody in your State has the address",
            "Choose how it was found",
            "Choose a month",
            "x".repeat(4_001));
  }

  @Test
  void itIsBegunFromAnUnusualWeek() throws Exception {
    testDatabase()
        .jdbc()
        .sql(
            "insert into oversight.week (day, made) values ('2019-12-02', now()) on conflict do nothing")
        .update();
    assertThat(body(get("/incidents/new?week=2019-12-02", officer)))
        .contains("name=\"week\" value=\"2019-12-02\"");
    assertThat(body(get("/incidents/new?week=2019-12-03", officer)))
        .doesNotContain("name=\"week\"");
    assertThat(body(get("/audit/weeks/2019-12-02", officer)))
        .contains("/incidents/new?week=2019-12-02");
    assertThat(web.get().uri("/audit/weeks/2019-12-02").with(csrf()).with(as(Role.AUDITOR, null)))
        .bodyText()
        .doesNotContain("/incidents/new");
  }

  @Test
  void allAreWrittenToAFile() throws Exception {
    opened();

    assertThat(body(get("/incidents.csv", officer)))
        .contains("incident,state", STORY, child.digits());
    assertThat(body(get("/incidents.csv", other))).doesNotContain(STORY);
    assertThat(web.get().uri("/incidents.csv").with(csrf()).with(as(Role.AUDITOR, null)))
        .hasStatus(403);
  }

  @Test
  void officersOfOtherStatesHearThatChildrenOfTheirsAreConcernedOnce() throws Exception {
    var page = opened();
    assertThat(told(officer, "incident-concerns")).isZero();
    var theirs =
        at("at", Map.of("what", "It had this one, too.", "children", toldBy("NH").forPeople()));
    post(page + "/steps", officer, theirs);
    post(page + "/steps", officer, theirs);

    assertThat(told(other, "incident-concerns")).isEqualTo(1);
    assertThat(told(officer, "incident-concerns")).isZero();
  }

  @Test
  void numbersThatAreNobodysAreCountedInTheTrail() throws Exception {
    var trail = auditTrail();

    post("/incidents", officer, Map.of("children", "123456789015, 12"));

    assertThat(trail.sentences()).containsExactly("child.try-numbers refused nobody");
    assertThat(trail.wholeText()).contains("\"count\": 2").doesNotContain("123456789015");
  }

  @Test
  void aFileThatIsCutSaysSo() {
    opened();
    opened();
    var reader = actor(officer);

    assertThat(incidents.export(reader, 1).cut()).isTrue();
    assertThat(incidents.export(reader, 10_000).cut()).isFalse();
  }
}
