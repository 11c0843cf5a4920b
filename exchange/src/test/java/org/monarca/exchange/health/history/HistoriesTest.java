package org.monarca.exchange.health.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.monarca.exchange.health.history.Vaccinated.born;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.monarca.immunization.Reason;
import org.monarca.immunization.Verdict;

/** What doses count for, what is due, and what is said of those that cannot be read. */
class HistoriesTest {

  @Test
  void aCombinationIsTakenApartAndCountsForEachOfItsGroups() {
    var history = infant().on("2026-11-23");

    assertThat(history.doses()).hasSize(1);
    assertThat(history.doses().getFirst().parts())
        .extracting(part -> part.group(), part -> part.verdict())
        .containsExactlyInAnyOrder(
            tuple("DTaP/Tdap/Td", Verdict.VALID),
            tuple("Polio", Verdict.VALID),
            tuple("HepB", Verdict.VALID));
    assertThat(history.of("Polio").orElseThrow().doses()).isEqualTo(1);
    assertThat(history.of("MMR").orElseThrow().doses()).isZero();
  }

  @Test
  void whatIsDueIsSaidByTheDay() {
    // The second polio dose: counts from four weeks on, is recommended at four months, and late.
    assertThat(polio("2026-08-20")).isEqualTo(Standing.LATER);
    assertThat(polio("2026-09-11")).isEqualTo(Standing.ALLOWED);
    assertThat(polio("2026-10-14")).isEqualTo(Standing.DUE);
    assertThat(polio("2027-03-01")).isEqualTo(Standing.PAST_DUE);
  }

  @Test
  void whatPressesMostStandsFirst() {
    var groups = infant().on("2027-03-01").groups();

    assertThat(groups).extracting(GroupStanding::standing).isSorted();
    assertThat(groups.getFirst().standing()).isEqualTo(Standing.PAST_DUE);
    assertThat(groups).extracting(GroupStanding::group).doesNotContain("Rabies", "Zoster");
  }

  @Test
  void whatCannotBeReadIsKeptAndSaysWhy() {
    var history =
        born("2014-03-14")
            .copied("TX", "999", "2015-05-02")
            .copied("TX", "", "2015-05-02")
            .copied("TX", "03", "")
            .copied("TX", "03", "2027-05-02")
            .copied("TX", "21", "2013-05-02")
            .copied("TX", "03", "2015-05-02")
            .on("2026-11-23");

    assertThat(history.doses())
        .extracting(EvaluatedDose::unread)
        .containsExactlyInAnyOrder(
            Unread.UNKNOWN_VACCINE,
            Unread.NO_VACCINE,
            Unread.NO_DAY,
            Unread.FUTURE,
            Unread.BEFORE_BIRTH,
            null);
    assertThat(history.of("MMR").orElseThrow().doses()).isEqualTo(1);
    assertThat(history.of("Varicella").orElseThrow().doses()).isZero();
  }

  @Test
  void withoutABirthDateNothingIsEvaluatedAndNothingIsDue() {
    var history = Vaccinated.bornUnknown().given("TX", "03", "2015-05-02").on("2026-11-23");

    assertThat(history.groups()).isEmpty();
    assertThat(history.doses())
        .extracting(EvaluatedDose::unread)
        .containsExactly(Unread.NO_BIRTH_DATE);
  }

  @Test
  void aDoseThatCameTooEarlyIsToBeRepeatedAndOneTooManyIsNot() {
    var history =
        born("2014-03-14")
            .given("TX", "03", "2014-12-14")
            .given("TX", "03", "2015-05-02")
            .given("MI", "03", "2019-05-02")
            .given("MI", "03", "2020-05-02")
            .on("2026-11-23");

    assertThat(history.doses())
        .extracting(dose -> dose.parts().getFirst().reason())
        .containsExactly(
            Reason.TOO_YOUNG, Reason.AS_RECOMMENDED, Reason.AS_RECOMMENDED, Reason.SERIES_OVER);
    assertThat(history.of("MMR").orElseThrow().standing()).isEqualTo(Standing.COMPLETE);
    assertThat(history.standing("MMR")).hasSize(3);
  }

  @Test
  void aVaccineThatIsForPeopleAtRiskAloneIsKeptAndSaysSo() {
    var history = born("2014-03-14").given("TX", "175", "2024-05-02").on("2026-11-23");

    assertThat(history.doses()).extracting(EvaluatedDose::unread).containsExactly(Unread.NO_SERIES);
    assertThat(history.of("Rabies")).isEmpty();
  }

  private static Standing polio(String day) {
    return infant().on(day).of("Polio").orElseThrow().standing();
  }

  private static Vaccinated infant() {
    return born("2026-06-14").given("TX", "110", LocalDate.of(2026, 8, 14).toString());
  }
}
