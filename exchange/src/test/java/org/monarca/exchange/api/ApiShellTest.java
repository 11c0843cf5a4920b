package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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
            "$.rates[?(@.name == 'read')].permits",
            permits -> permits.assertThat().asArray().containsExactly(6000))
        .hasPathSatisfying(
            "$.rates[?(@.name == 'read')].window_seconds",
            window -> window.assertThat().asArray().containsExactly(60));
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
  void theDescriptionNamesTheThreeFormsOfASubmission() {
    assertThat(web.get().uri("/api/v1/openapi.json"))
        .bodyJson()
        .extractingPath("$.paths['/api/v1/submissions'].post.requestBody.content")
        .asMap()
        .containsOnlyKeys("application/zip", "application/xml", "application/x-ndjson");
  }

  @Test
  void theDescriptionNamesNoParameterThatIsTheAsker() {
    assertThat(web.get().uri("/api/v1/openapi.json"))
        .bodyText()
        .doesNotContain("\"Actor\"", "ownState");
  }
}
