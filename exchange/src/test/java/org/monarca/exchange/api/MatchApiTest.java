package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.api.Matching.LUPE;
import static org.monarca.exchange.api.Matching.NOBODY;
import static org.monarca.exchange.api.Matching.ask;
import static org.monarca.exchange.api.Matching.batch;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.identity.ExchangeId;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** What a State's system is told about a child it has not sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchApiTest {

  private final Nation nation = new Nation();
  private final MockMvcTester texas = Matching.as("TX", nation);
  private final MockMvcTester michigan = Matching.as("MI", nation);

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
}
