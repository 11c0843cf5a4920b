package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.health.history.Vaccinated;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Doses and what is due by them, as a State's system reads them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImmunizationApiTest {

  private final Nation nation = new Nation();
  private final MockMvcTester texas =
      MockMvcTester.of(
          List.of(
              new ImmunizationController(
                  nation.children(),
                  Vaccinated.HISTORIES,
                  () -> Instant.parse("2026-11-23T15:00:00Z"))),
          builder ->
              builder.setCustomArgumentResolvers(new As(Actor.system("texas", "TX"))).build());

  private ExchangeId child = new ExchangeId("123456789015");

  @BeforeAll
  void twoStatesTellOneDose() {
    child = nation.says(1, "TX", "1", guadalupe(), dose("1", "03", "2013-05-20", "00"));
    nation.says(2, "MI", "2", guadalupe(), dose("2", "03", "2013-05-01", "01"));
  }

  @AfterAll
  void close() {
    nation.close();
  }

  @Test
  void aDoseStandsOnceWithAllWhoTellItAndWhatItCountsFor() {
    var answer = ask(child.digits());

    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.doses").asArray().hasSize(1);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.doses[0].occurrence_date")
        .isEqualTo("2013-05-20");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.doses[0].told[*].state")
        .asArray()
        .containsExactly("TX", "MI");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.doses[0].evaluations[0]")
        .isEqualTo(
            Map.of("vaccine_group", "MMR", "status", "valid", "reason", "given as recommended"));
  }

  @Test
  void whatIsDueStandsWithItsDaysAndSaysThatItAdvises() {
    var answer = ask(child.digits());

    assertThat(answer)
        .bodyJson()
        .extractingPath("$.forecasts[?(@.vaccine_group == 'MMR')].next_dose")
        .asArray()
        .containsExactly(2);
    assertThat(answer).bodyJson().extractingPath("$.assessed").isEqualTo("2026-11-23");
    assertThat(answer).bodyJson().extractingPath("$.advice").asString().contains("nurse");
    assertThat(answer).bodyJson().extractingPath("$.schedule").asString().contains("4.64");
  }

  @Test
  void aNumberThatIsNoneIsMissing() {
    assertThat(ask("123456789015")).hasStatus(404);
    assertThat(ask(child.forPeople())).hasStatus(404);
  }

  private MvcTestResult ask(String number) {
    return texas.get().uri("/api/v1/students/{id}/immunizations", number).exchange();
  }

  private static Row dose(String id, String cvx, String day, String source) {
    return Nation.row(
        RecordKind.IMMUNIZATION,
        id,
        "I1",
        Map.of("cvx_code", cvx, "occurrence_date", day, "source", source));
  }
}
