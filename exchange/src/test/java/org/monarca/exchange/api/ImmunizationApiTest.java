package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.health.SchoolEntryFixture;
import org.monarca.exchange.health.history.Vaccinated;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.jurisdictions.calendars.Calendars;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Doses and what is due by them, as a State's system reads them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImmunizationApiTest {

  private static final InstantSource NOVEMBER = () -> Instant.parse("2026-11-23T15:00:00Z");

  /** As if an operator had read it for Texas. */
  private static final Map<String, String> MMR =
      Map.of(
          "state", "TX",
          "grade", "K",
          "vaccine", "MMR",
          "cdsi_vaccine_group", "MMR",
          "doses", "2",
          "condition", "first on or after the 1st birthday",
          "rule", "from 1 year",
          "source", "25 TAC 97.63",
          "read_on", "2026-10-01");

  private final Nation nation = new Nation();
  private final TestDatabase test = TestDatabase.fresh();
  private final MockMvcTester texas =
      MockMvcTester.of(
          List.of(
              new ImmunizationController(
                  nation.children(),
                  Vaccinated.HISTORIES,
                  SchoolEntryFixture.on(test.database(), NOVEMBER, List.of(MMR)),
                  new Calendars(
                      test.database(),
                      new Audit(test.database(), NOVEMBER, JsonMapper.builder().build())),
                  NOVEMBER)),
          builder ->
              builder.setCustomArgumentResolvers(new As(Actor.system("texas", "TX"))).build());

  private ExchangeId child = new ExchangeId("123456789015");

  @BeforeAll
  void twoStatesTellOneDose() {
    child = nation.says(1, "TX", "1", guadalupe(), dose("1", "03", "2013-05-20", "00"), enrolled());
    nation.says(2, "MI", "2", guadalupe(), dose("2", "03", "2013-05-01", "01"));
  }

  @AfterAll
  void close() {
    nation.close();
    test.close();
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
  void whatAStateAsksForSchoolEntryStandsBesideWithItsSourceAndDay() {
    assertThat(ask(child.digits()))
        .bodyJson()
        .extractingPath("$.school_entry.requirements[?(@.vaccine == 'MMR')]")
        .asArray()
        .containsExactly(
            Map.ofEntries(
                Map.entry("vaccine", "MMR"),
                Map.entry("vaccine_group", "MMR"),
                Map.entry("doses", 2),
                Map.entry("from_grade", "KG"),
                Map.entry("condition", "first on or after the 1st birthday"),
                Map.entry("counted", 1),
                Map.entry("answer", "missing"),
                Map.entry("verified", true),
                Map.entry("source", "25 TAC 97.63"),
                Map.entry("read_on", "2026-10-01")));
  }

  @Test
  void ofAnExampleNothingIsSaidAndOfAStateOfWhichNothingIsKnownThatItIsNot() {
    assertThat(ask(child.digits(), "MI"))
        .bodyJson()
        .extractingPath("$.school_entry.requirements[*].answer")
        .asArray()
        .isNotEmpty()
        .containsOnly("example");
    assertThat(ask(child.digits(), "GU"))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"school_entry": {"state": "GU", "grade": "08", "known": false, "requirements": []}}
            """);
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

  private MvcTestResult ask(String number, String state) {
    return texas
        .get()
        .uri("/api/v1/students/{id}/immunizations", number)
        .param("state", state)
        .exchange();
  }

  private static Row enrolled() {
    return Nation.row(
        RecordKind.ENROLLMENT,
        "1",
        "E1",
        Map.of("enrollment_date", "2026-08-20", "grade_level", "08", "enrollment_type", "01"));
  }

  private static Row dose(String id, String cvx, String day, String source, String... lot) {
    var values = new HashMap<>(Map.of("cvx_code", cvx, "occurrence_date", day, "source", source));
    List.of(lot).forEach(number -> values.put("lot_number", number));
    return Nation.row(RecordKind.IMMUNIZATION, id, "I1", values);
  }
}
