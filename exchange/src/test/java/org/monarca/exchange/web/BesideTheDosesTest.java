package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.Teller;

/** What a nurse reads beside the doses: alerts, what was not sent, school entry, in Spanish too. */
class BesideTheDosesTest extends ImmunizationSituation {

  @Test
  void aMedicalAlertNamesWhomToCallAndNeverTheCondition() throws Exception {
    var id =
        child()
            .enrolled(
                "TX",
                (year - 1) + "-08-20",
                "KG",
                "Synthetic Valley School",
                "med_alert",
                "Chronic",
                "telephone",
                "9565550142",
                "enrollment_comment",
                "asthma inhaler at the office")
            .enrolled("NC", year + "-09-01", "01", "Synthetic Pines School", "med_alert", "None")
            .dose("TX", "03", (year - 5) + "-05-02")
            .told(clock.instant());

    for (var page : List.of(page(id), arrival(id))) {
      assertThat(page)
          .contains("Medical alert: Chronic condition.")
          .contains("Call: Synthetic Valley School, 956-555-0142")
          .doesNotContain("asthma");
    }
  }

  @Test
  void aNewRecordOfOneStateHidesNoAlertOfItsOldOne() throws Exception {
    var child = born(Teller.nobodyElse());
    var id =
        new StudentOfMany(told(), child)
            .enrolled(
                "TX",
                (year - 1) + "-08-20",
                "KG",
                "Synthetic Valley School",
                "med_alert",
                "Chronic",
                "telephone",
                "9565550142")
            .told(clock.instant());
    new StudentOfMany(told(), child.withExchangeId(id))
        .enrolled("TX", year + "-08-20", "01", "Synthetic Hill School", "med_alert", "None")
        .told(clock.instant().plusSeconds(60));

    assertThat(page(id))
        .contains("Medical alert: Chronic condition.", "Synthetic Valley School, 956-555-0142");
  }

  @Test
  void whoseRecordHasNotComeIsNotSaidToNeedEverything() throws Exception {
    var id =
        child()
            .enrolled(
                "TX",
                (year - 1) + "-08-20",
                "KG",
                "Synthetic Valley School",
                "immunization_record_flag",
                "Y")
            .told(clock.instant());

    assertThat(page(id))
        .contains("No vaccination has been sent to the exchange.")
        .contains("sent no dose: Texas. Ask them.")
        .contains("Not said: an example")
        .doesNotContain("Missing");
    assertThat(arrival(id))
        .contains("Ask for the record before anything is given.")
        .doesNotContain("Due today");
  }

  @Test
  void aStateWhoseRequirementsNobodyReadSaysOfNoDoseThatItIsMissing() throws Exception {
    var id =
        child()
            .enrolled("TX", (year - 1) + "-08-20", "KG", "Synthetic Valley School")
            .dose("TX", "03", (year - 5) + "-05-02")
            .told(clock.instant());

    for (var state : List.of("MI", "TX")) {
      assertThat(page(id, state))
          .contains("For school entry in", "Example, not verified", "Not said: an example")
          .doesNotContain("Missing", "Read in its official text");
    }
  }

  @Test
  void aNurseReadsItInSpanishToo() throws Exception {
    var id = child().dose("TX", "03", (year - 5) + "-05-02").told(clock.instant());

    assertThat(PageText.of(html(id, "", SPANISH)))
        .contains("Decide una enfermera o un médico", "Atrasada", "Aplicada como se recomienda");
  }

  @Test
  void aVaccineWithoutASpanishNameIsMarkedAsEnglish() throws Exception {
    var id =
        child()
            .dose("TX", "37", (year - 5) + "-05-02")
            .dose("TX", "03", (year - 5) + "-05-02")
            .told(clock.instant());

    assertThat(html(id, "", SPANISH))
        .contains("<span lang=\"en\">yellow fever live (CVX 37)</span>")
        .contains("<span>Sarampión, paperas y rubéola (MMR) (CVX 03)</span>");
    assertThat(html(id, "", Locale.US))
        .contains("<span>yellow fever live (CVX 37)</span>")
        .doesNotContain("lang=\"en\">yellow");
  }
}
