package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.Question;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.intake.refused.DataCheck;
import org.monarca.records.Element;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class ApiShellTest extends WholeExchange {

  @Autowired private MockMvcTester web;

  @Test
  void theLimitsAreOpenToAnyone() {
    assertThat(web.get().uri("/api/v1/limits"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying(
            "$.submission.sent_bytes", sent -> sent.assertThat().isEqualTo(1073741824))
        .hasPathSatisfying(
            "$.submission.record_bytes", bytes -> bytes.assertThat().isEqualTo(1048576))
        .hasPathSatisfying("$.submission.child_rows", rows -> rows.assertThat().isEqualTo(5000))
        .hasPathSatisfying("$.uploads.at_once", places -> places.assertThat().isEqualTo(16))
        .hasPathSatisfying(
            "$.uploads.at_once_per_state", places -> places.assertThat().isEqualTo(4))
        .hasPathSatisfying(
            "$.uploads.slowest_bytes_per_second", bytes -> bytes.assertThat().isEqualTo(4096))
        .hasPathSatisfying("$.uploads.patience_seconds", time -> time.assertThat().isEqualTo(30))
        .hasPathSatisfying(
            "$.uploads.bytes_a_day", bytes -> bytes.assertThat().isEqualTo(53687091200L))
        .hasPathSatisfying("$.exports.files_a_day", files -> files.assertThat().isEqualTo(30))
        .hasPathSatisfying("$.lists.more", more -> more.assertThat().isEqualTo(1_000))
        .hasPathSatisfying(
            "$.lists.children['school-user']", most -> most.assertThat().isEqualTo(2_000))
        .hasPathSatisfying("$.single.sent_bytes", most -> most.assertThat().isEqualTo(8388608))
        .hasPathSatisfying("$.single.at_once", places -> places.assertThat().isEqualTo(1_000))
        .hasPathSatisfying(
            "$.single.at_once_per_state", places -> places.assertThat().isEqualTo(250))
        .hasPathSatisfying("$.match.students", most -> most.assertThat().isEqualTo(1000))
        .hasPathSatisfying("$.match.sent_bytes", most -> most.assertThat().isEqualTo(8388608))
        .hasPathSatisfying(
            "$.rates[?(@.name == 'read')].permits",
            permits -> permits.assertThat().asArray().containsExactly(6000))
        .hasPathSatisfying(
            "$.rates[?(@.name == 'read')].window_seconds",
            window -> window.assertThat().asArray().containsExactly(60))
        .hasPathSatisfying(
            "$.rates[*].fails", fails -> fails.assertThat().asArray().containsOnly("closed"));
  }

  @Test
  void theDescriptionIsOpenToAnyoneAndSaysHowToGetIn() {
    assertThat(web.get().uri("/api/v1/openapi.json"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"openapi": "3.1.0", "info": {"title": "Monarca", "version": "1"},
             "paths": {"/api/v1/limits": {"get": {}}},
             "components": {"securitySchemes": {"client-credentials": {"type": "oauth2"}}}}
            """);
  }

  @Test
  void theDescriptionNamesTheFormsOfASubmissionAndTablesThatAMappingReads() {
    assertThat(web.get().uri("/api/v1/openapi.json"))
        .bodyJson()
        .extractingPath("$.paths['/api/v1/submissions'].post.requestBody.content")
        .asMap()
        .containsOnlyKeys("application/zip", "application/xml", "application/x-ndjson", "text/csv");
  }

  @Test
  void theDescriptionShowsHowCausesAndWhatIsUnusualAreAnswered() {
    var description = web.get().uri("/api/v1/openapi.json").exchange();
    var answer =
        "$.paths['/api/v1/submissions/{id}/%s'].get.responses['200'].content['application/json'].schema";

    assertThat(description)
        .bodyJson()
        .extractingPath(answer.formatted("causes") + ".items['$ref']")
        .isEqualTo("#/components/schemas/CauseBody");
    assertThat(description)
        .bodyJson()
        .extractingPath(answer.formatted("unusual") + "['$ref']")
        .isEqualTo("#/components/schemas/ComparisonBody");
    assertThat(description)
        .bodyJson()
        .extractingPath("$.components.schemas.ComparisonBody.properties")
        .asMap()
        .containsOnlyKeys("compared", "enough", "figures");
  }

  @Test
  void theDescriptionShowsHowToAskWhatWouldBeDecided() {
    var description = web.get().uri("/api/v1/openapi.json").exchange();
    var match = "$.paths['/api/v1/students/match'].post";

    assertThat(description)
        .bodyJson()
        .extractingPath(match + ".requestBody.content['application/json'].examples")
        .asMap()
        .containsOnlyKeys("one", "many");
    assertThat(description)
        .bodyJson()
        .extractingPath(match + ".responses['200'].content['application/json'].examples")
        .asMap()
        .containsOnlyKeys("one", "many");
    assertThat(description)
        .bodyJson()
        .extractingPath("$.components.schemas.MatchStudent.properties")
        .asMap()
        .containsOnlyKeys(Question.ELEMENTS.stream().map(Element::key).toArray(String[]::new));
  }

  @Test
  void theDescriptionShowsHowPeopleDecideByToken() {
    var description = web.get().uri("/api/v1/openapi.json").exchange();
    var decide = "$.paths['/api/v1/tasks/{id}/decisions'].post";

    assertThat(description)
        .bodyJson()
        .extractingPath(decide + ".requestBody.content['application/json'].examples")
        .asMap()
        .containsOnlyKeys("same", "different", "confirm");
    assertThat(description)
        .bodyJson()
        .extractingPath(decide + ".security")
        .isEqualTo(List.of(Map.of("personal-token", List.of())));
    var members = "$.components.schemas.TaskDecision.properties";
    assertThat(description)
        .bodyJson()
        .extractingPath(members)
        .asMap()
        .containsOnlyKeys(DecisionReading.MEMBERS.toArray(String[]::new));
    assertThat(description)
        .bodyJson()
        .extractingPath(members + ".reason.enum")
        .isEqualTo(
            Stream.concat(Grounds.REASONS.stream(), DataCheck.REASONS.stream())
                .distinct()
                .toList());
  }

  @Test
  void onlyAStatesSystemMayAskAndTheExamplesAreAnswered() {
    assertThat(ask(MatchExamples.MANY, as(Role.STATE_SYSTEM, "TX")))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.students[*].outcome")
        .isEqualTo(List.of("new", "new"));
    assertThat(ask(MatchExamples.ONE, as(Role.STATE_SYSTEM, "TX"))).hasStatusOk();
    assertThat(ask(MatchExamples.ONE, as(Role.STATE_DATA_ADMIN, "TX")))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  private MvcTestResult ask(String body, RequestPostProcessor who) {
    return web.post()
        .uri("/api/v1/students/match")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(who)
        .exchange();
  }

  @Test
  void theDescriptionNamesNoParameterThatIsTheAsker() {
    assertThat(web.get().uri("/api/v1/openapi.json"))
        .bodyText()
        .doesNotContain("\"Actor\"", "ownState");
  }
}
