package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** States' systems that ask whether a child is known. */
final class Matching {

  static final String LUPE =
      """
      {"first_name": "Lupe", "last_name_1": "Martinez", "last_name_2": "Lopez", "birth_date": "2012-03-14",
       "sex": "Female", "multiple_birth_flag": "N", "parent_1_first_name": "Rosa", "parent_1_last_name": "López"%s}
      """;
  static final String NOBODY =
      "{\"first_name\": \"Kevin\", \"last_name_1\": \"Tran\", \"birth_date\": \"2009-11-30\"}";

  private Matching() {}

  static MockMvcTester as(String state, Nation nation) {
    var json = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    return MockMvcTester.of(
        List.of(new MatchController(nation.children(), json)),
        builder ->
            builder.setCustomArgumentResolvers(new As(Actor.system("system", state))).build());
  }

  static String batch(String... students) {
    return "{\"students\": [" + String.join(",", students) + "]}";
  }

  static MvcTestResult ask(MockMvcTester state, String body, String language) {
    return state
        .post()
        .uri("/api/v1/students/match")
        .contentType(MediaType.APPLICATION_JSON)
        .header("Accept-Language", language)
        .content(body)
        .exchange();
  }

  static void assertIsRefused(MvcTestResult answer, String... faults) {
    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.errors")
        .asArray()
        .extracting(
            error -> ((Map<?, ?>) error).get("pointer") + " " + ((Map<?, ?>) error).get("code"))
        .containsExactlyInAnyOrder(faults);
  }
}
