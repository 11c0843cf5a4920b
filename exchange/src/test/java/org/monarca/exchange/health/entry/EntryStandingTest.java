package org.monarca.exchange.health.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.monarca.exchange.health.history.Vaccinated.born;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.health.entry.EntryStanding.Answer;
import org.monarca.exchange.health.history.ImmunizationHistory;
import org.monarca.exchange.health.history.Vaccinated;
import org.monarca.exchange.platform.NamedTable;

/** What States ask for school entry, and when something is said to be missing. */
class EntryStandingTest {

  private static final EntryRequirements SHIPPED = EntryRequirements.with(List.of());

  /** As if an operator had read what is shipped for Texas and North Carolina in its own text. */
  private static final EntryRequirements READ =
      EntryRequirements.with(
          NamedTable.rows(EntryRequirements.class, "school_entry.csv").stream()
              .filter(row -> Set.of("TX", "NC").contains(row.getOrDefault("state", "")))
              .map(EntryStandingTest::read)
              .toList());

  private static final String DAY = "2026-11-23";

  @Test
  void fourDosesSufficeWhenTheFourthCameAfterTheFourthBirthday() {
    var three =
        born("2021-03-14")
            .given("TX", "20", "2021-05-14")
            .given("TX", "20", "2021-07-14")
            .given("TX", "20", "2021-09-14");

    assertThat(answer("TX", "KG", "DTaP", three)).isEqualTo(Answer.MISSING);
    assertThat(answer("TX", "KG", "DTaP", three.given("TX", "20", "2025-03-14")))
        .isEqualTo(Answer.MET);
  }

  @Test
  void fourDosesBeforeTheFourthBirthdayDoNot() {
    var four =
        born("2021-03-14")
            .given("TX", "20", "2021-05-14")
            .given("TX", "20", "2021-07-14")
            .given("TX", "20", "2021-09-14")
            .given("TX", "20", "2022-09-14");

    assertThat(answer("TX", "KG", "DTaP", four)).isEqualTo(Answer.MISSING);
  }

  @Test
  void whileACopyThatMayBeTheSecondDoseWaitsForANurseNothingIsMissing() {
    var child =
        born("2021-03-14")
            .given("TX", "03", "2022-05-12", "lot_number", "SYN1000")
            .given("TX", "21", "2022-05-12");

    assertThat(answer("TX", "KG", "MMR", child)).isEqualTo(Answer.MISSING);
    child.copied("MI", "03", "2022-06-12", "lot_number", "SYN1000");
    assertThat(answer("TX", "KG", "MMR", child)).isEqualTo(Answer.UNKNOWN);
    assertThat(answer("TX", "KG", "VAR", child)).isEqualTo(Answer.MISSING);
  }

  @Test
  void whatWasNotReadInItsOfficialTextSaysOfNoDoseThatItIsMissing() {
    assertThat(answer("MI", "KG", "MMR", born("2021-03-14").given("TX", "21", "2022-03-14")))
        .isEqualTo(Answer.EXAMPLE);
  }

  @Test
  void onceAnOperatorHasReadItThereItDoes() {
    var own = EntryRequirements.with(List.of(michigan("R 325.176", "2026-10-01")));
    var child = born("2021-03-14").given("TX", "21", "2022-03-14").on(DAY);

    assertThat(own.of("MI", "KG"))
        .singleElement()
        .satisfies(
            one -> assertThat(EntryStanding.of(one, child).answer()).isEqualTo(Answer.MISSING));
    assertThat(own.of("TX", "KG")).isEqualTo(SHIPPED.of("TX", "KG"));
  }

  @Test
  void aRowWithoutSourceOrDayStopsTheStart() {
    for (var row : List.of(michigan("", "2026-10-01"), michigan("R 325.176", ""))) {
      assertThatThrownBy(() -> EntryRequirements.with(List.of(row)))
          .hasMessageContaining("monarca.health.school-entry", "MMR");
    }
  }

  @Test
  void whoHasFewerDosesAndNeedsNoneByCdcsScheduleIsLeftToTheState() {
    // Begun at eight: three doses are all that CDC's schedule asks for.
    var late =
        born("2016-03-14")
            .given("MI", "115", "2024-05-14")
            .given("MI", "113", "2024-07-14")
            .given("MI", "113", "2025-03-14");

    assertThat(answer("TX", "05", "DTaP", late)).isEqualTo(Answer.CAUGHT_UP);
  }

  @Test
  void onlyTdapCountsForTdap() {
    var child =
        born("2014-03-14")
            .given("TX", "20", "2014-05-14")
            .given("TX", "20", "2014-07-14")
            .given("TX", "20", "2014-09-14")
            .given("TX", "20", "2015-09-14")
            .given("TX", "20", "2018-09-14");

    assertThat(answer("NC", "07", "Tdap", child)).isEqualTo(Answer.MISSING);
    assertThat(answer("NC", "07", "Tdap", child.given("NC", "115", "2025-09-14")))
        .isEqualTo(Answer.MET);
  }

  @Test
  void whereNothingIsToldNothingIsSaidToBeMissing() {
    assertThat(answer("TX", "KG", "MMR", born("2021-03-14"))).isEqualTo(Answer.NO_HISTORY);
    assertThat(answer("TX", "KG", "MMR", Vaccinated.bornUnknown().given("TX", "03", "2022-03-14")))
        .isEqualTo(Answer.NO_HISTORY);
  }

  @Test
  void ofEachVaccineTheLastGradeUpToTheChildsSpeaks() {
    assertThat(SHIPPED.of("TX", "08"))
        .filteredOn(one -> one.vaccine().equals("MMR"))
        .extracting(EntryRequirement::grade)
        .containsExactly("7");
    assertThat(SHIPPED.of("TX", "03")).extracting(EntryRequirement::grade).containsOnly("K");
    assertThat(SHIPPED.of("TX", "P4")).isEmpty();
    assertThat(SHIPPED.of("TX", "UG")).isEmpty();
  }

  @Test
  void everyShippedRowNamesItsSourceAndIsAnExample() {
    var all = SHIPPED.states().stream().flatMap(state -> SHIPPED.of(state).stream()).toList();

    assertThat(all).hasSize(179).allSatisfy(one -> assertThat(one.source()).isNotBlank());
    assertThat(all).noneMatch(EntryRequirement::isVerified);
  }

  @Test
  void anExampleOfALaterGradeHidesNothingThatSomebodyHasRead() {
    var kindergarten = new HashMap<>(read(Map.copyOf(michigan("R 325.176", "2026-10-01"))));
    var own = EntryRequirements.with(List.of(kindergarten));

    assertThat(own.of("MI", "08"))
        .filteredOn(one -> one.vaccine().equals("MMR"))
        .allMatch(EntryRequirement::isVerified);
  }

  @Test
  void measlesAndRubellaAloneAreNoDoseOfAllThree() {
    var child = born("2021-03-14").given("TX", "04", "2022-04-14").given("TX", "04", "2025-04-14");

    assertThat(answer("TX", "KG", "MMR", child)).isEqualTo(Answer.MISSING);
  }

  @Test
  void aVaccineGroupThatCdcDoesNotNameStopsTheStart() {
    var row = new HashMap<>(michigan("R 325.176", "2026-10-01"));
    row.put("cdsi_vaccine_group", "DTAP");

    assertThatThrownBy(() -> EntryRequirements.with(List.of(row)))
        .hasMessageContaining("monarca.health.school-entry")
        .rootCause()
        .hasMessageContaining("DTAP");
  }

  /** Of what nothing computes nothing is said. */
  @Test
  void aConditionInAFileThatNoRuleComputesLeavesItUnsaid() {
    var row = new HashMap<>(michigan("R 325.176", "2026-10-01"));
    row.put("condition", "first on or after the 1st birthday");
    row.remove("rule");
    var child = born("2021-03-14").given("TX", "03", "2022-04-14").on(DAY);

    assertThat(EntryRequirements.with(List.of(row)).of("MI", "KG"))
        .filteredOn(one -> one.vaccine().equals("MMR"))
        .extracting(one -> EntryStanding.of(one, child).answer())
        .containsExactly(Answer.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "10"})
  void aNumberOfDosesThatIsNoneStopsTheStart(String doses) {
    var row = new HashMap<>(michigan("R 325.176", "2026-10-01"));
    row.put("doses", doses);

    assertThatThrownBy(() -> EntryRequirements.with(List.of(row)))
        .hasMessageContaining("monarca.health.school-entry")
        .rootCause()
        .hasMessageContaining(doses);
  }

  /** North Carolina asks twelfth graders for a second dose, which nobody has read yet. */
  @Test
  void whereAnUnreadLaterGradeWouldSayOtherwiseNothingIsSaid() {
    var seventh =
        Map.of(
            "state", "NC",
            "grade", "7",
            "vaccine", "MenACWY",
            "cdsi_vaccine_group", "Meningococcal",
            "doses", "1",
            "rule", "doses",
            "source", "10A NCAC 41A .0401",
            "read_on", "2026-10-01");
    var requirements = EntryRequirements.with(List.of(seventh));
    var once = born("2009-03-14").given("NC", "114", "2020-09-14").on(DAY);
    var twice =
        born("2009-03-14")
            .given("NC", "114", "2020-09-14")
            .given("NC", "114", "2025-09-14")
            .on(DAY);

    assertThat(answers(requirements, "12", once)).containsExactly(Answer.UNKNOWN, Answer.EXAMPLE);
    assertThat(answers(requirements, "12", twice)).containsExactly(Answer.MET);
    assertThat(answers(requirements, "07", once)).containsExactly(Answer.MET);
  }

  private static List<Answer> answers(
      EntryRequirements requirements, String grade, ImmunizationHistory child) {
    return EntryStanding.all(requirements, "NC", grade, child).stream()
        .filter(one -> one.requirement().vaccine().equals("MenACWY"))
        .map(EntryStanding::answer)
        .toList();
  }

  private static Map<String, String> read(Map<String, String> row) {
    var own = new HashMap<>(row);
    own.put("read_on", "2026-10-01");
    if (row.getOrDefault("rule", "").isEmpty()) {
      own.put("rule", "doses");
    }
    return own;
  }

  private static Answer answer(String state, String grade, String vaccine, Vaccinated child) {
    return READ.of(state, grade).stream()
        .filter(one -> one.vaccine().equals(vaccine))
        .map(one -> EntryStanding.of(one, child.on(DAY)).answer())
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> michigan(String source, String read) {
    return Map.of(
        "state", "MI",
        "grade", "K",
        "vaccine", "MMR",
        "cdsi_vaccine_group", "MMR",
        "doses", "2",
        "rule", "from 1 year",
        "source", source,
        "read_on", read);
  }
}
