package org.monarca.exchange.health.doses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.health.history.Vaccinated;
import org.monarca.immunization.schedule.Schedule;

/** A first of a month is a day like others where a record tells what stands beside it. */
class CopiedMonthsTest {

  private static final Merging MERGING = new Merging(Schedule.standard());

  @ParameterizedTest
  @ValueSource(strings = {"2015-01-25", "2015-01-31"})
  void twoDosesOfOneMonthThatOneCardTellsAreTwo(String second) {
    var child = child().copied("MI", "08", "2015-01-01").copied("MI", "08", second);

    assertThat(doses(child)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015-05-25", "2015-05-31"})
  void theyAreTwoThoughAnotherStateGaveTheSecond(String second) {
    var child =
        child()
            .copied("MI", "03", "2015-05-01")
            .copied("MI", "03", second)
            .given("TX", "03", second);

    assertThat(days(child)).containsExactly(LocalDate.of(2015, 5, 1), LocalDate.parse(second));
    assertThat(days(child.shuffled(3))).hasSize(2);
  }

  @Test
  void theyAreTwoThoughTheSecondsDayIsToldDifferently() {
    var child =
        child()
            .copied("MI", "03", "2015-05-01")
            .copied("MI", "03", "2015-05-29")
            .given("TX", "03", "2015-05-31");

    assertThat(days(child)).containsExactly(LocalDate.of(2015, 5, 1), LocalDate.of(2015, 5, 31));
  }

  @Test
  void theyAreTwoThoughTheCopyOfTheFirstNamesMore() {
    var child =
        child()
            .copied("MI", "110", "2015-05-01")
            .copied("MI", "20", "2015-05-31")
            .given("TX", "20", "2015-05-31");

    assertThat(doses(child)).extracting(Given::cvx).containsExactly(110, 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CA", "WA"})
  void whoeverElseCopiedTheFirstAloneTellsTheFirst(String both) {
    var child =
        child()
            .given("TX", "03", "2015-05-29")
            .copied("MI", "03", "2015-05-01")
            .copied(both, "03", "2015-05-01")
            .copied(both, "03", "2015-05-29");

    assertThat(doses(child)).hasSize(2);
    assertThat(doses(child).getFirst().states()).containsExactlyInAnyOrder("MI", both);
    assertThat(doses(child).getLast().states()).containsExactlyInAnyOrder("TX", both);
  }

  @Test
  void aCardWhoseOtherDosesAreFarStillTellsAMonth() {
    var child =
        child()
            .copied("MI", "03", "2015-05-01")
            .copied("MI", "03", "2019-05-20")
            .copied("MI", "21", "2015-05-30")
            .given("TX", "03", "2015-05-30");

    assertThat(days(child))
        .containsExactly(
            LocalDate.of(2015, 5, 30), LocalDate.of(2015, 5, 30), LocalDate.of(2019, 5, 20));
  }

  @Test
  void whereADayMovesOntoThatOfAnotherDoseBothAreOne() {
    // California knows the month, Michigan the day of the same lot, and Texas wrote another lot.
    var child =
        child()
            .copied("CA", "03", "2015-03-01", "lot_number", "SYN1000")
            .copied("MI", "03", "2015-03-15", "lot_number", "SYN1000")
            .copied("TX", "03", "2015-03-15", "lot_number", "SYN2000");

    assertThat(doses(child)).hasSize(1);
    assertThat(doses(child).getFirst().day()).isEqualTo(LocalDate.of(2015, 3, 15));
    assertThat(doses(child.shuffled(3))).isEqualTo(doses(child));
  }

  @Test
  void ofAProtectedChildTwoGiversADayApartAreNoStateThatGaveBoth() {
    var child =
        child()
            .given(Withheld.STATE, "03", "2015-05-14")
            .inAnotherRecord()
            .given(Withheld.STATE, "03", "2015-05-15");

    assertThat(doses(child)).hasSize(1);
    assertThat(doses(child.given(Withheld.STATE, "03", "2015-05-20"))).hasSize(2);
  }

  @Test
  void whatAStateGaveTwiceItGaveTwiceThoughAnotherGaveTheFirstToo() {
    var child =
        child()
            .given("TX", "20", "2015-05-14")
            .given("MI", "20", "2015-05-15")
            .given("MI", "20", "2015-05-20");

    assertThat(doses(child)).hasSize(2);
  }

  private static Vaccinated child() {
    return Vaccinated.born("2014-03-14");
  }

  private static List<LocalDate> days(Vaccinated child) {
    return doses(child).stream().map(Given::day).toList();
  }

  private static List<Given> doses(Vaccinated child) {
    return MERGING.of(child.rows(), dose -> true);
  }
}
