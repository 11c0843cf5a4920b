package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;

import java.time.Instant;
import java.util.HashMap;
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

  @Test
  void ofAChildWhomEveryStateWithdrewNothingIsSaid() {
    var gone = nation.says(1, "TX", "9", stranger(), dose("9", "03", "2013-05-20", "00"));
    nation.withdraws(2, "TX", "9");

    var answer = ask(gone.digits());

    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.doses").asArray().isEmpty();
    assertThat(answer).bodyJson().extractingPath("$.forecasts").asArray().isEmpty();
    assertThat(answer).bodyJson().extractingPath("$.not_forecast").isEqualTo("no birth date");
  }

  @Test
  void whatIsContestedStandsApartAndCountsForNothing() {
    var known =
        nation.says(1, "TX", "5", guadalupe().named("Itzel"), dose("5", "03", "2013-05-20", "00"));
    nation.says(2, "MI", "6", guadalupe().named("Itzel").withExchangeId(known));
    nation.says(
        3,
        "MI",
        "6",
        guadalupe().named("Rodrigo").with("sex", "Male").withExchangeId(known),
        dose("6", "03", "2020-05-20", "00"));

    var answer = ask(known.digits());

    assertThat(answer)
        .bodyJson()
        .extractingPath("$.doses[*].told[0].state")
        .asArray()
        .containsExactly("TX", "MI");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.doses[?(@.contested == true)].told[0].state")
        .asArray()
        .containsExactly("MI");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.forecasts[?(@.vaccine_group == 'MMR')].next_dose")
        .asArray()
        .containsExactly(2);
  }

  @Test
  void whereAllDosesAreContestedItIsNotSaidThatNoneWasSent() {
    var known = nation.says(1, "TX", "15", guadalupe().named("Jimena"));
    nation.says(2, "MI", "16", guadalupe().named("Jimena").withExchangeId(known));
    nation.says(
        3,
        "MI",
        "16",
        guadalupe().named("Rodolfo").with("sex", "Male").withExchangeId(known),
        dose("16", "03", "2020-05-20", "00"));

    var answer = ask(known.digits());

    assertThat(answer).bodyJson().extractingPath("$.doses[0].contested").isEqualTo(true);
    assertThat(answer).bodyJson().extractingPath("$.not_forecast").isEqualTo("contested");
    assertThat(answer).bodyJson().extractingPath("$.forecasts").asArray().isEmpty();
  }

  @Test
  void aDoseThatMayBeToldTwiceSaysWhichItMayBeAndWhatItWouldChange() {
    var known =
        nation.says(
            1,
            "TX",
            "7",
            guadalupe().named("Xóchitl"),
            dose("7", "03", "2013-05-20", "00", "SYN1000"));
    nation.says(
        2,
        "MI",
        "8",
        guadalupe().named("Xóchitl").withExchangeId(known),
        dose("8", "03", "2013-06-20", "01", "SYN1000"));

    var answer = ask(known.digits());

    assertThat(answer)
        .bodyJson()
        .extractingPath("$.doses[?(@.not_evaluated == 'perhaps told')].perhaps")
        .asArray()
        .containsExactly("2013-05-20");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.forecasts[?(@.vaccine_group == 'MMR')].otherwise")
        .asArray()
        .containsExactly("complete");
  }

  private MvcTestResult ask(String number) {
    return texas.get().uri("/api/v1/students/{id}/immunizations", number).exchange();
  }

  private static Row dose(String id, String cvx, String day, String source, String... lot) {
    var values = new HashMap<>(Map.of("cvx_code", cvx, "occurrence_date", day, "source", source));
    List.of(lot).forEach(number -> values.put("lot_number", number));
    return Nation.row(RecordKind.IMMUNIZATION, id, "I1", values);
  }
}
