package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.CapturedLog;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

class ApiProblemsTest {

  private final MockMvcTester api =
      MockMvcTester.create(
          MockMvcBuilders.standaloneSetup(new Thing())
              .setHandlerExceptionResolvers(new ApiProblems(JsonMapper.builder().build()))
              .build());

  @Test
  void aBodyThatCannotBeReadIsABadRequest() {
    assertThat(
            api.post()
                .uri("/api/v1/things")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": "))
        .hasStatus(400)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"type\": \"urn:monarca:problem:unreadable\", \"status\": 400, \"code\": \"unreadable\"}");
  }

  @Test
  void anotherMediaTypeIsUnsupported() {
    assertThat(api.post().uri("/api/v1/things").contentType(MediaType.TEXT_PLAIN).content("hello"))
        .hasStatus(415)
        .bodyJson()
        .isLenientlyEqualTo("{\"code\": \"unsupported-media-type\"}");
  }

  @Test
  void aPathThatHoldsNoIdentifierLeadsNowhere() {
    assertThat(api.get().uri("/api/v1/things/not-a-number"))
        .hasStatus(404)
        .bodyJson()
        .isLenientlyEqualTo("{\"code\": \"not-found\"}");
  }

  @Test
  void aParameterThatCannotBeReadIsNamed() {
    assertThat(api.get().uri("/api/v1/things/{id}", UUID.randomUUID()).param("limit", "many"))
        .hasStatus(400)
        .bodyJson()
        .isLenientlyEqualTo(
            "{\"code\": \"unreadable-parameter\", \"detail\": \"Mend the parameter `limit`.\"}");
  }

  @Test
  void anotherMethodIsNotAllowedAndTheAnswerNamesTheRightOne() {
    assertThat(api.delete().uri("/api/v1/things"))
        .hasStatus(405)
        .hasHeader("Allow", "POST")
        .bodyJson()
        .isLenientlyEqualTo("{\"code\": \"method-not-allowed\"}");
  }

  @Test
  @Control("SI-11")
  void aBugTellsTheClientNothingAndTheLogNoWordOfTheData() {
    try (var log = CapturedLog.start()) {
      assertThat(api.get().uri("/api/v1/broken").param("name", "Ana García"))
          .hasStatus(500)
          .bodyText()
          .contains("\"code\":\"internal\"")
          .doesNotContain("Ana", "IllegalState", "ApiProblemsTest");
      assertThat(log.text())
          .contains("api.failed", "java.lang.IllegalStateException[ApiProblemsTest.java:")
          .contains("<- java.io.IOException")
          .doesNotContain("Ana");
    }
  }

  @RestController
  static final class Thing {

    @PostMapping(path = "/api/v1/things", consumes = MediaType.APPLICATION_JSON_VALUE)
    Name keep(@RequestBody Name name) {
      return name;
    }

    @GetMapping("/api/v1/things/{id}")
    String find(@PathVariable("id") UUID id, @RequestParam("limit") int limit) {
      return id + " " + limit;
    }

    @GetMapping("/api/v1/broken")
    String broken(@RequestParam("name") String name) {
      if (!name.isEmpty()) {
        throw new IllegalStateException(name, new java.io.IOException(name));
      }
      return name;
    }
  }

  record Name(String name) {}
}
