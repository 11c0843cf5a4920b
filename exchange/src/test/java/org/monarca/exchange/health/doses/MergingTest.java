package org.monarca.exchange.health.doses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.health.history.Vaccinated;
import org.monarca.immunization.schedule.Schedule;

/** Which tellings are of one dose. */
class MergingTest {

  private static final Merging MERGING = new Merging(Schedule.standard());

  @Test
  void aDoseThatTwoStatesTellIsOneDoseWithBothSources() {
    var doses = doses(child().given("TX", "03", "2015-05-02").copied("MI", "3", "2015-05-02"));

    assertThat(doses).hasSize(1);
    assertThat(doses.getFirst().states()).containsExactly("MI", "TX");
    assertThat(doses.getFirst().days()).containsExactly(LocalDate.of(2015, 5, 2));
  }

  @Test
  void whereTheDaysDifferTheStateThatGaveItIsBelievedAndBothAreKept() {
    var doses = doses(child().copied("MI", "03", "2015-05-01").given("TX", "03", "2015-05-20"));

    assertThat(doses).hasSize(1);
    assertThat(doses.getFirst().day()).isEqualTo(LocalDate.of(2015, 5, 20));
    assertThat(doses.getFirst().days()).hasSize(2);
  }

  @Test
  void aCopyThatKnowsTheMonthAloneIsTheDoseOfThatMonth() {
    var doses = doses(child().copied("MI", "03", "2015-05-01").given("TX", "03", "2015-05-30"));

    assertThat(doses).hasSize(1);
    assertThat(doses.getFirst().day()).isEqualTo(LocalDate.of(2015, 5, 30));
  }

  @Test
  void dosesFarEnoughApartForBothToCountAreTwo() {
    assertThat(doses(child().given("TX", "03", "2015-05-02").given("MI", "03", "2015-05-26")))
        .hasSize(2);
    assertThat(doses(child().given("TX", "03", "2015-05-02").given("MI", "03", "2015-05-25")))
        .hasSize(1);
  }

  @Test
  void dosesThatAreMonthsApartAreTwoEvenWhereTheSecondCameTooSoon() {
    // Hepatitis A: six months, less four days.
    assertThat(doses(child().given("TX", "83", "2015-05-02").given("MI", "83", "2015-07-02")))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20", "106", "107", "110", "120", "130", "146", "115", "113", "10", "89", "08", "43", "45",
        "104", "133", "152", "215", "216", "03", "21", "94", "83", "85", "49", "48", "119", "116",
        "165", "62", "114", "136", "203", "162", "163"
      })
  void aCopyWhoseDayIsOffIsTheSameDoseOfWhateverVaccine(String cvx) {
    var doses = doses(child().given("TX", cvx, "2015-05-14").copied("NC", cvx, "2015-05-16"));

    assertThat(doses).hasSize(1);
    assertThat(doses.getFirst().day()).isEqualTo(LocalDate.of(2015, 5, 14));
  }

  @Test
  void whatAStateGaveTwiceItGaveTwice() {
    assertThat(doses(child().given("TX", "20", "2015-05-14").given("TX", "20", "2015-05-20")))
        .hasSize(2);
  }

  @Test
  void ofVaccinesForPeopleAtRiskNoIntervalIsKnown() {
    // Rabies after a bite: days 0, 3, 7 and 14.
    var child =
        child()
            .copied("TX", "175", "2015-05-10")
            .copied("TX", "175", "2015-05-13")
            .copied("TX", "175", "2015-05-17")
            .copied("TX", "175", "2015-05-24");

    assertThat(doses(child)).hasSize(4);
  }

  @Test
  void aLotIsTheSameHoweverItIsWritten() {
    var child =
        child()
            .given("TX", "03", "2015-05-12", "lot_number", "SYN-1000")
            .copied("MI", "03", "2015-05-14", "lot_number", "syn1000");

    assertThat(doses(child)).hasSize(1);
  }

  @Test
  void dosesOfTwoLotsAreTwoHoweverNear() {
    var child =
        child()
            .given("TX", "03", "2015-05-02", "lot_number", "SYN1000")
            .given("MI", "03", "2015-05-12", "lot_number", "SYN2000");

    assertThat(doses(child)).hasSize(2);
  }

  @Test
  void aCombinationThatIsToldInPartsOnItsDayIsOneDose() {
    var child =
        child()
            .given("TX", "110", "2014-05-14")
            .copied("MI", "107", "2014-05-14")
            .copied("MI", "45", "2014-05-14")
            .copied("MI", "89", "2014-05-14");

    var doses = doses(child);

    assertThat(doses).hasSize(1);
    assertThat(doses.getFirst().cvx()).isEqualTo(110);
    assertThat(doses.getFirst().vaccines()).containsExactlyInAnyOrder(110, 45, 89, 107);
  }

  @Test
  void whatWasGivenIsWhatItsGiverSaysAndNotWhatACopyMakesOfIt() {
    var doses = doses(child().copied("MI", "110", "2014-05-14").given("TX", "20", "2014-05-14"));

    assertThat(doses).hasSize(1);
    assertThat(doses.getFirst().cvx()).isEqualTo(20);
    assertThat(doses.getFirst().more()).extracting(Telling::state).containsExactly("MI");
  }

  @Test
  void aCopyOfACombinationTellsTheDosesThatWereGivenInItsStead() {
    var doses =
        doses(
            child()
                .copied("MI", "110", "2014-05-14")
                .given("TX", "20", "2014-05-14")
                .given("TX", "08", "2014-05-14")
                .given("TX", "10", "2014-05-14"));

    assertThat(doses).extracting(Given::cvx).containsExactly(8, 10, 20);
    assertThat(doses).allMatch(dose -> dose.more().isEmpty());
  }

  @Test
  void aCopyThatNamesMoreOnAnotherDayIsADoseOfItsOwn() {
    // The birth dose of hepatitis B, and the first combination, whose day was copied wrong or not.
    var doses = doses(child().given("TX", "08", "2014-05-01").copied("MI", "110", "2014-05-22"));

    assertThat(doses).extracting(Given::cvx).containsExactly(8, 110);
  }

  @Test
  void aCopyThatKnowsTheMonthAloneIsTheDoseOfThatMonthThoughItNamesMore() {
    var doses = doses(child().given("TX", "20", "2014-05-30").copied("MI", "110", "2014-05-01"));

    assertThat(doses).hasSize(1);
    assertThat(doses.getFirst().cvx()).isEqualTo(20);
    assertThat(doses.getFirst().more()).hasSize(1);
  }

  @Test
  void aProductIsNoMoreThanTheCodeWithoutOne() {
    var doses = doses(child().given("TX", "107", "2014-05-14").copied("MI", "106", "2014-05-14"));

    assertThat(doses).hasSize(1);
    assertThat(doses.getFirst().more()).isEmpty();
  }

  @Test
  void twoVaccinesOfOneDayAreTwoDoses() {
    assertThat(doses(child().given("TX", "03", "2015-05-02").given("TX", "21", "2015-05-02")))
        .hasSize(2);
  }

  @Test
  void theCodeOfAProductAndTheOneWithoutAreOneVaccine() {
    var doses = doses(child().given("TX", "165", "2025-05-02").copied("TX", "137", "2025-04-30"));

    assertThat(doses).hasSize(1);
    assertThat(doses.getFirst().cvx()).isEqualTo(165);
    assertThat(doses.getFirst().day()).isEqualTo(LocalDate.of(2025, 5, 2));
  }

  @Test
  void whatTellsNoDayOrNoVaccineIsKeptByItself() {
    var doses =
        doses(
            child()
                .copied("TX", "03", "")
                .copied("MI", "03", "")
                .copied("MI", "", "2015-05-02")
                .copied("OH", "03", "May 2015")
                .given("TX", "03", "2015-05-02"));

    assertThat(doses).hasSize(5);
    assertThat(doses.getFirst().tellings()).hasSize(1);
  }

  private static Vaccinated child() {
    return Vaccinated.born("2014-03-14");
  }

  private static List<Given> doses(Vaccinated child) {
    return MERGING.of(child.rows(), dose -> true);
  }
}
