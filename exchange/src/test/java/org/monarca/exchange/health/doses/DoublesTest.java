package org.monarca.exchange.health.doses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.health.history.Vaccinated;
import org.monarca.immunization.schedule.Schedule;

/** Doses of which a nurse must say whether they are told twice. */
class DoublesTest {

  private static final Merging MERGING = new Merging(Schedule.standard());
  private static final LocalDate MAY = LocalDate.of(2015, 5, 12);

  @Test
  void aCopyOfTheLotWhoseMonthIsOtherMayBeTheDoseThatWasGiven() {
    var doses =
        doses(
            child()
                .given("TX", "03", "2015-05-12", "lot_number", "SYN1000")
                .copied("MI", "03", "2015-06-12", "lot_number", "syn-1000"));

    assertThat(doses).hasSize(2);
    assertThat(doses.getFirst().perhaps()).isNull();
    assertThat(doses.getLast().perhaps()).isEqualTo(MAY);
  }

  @Test
  void whereACopyComesBeforeTheDoseThatWasGivenTheCopyIsInDoubt() {
    var doses =
        doses(
            child()
                .copied("MI", "03", "2015-02-12", "lot_number", "SYN1000")
                .given("TX", "03", "2015-05-12", "lot_number", "SYN1000"));

    assertThat(doses).extracting(Given::perhaps).containsExactly(MAY, null);
  }

  @Test
  void whoCopiedBothKnowsOfTwo() {
    // A clinic that gives one lot for months: Michigan has the whole card, Texas half of it.
    var doses =
        doses(
            child()
                .given("TX", "08", "2015-05-12", "lot_number", "SYN1000")
                .copied("MI", "08", "2015-05-12", "lot_number", "SYN1000")
                .copied("MI", "08", "2015-06-12", "lot_number", "SYN1000"));

    assertThat(doses).hasSize(2).allMatch(dose -> dose.perhaps() == null);
  }

  @Test
  void whoGaveBothGaveTwo() {
    var doses =
        doses(
            child()
                .given("TX", "08", "2015-05-12", "lot_number", "SYN1000")
                .given("TX", "08", "2015-06-12", "lot_number", "SYN1000")
                .given("MI", "08", "2015-11-12", "lot_number", "SYN1000"));

    assertThat(doses).hasSize(3).allMatch(dose -> dose.perhaps() == null);
  }

  @Test
  void ofAnotherLotOrWithoutOneOrOfAnotherVaccineNothingIsInDoubt() {
    var child =
        child()
            .given("TX", "03", "2015-05-12", "lot_number", "SYN1000")
            .copied("MI", "03", "2015-06-12", "lot_number", "SYN2000")
            .copied("OH", "03", "2015-07-12")
            .copied("NC", "21", "2015-08-12", "lot_number", "SYN1000")
            .copied("WA", "03", "2017-05-12", "lot_number", "SYN1000");

    assertThat(doses(child)).hasSize(5).allMatch(dose -> dose.perhaps() == null);
  }

  @Test
  void ofTwoCopiesThatDifferOneIsCountedAndOneIsInDoubt() {
    var child =
        child()
            .copied("OH", "03", "2015-06-12", "lot_number", "SYN1000")
            .copied("MI", "03", "2015-05-12", "lot_number", "SYN1000");

    assertThat(doses(child)).extracting(Given::perhaps).containsExactly(null, MAY);
    assertThat(doses(child.shuffled(3))).isEqualTo(doses(child));
  }

  @Test
  void twoRecordsOfOneStateAreTwoThatTellOneDoseEach() {
    var child =
        child()
            .given("TX", "03", "2015-05-12", "lot_number", "SYN1000")
            .inAnotherRecord()
            .copied("TX", "03", "2015-06-12", "lot_number", "SYN1000");

    assertThat(doses(child)).extracting(Given::perhaps).containsExactly(null, MAY);
  }

  @Test
  void whatIsInDoubtItselfPutsNothingInDoubt() {
    // Ohio tells the dose that was given and another; Michigan copied one of them, wrong.
    var child =
        child()
            .given("TX", "08", "2015-05-12", "lot_number", "SYN1000")
            .copied("OH", "08", "2015-05-12")
            .copied("OH", "08", "2015-09-12", "lot_number", "SYN1000")
            .copied("MI", "08", "2015-07-12", "lot_number", "SYN1000");

    assertThat(doses(child)).extracting(Given::perhaps).containsExactly(null, MAY, null);
  }

  @Test
  void theNearestOfSeveralIsNamed() {
    var child =
        child()
            .given("TX", "08", "2015-03-12", "lot_number", "SYN1000")
            .given("TX", "08", "2015-05-12", "lot_number", "SYN1000")
            .copied("MI", "08", "2015-06-12", "lot_number", "SYN1000");

    assertThat(doses(child))
        .extracting(Given::perhaps)
        .filteredOn(Objects::nonNull)
        .containsExactly(MAY);
  }

  private static Vaccinated child() {
    return Vaccinated.born("2014-03-14");
  }

  private static List<Given> doses(Vaccinated child) {
    return MERGING.of(child.rows(), dose -> true);
  }
}
