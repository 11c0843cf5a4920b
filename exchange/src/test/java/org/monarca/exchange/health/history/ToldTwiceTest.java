package org.monarca.exchange.health.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.health.history.Vaccinated.born;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is said of doses that may be told twice: never counted twice, and never lost. */
class ToldTwiceTest {

  private static final String DAY = "2026-11-23";

  /** Michigan copied May for June, or the child was given a second dose there. */
  private final ImmunizationHistory history =
      born("2014-03-14")
          .given("TX", "03", "2015-05-12", "lot_number", "SYN1000")
          .copied("MI", "03", "2015-06-12", "lot_number", "SYN1000")
          .given("TX", "21", "2015-05-12")
          .on(DAY);

  @Test
  void aDoseThatMayBeToldTwiceCountsOnceAndStandsThere() {
    assertThat(history.doses())
        .extracting(EvaluatedDose::unread)
        .containsExactly(null, null, Unread.PERHAPS_TOLD);
    assertThat(history.perhapsTold()).isEqualTo(1);
    assertThat(history.unread()).isZero();
    assertThat(history.standing("MMR")).hasSize(1);
  }

  @Test
  void whatItWouldChangeIsSaidOfItsVaccineAndOfNoOther() {
    assertThat(history.of("MMR").orElseThrow())
        .returns(Standing.PAST_DUE, GroupStanding::standing)
        .returns(new GroupStanding.Otherwise(Standing.COMPLETE, null), GroupStanding::otherwise);
    assertThat(history.groups())
        .filteredOn(group -> !group.group().equals("MMR"))
        .isNotEmpty()
        .allMatch(group -> group.otherwise() == null);
  }

  @Test
  void whereOnlyTheNumberOfTheNextDoseWouldChangeThatIsSaidToo() {
    // Past due for the third dose of polio; were the copy another one, for the fourth.
    var told =
        born("2014-03-14")
            .given("TX", "10", "2014-05-14")
            .given("TX", "10", "2014-07-14", "lot_number", "SYN1000")
            .copied("MI", "10", "2014-09-14", "lot_number", "SYN1000")
            .on(DAY);

    var polio = told.of("Polio").orElseThrow();
    var otherwise = Objects.requireNonNull(polio.otherwise());

    assertThat(polio.standing()).isEqualTo(Standing.PAST_DUE);
    assertThat(Objects.requireNonNull(polio.due()).number()).isEqualTo(3);
    assertThat(otherwise.standing()).isEqualTo(Standing.PAST_DUE);
    assertThat(Objects.requireNonNull(otherwise.due()).number()).isEqualTo(4);
  }

  @Test
  void onceTheGiverTellsBothNothingIsInDoubt() {
    var told =
        born("2014-03-14")
            .given("TX", "03", "2015-05-12", "lot_number", "SYN1000")
            .given("TX", "03", "2015-06-12", "lot_number", "SYN1000")
            .copied("MI", "03", "2015-06-12", "lot_number", "SYN1000")
            .on(DAY);

    assertThat(told.perhapsTold()).isZero();
    assertThat(told.of("MMR").orElseThrow())
        .returns(Standing.COMPLETE, GroupStanding::standing)
        .returns(null, GroupStanding::otherwise);
  }

  @Test
  void aCopyThatCannotBeTruePutsNoOtherInDoubt() {
    // Before birth: the year is wrong, and the other is the one that is right.
    var told =
        born("2014-03-14")
            .copied("MI", "03", "2014-03-12", "lot_number", "SYN1000")
            .copied("OH", "03", "2015-03-12", "lot_number", "SYN1000")
            .on(DAY);

    assertThat(told.doses())
        .extracting(EvaluatedDose::unread)
        .containsExactly(Unread.BEFORE_BIRTH, null);
  }

  @Test
  void whatOnlyACopyAddsToWhatWasGivenCountsForNothing() {
    var told =
        born("2014-03-14")
            .given("TX", "20", "2014-05-14")
            .copied("MI", "110", "2014-05-14")
            .on(DAY);

    assertThat(told.of("DTaP/Tdap/Td").orElseThrow().doses()).isEqualTo(1);
    assertThat(told.of("Polio").orElseThrow().doses()).isZero();
    assertThat(told.of("HepB").orElseThrow().doses()).isZero();
  }
}
