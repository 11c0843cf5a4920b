package org.monarca.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is known of a patient beside the doses. */
class ObservationsTest {

  private static final String VARICELLA_CONFIRMED = "023";
  private static final String HEALTH_CARE_WORKER = "055";
  private static final String MEASLES_PROVED = "020";
  private static final String PREGNANT = "007";
  private static final String ASPLENIA = "160";

  private final Child child = Child.born("2015-01-01");

  @Test
  void whoHasHadADiseaseIsImmuneToIt() {
    assertThat(child.observed(VARICELLA_CONFIRMED).forecast("Varicella", "2 years"))
        .isEqualTo("IMMUNE");
    assertThat(child.observed(VARICELLA_CONFIRMED).forecast("MMR", "2 years"))
        .startsWith("NOT_COMPLETE 1");
  }

  @Test
  void immunityToOneOfThreeDoesNotMakeAGroupImmune() {
    assertThat(child.observed(MEASLES_PROVED).forecast("MMR", "2 years"))
        .startsWith("NOT_COMPLETE 1");
    assertThat(child.observed("020", "021", "022").forecast("MMR", "2 years")).isEqualTo("IMMUNE");
  }

  @Test
  void whoWasBornBefore1957HasHadMeaslesUnlessAtWorkAmongTheSick() {
    var old = Child.born("1956-12-31");

    assertThat(old.forecast("MMR", "60 years")).isEqualTo("IMMUNE");
    assertThat(old.observed(HEALTH_CARE_WORKER).forecast("MMR", "60 years"))
        .startsWith("NOT_COMPLETE 1");
    assertThat(Child.born("1957-01-01").forecast("MMR", "60 years")).startsWith("NOT_COMPLETE 1");
  }

  @Test
  void aContraindicationEndsAllForecastsOfItsGroup() {
    assertThat(child.observed(PREGNANT).forecast("MMR", "20 years")).isEqualTo("CONTRAINDICATED");
    assertThat(child.observed(PREGNANT).forecast("HepB", "20 years")).startsWith("NOT_COMPLETE");
  }

  @Test
  void aDoseThatWasSpoiltCountsForNothing() {
    var given = LocalDate.parse("2016-01-01");
    var spoilt = child.with(new Dose(3, given, null, true));

    assertThat(spoilt.verdicts("MMR", "13 months"))
        .containsExactly("sub-standard: the dose was expired, recalled or spoilt");
    assertThat(spoilt.forecast("MMR", "13 months")).startsWith("NOT_COMPLETE 1 2016-01-29");
  }

  @Test
  void aProductIsToldByItsMaker() {
    var first = LocalDate.parse("2026-01-01");
    var second = LocalDate.parse("2026-05-01");
    var recombivax =
        child.with(new Dose(43, first, "MSD", false)).with(new Dose(43, second, "MSD", false));
    var engerix =
        child.with(new Dose(43, first, "SKB", false)).with(new Dose(43, second, "SKB", false));

    assertThat(recombivax.forecast("HepB", "12 years")).isEqualTo("COMPLETE");
    assertThat(engerix.forecast("HepB", "12 years")).startsWith("NOT_COMPLETE 3");
  }

  @Test
  void aRiskBringsItsOwnSeries() {
    assertThat(child.forecast("Meningococcal", "5 years")).startsWith("NOT_COMPLETE 1 2026");
    assertThat(child.observed(ASPLENIA).forecast("Meningococcal", "5 years"))
        .startsWith("NOT_COMPLETE 1 2015");
  }
}
