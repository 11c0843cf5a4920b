package org.monarca.immunization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.immunization.Child.DTAP;

import org.junit.jupiter.api.Test;

/** A child who is given everything when the schedule recommends it. */
class OnTimeTest {

  private static final Child CHILD =
      Child.born("2015-01-31")
          .given("0 days", 8)
          .given("2 months", 110, 48, 133, 119)
          .given("4 months", 110, 48, 133, 119)
          .given("6 months", 110, 48, 133)
          .given("12 months", 3, 21, 83, 48, 133)
          .given("15 months", 20)
          .given("18 months", 83)
          .given("4 years", 130, 3, 21)
          .given("11 years", 115, 114, 165)
          .given("11 years + 6 months", 165)
          .given("16 years", 114);

  @Test
  void everyDoseCounts() {
    assertThat(CHILD.assessedAt("17 years").evaluations())
        .hasSize(34)
        .allMatch(dose -> dose.verdict() == Verdict.VALID);
  }

  @Test
  void whatIsDoneIsComplete() {
    for (var group :
        new String[] {
          "Polio",
          "HPV",
          "Hib",
          "Pneumococcal",
          "HepB",
          "HepA",
          "MMR",
          "Varicella",
          "Rotavirus",
          "Meningococcal"
        }) {
      assertThat(CHILD.forecast(group, "17 years")).as(group).isEqualTo("COMPLETE");
    }
  }

  @Test
  void tetanusIsBoostedTenYearsAfterTheLastDose() {
    assertThat(CHILD.forecast(DTAP, "17 years"))
        .isEqualTo("NOT_COMPLETE 7 2031-01-31 2036-01-31 2036-02-27");
  }

  @Test
  void ofANewbornEverythingIsDueInItsTime() {
    var newborn = Child.born("2015-01-31");

    assertThat(newborn.forecast("HepB", "1 day"))
        .isEqualTo("NOT_COMPLETE 1 2015-01-31 2015-01-31 2015-02-27");
    assertThat(newborn.forecast(DTAP, "1 day"))
        .isEqualTo("NOT_COMPLETE 1 2015-03-14 2015-03-31 2015-05-28");
    assertThat(newborn.forecast("MMR", "1 day"))
        .isEqualTo("NOT_COMPLETE 1 2016-01-31 2016-01-31 2016-06-27");
    assertThat(newborn.forecast("Rotavirus", "1 day"))
        .isEqualTo("NOT_COMPLETE 1 2015-03-14 2015-03-31 -");
    assertThat(newborn.forecast("HPV", "1 day"))
        .isEqualTo("NOT_COMPLETE 1 2024-01-31 2026-01-31 2028-02-27");
  }
}
