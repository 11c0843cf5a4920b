package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a State's system is told about a child it has not sent, and what is not taken from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchApiTest {

  private static final String LUPE =
      """
      {"first_name": "Lupe", "last_name_1": "Martinez", "last_name_2": "Lopez", "birth_date": "2012-03-14",
       "sex": "Female", "multiple_birth_flag": "N", "parent_1_first_name": "Rosa", "parent_1_last_name": "López"%s}
      """;
  private static final String NOBODY =
      "{\"first_name\": \"Kevin\", \"last_name_1\": \"Tran\", \"birth_date\": \"2009-11-30\"}";

  private final Nation nation = new Nation();
  private final MockMvcTester texas = as("TX");
  private final MockMvcTester michigan = as("MI");

  private ExchangeId child = new ExchangeId("123456789015");

  @BeforeAll
  void texasKnowsTheChild() {
    child = nation.says(1, "TX", "1", guadalupe());
    nation.says(1, "TX", "2", guadalupe().named("Mateo").born("2015-01-02"));
    nation.says(1, "TX", "twin", guadalupe().named("Rosario").born("2011-05-06").ofMultipleBirth());
  }

  @AfterAll
  void close() {
    nation.close();
  }

  @Test
  void aKnownChildIsNamedWithTheEvidenceInWordsAndAsData() {
    var answer = ask(michigan, LUPE.formatted(""), "en");

    assertThat(answer).hasStatusOk();
    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"state_student_id": null, "outcome": "known", "exchange_id": "%1$s", "present_exchange_id": null,
             "candidates": [{"exchange_id": "%1$s", "cautions": [], "evidence": {"cautions": []}}]}
            """
                .formatted(child.digits()));
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.candidates[0].reasons[0]")
        .asString()
        .contains("evidence");
    assertThat(answer).bodyJson().extractingPath("$.candidates[0].evidence.model").isNotNull();
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.candidates[0].evidence.elements[?(@.element == 'birth-date')].level")
        .isEqualTo(List.of("birth-date-same"));
  }

  @Test
  void priorAndElementsAddUpToTheWeight() throws Exception {
    var candidate =
        JsonMapper.shared()
            .readTree(ask(michigan, LUPE.formatted(""), "en").getResponse().getContentAsByteArray())
            .at("/candidates/0");

    double sum = candidate.at("/evidence/prior").doubleValue();
    for (var element : candidate.at("/evidence/elements")) {
      sum += element.path("bits").doubleValue() + element.path("rarity").doubleValue();
    }
    assertThat(sum).isEqualTo(candidate.path("weight").doubleValue());
    assertThat(candidate.path("probability").doubleValue()).isBetween(0.99, 1.0);
  }

  @Test
  void nothingThatAStateSaidOfTheChildIsTold() throws Exception {
    var text = ask(michigan, LUPE.formatted(""), "en").getResponse().getContentAsString();

    assertThat(text).doesNotContain("Guadalupe", "Martínez", "Uruapan", "\"TX\"");
  }

  @Test
  void theWordsAreInTheLanguageAsked() {
    var twin =
        """
        {"first_name": "Rosaria", "last_name_1": "Martínez", "last_name_2": "López", "birth_date": "2011-05-06",
         "multiple_birth_flag": "Y", "parent_1_first_name": "Rosa", "parent_1_last_name": "López"}
        """;
    var english = ask(michigan, twin, "en");
    var spanish = ask(michigan, twin, "es-MX");

    assertThat(english).bodyJson().extractingPath("$.outcome").isEqualTo("review");
    assertThat(english).bodyJson().extractingPath("$.exchange_id").isNull();
    assertThat(english)
        .bodyJson()
        .extractingPath("$.candidates[0].cautions[0]")
        .asString()
        .contains("given names");
    assertThat(spanish)
        .bodyJson()
        .extractingPath("$.candidates[0].cautions[0]")
        .asString()
        .contains("nombres");
    assertThat(spanish)
        .bodyJson()
        .extractingPath("$.candidates[0].reasons[0]")
        .asString()
        .contains("indicio")
        .doesNotContain("evidence");
  }

  @Test
  void aStatesOwnRecordIsLeftOutAndItsNumberTold() {
    var mine = ask(texas, LUPE.formatted(", \"state_student_id\": \"1\""), "en");
    var theirs = ask(michigan, LUPE.formatted(", \"state_student_id\": \"1\""), "en");

    assertThat(mine)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"state_student_id": "1", "outcome": "new", "exchange_id": null, "present_exchange_id": "%s", "candidates": []}
            """
                .formatted(child.digits()));
    assertThat(theirs)
        .bodyJson()
        .isLenientlyEqualTo("{\"outcome\": \"known\", \"present_exchange_id\": null}");
  }

  @Test
  void aBatchIsAnsweredInTheOrderAskedAsEachAlone() throws Exception {
    var json = JsonMapper.shared();
    var alone =
        List.of(
            ask(michigan, NOBODY, "en").getResponse().getContentAsString(),
            ask(michigan, LUPE.formatted(""), "en").getResponse().getContentAsString());

    var batch = ask(michigan, batch(NOBODY, LUPE.formatted("")), "en");

    assertThat(batch).hasStatusOk();
    var students =
        json.readTree(batch.getResponse().getContentAsByteArray()).path("students").values();
    assertThat(students).containsExactlyElementsOf(alone.stream().map(json::readTree).toList());
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

  private static String batch(String... students) {
    return "{\"students\": [" + String.join(",", students) + "]}";
  }

  private static void assertIsRefused(MvcTestResult answer, String... faults) {
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

  private static MvcTestResult ask(MockMvcTester state, String body, String language) {
    return state
        .post()
        .uri("/api/v1/students/match")
        .contentType(MediaType.APPLICATION_JSON)
        .header("Accept-Language", language)
        .content(body)
        .exchange();
  }

  private MockMvcTester as(String state) {
    var json = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    return MockMvcTester.of(
        List.of(new MatchController(nation.children(), json)),
        builder ->
            builder.setCustomArgumentResolvers(new As(Actor.system("system", state))).build());
  }
}
