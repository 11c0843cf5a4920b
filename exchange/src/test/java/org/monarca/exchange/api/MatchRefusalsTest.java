package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.api.Matching.NOBODY;
import static org.monarca.exchange.api.Matching.ask;
import static org.monarca.exchange.api.Matching.assertIsRefused;
import static org.monarca.exchange.api.Matching.batch;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.consolidated.Nation;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is not taken from a State's system that asks whether a child is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchRefusalsTest {

  private final Nation nation = new Nation();
  private final MockMvcTester michigan = Matching.as("MI", nation);

  @AfterAll
  void close() {
    nation.close();
  }

  @Test
  void aThousandAreTakenAtOnceAndNoMore() {
    var thousand = IntStream.range(0, 1000).mapToObj(i -> NOBODY).toArray(String[]::new);
    var more = IntStream.range(0, 1001).mapToObj(i -> NOBODY).toArray(String[]::new);

    assertThat(ask(michigan, batch(thousand), "en"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.students.length()")
        .isEqualTo(1000);
    assertIsRefused(ask(michigan, batch(more), "en"), "/students match-count-out-of-range");
    assertIsRefused(ask(michigan, batch(), "en"), "/students match-count-out-of-range");
  }

  @Test
  void everythingWrongIsPointedAtInTheLanguageAsked() {
    var wrong =
        """
        {"students": [
          {"first_name": "Ana", "last_name_1": "Lo\\u0000pez", "birth_date": "14/03/2012", "sex": "Girl"},
          {"first_name": 7, "last_name_1": ["López"], "hair/colour": "brown", "exchange_id": "123456789015"},
          {"last_name_1": "López"},
          "Ana López",
          {"first_name": "Ana", "last_name_1": "López", "state_student_id": "9"},
          {"first_name": "Eva", "last_name_1": "López", "state_student_id": "9"}],
         "limit": 3}
        """;

    var english = ask(michigan, wrong, "en");
    var spanish = ask(michigan, wrong, "es");

    assertIsRefused(
        english,
        "/limit match-element-not-asked",
        "/students/0/last_name_1 search-term-unfit",
        "/students/0/sex match-code-unknown",
        "/students/0/birth_date birth-date-unreadable",
        "/students/1/first_name match-value-not-text",
        "/students/1/last_name_1 match-value-not-text",
        "/students/1/hair~1colour match-element-not-asked",
        "/students/1/exchange_id match-element-not-asked",
        "/students/2 match-too-little",
        "/students/3 match-not-a-student",
        "/students/5/state_student_id match-asked-twice");
    assertThat(spanish)
        .bodyJson()
        .extractingPath("$.errors[0].message")
        .asString()
        .startsWith("Omítalo");
  }

  @Test
  void blankAndNullAreAbsent() {
    var body =
        "{\"first_name\": \" Kevin \", \"middle_name\": \"  \", \"last_name_2\": null, \"last_name_1\": \"Tran\"}";

    assertThat(ask(michigan, body, "en")).hasStatusOk();
    assertIsRefused(ask(michigan, "{}", "en"), " match-too-little");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "7",
        "\"Ana\"",
        "{",
        "{\"first_name\": \"Ana\", \"first_name\": \"Eva\", \"last_name_1\": \"López\"}",
        "{\"students\": [{\"first_name\": \"Ana\"}"
      })
  void whatIsNoJsonObjectIsUnreadable(String body) {
    var answer = ask(michigan, body, "en");

    assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("unreadable");
  }

  @Test
  void hostileBodiesAreRefusedInOneAnswerOfDecentLength() throws Exception {
    var nested = "{\"first_name\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    var keys =
        IntStream.range(0, 5000)
            .mapToObj(i -> "\"%s%d\": 1".formatted("k".repeat(200), i))
            .collect(Collectors.joining(", ", "{", "}"));
    var halves = "{\"first_name\": \"A\\ud800\", \"last_name_1\": \"B\"}";
    var letters =
        "{\"first_name\": \"%s\", \"last_name_1\": \"B\"}".formatted("x".repeat(9_000_000));

    assertThat(ask(michigan, nested, "en")).hasStatus(HttpStatus.BAD_REQUEST);
    var many = ask(michigan, keys, "en");
    assertThat(many).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(many.getResponse().getContentAsByteArray()).hasSizeLessThan(40_000);
    assertIsRefused(ask(michigan, halves, "en"), "/first_name search-term-unfit");
    assertThat(ask(michigan, letters, "en")).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
  }

  @Test
  void anotherFormThanJsonIsNotRead() {
    assertThat(
            michigan
                .post()
                .uri("/api/v1/students/match")
                .contentType(MediaType.APPLICATION_XML)
                .content("<student/>"))
        .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
  }
}
