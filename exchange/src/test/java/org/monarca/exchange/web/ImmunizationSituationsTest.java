package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.consolidated.Nation.row;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.Teller;
import org.monarca.records.RecordKind;

/** Doses that are told often, otherwise, or in a way that nobody can read. */
class ImmunizationSituationsTest extends ImmunizationSituation {

  @Test
  void aChildWhoWasVaccinatedTwiceBecauseTheRecordCameLate() throws Exception {
    var id =
        child()
            .enrolled("TX", (year - 1) + "-08-20", "KG", "Synthetic Valley School")
            .dose("TX", "03", (year - 5) + "-05-02", "lot_number", "SYN1001")
            .dose("TX", "03", (year - 1) + "-05-02", "lot_number", "SYN1002")
            .enrolled("NC", year + "-09-01", "01", "Synthetic Pines School")
            .dose("NC", "03", year + "-09-03", "lot_number", "SYN2001")
            .told(clock.instant());

    var page = page(id);

    assertThat(page)
        .contains("3 doses are told, each counted once")
        .contains("Measles, mumps, rubella (MMR) Complete Nothing more is needed. 3")
        .contains("Not needed No further dose was needed; nothing is to be repeated.")
        .contains("This page advises. A nurse or physician decides.")
        .contains("version 4.64 of 2025-11-10")
        .contains("For school entry in North Carolina (Grade 1)")
        .contains("lot SYN1002", "lot SYN2001");
    assertThat(page.indexOf("lot SYN2001")).isLessThan(page.indexOf("lot SYN1002"));
    kept("late-record", id);
  }

  @Test
  void aDoseThatTheNewStateCopiedFromTheCardWithTheMonthAloneIsOneDose() throws Exception {
    var id =
        child()
            .dose("TX", "03", (year - 5) + "-05-27")
            .dose("NC", "03", (year - 5) + "-05-01", "source", "01")
            .told(clock.instant());

    assertThat(page(id))
        .contains("1 dose is told, each counted once")
        .contains("Told 2 times, counted once.")
        .contains("Days that are told: " + day(5, 1) + "; " + day(5, 27))
        .contains("Counted as given on " + day(5, 27))
        .contains("MMR) Due now Dose 2");
    assertThat(arrival(id)).contains("1 dose, last " + day(5, 27)).doesNotContain("2 doses");
  }

  @Test
  void aDoseWhoseMonthWasCopiedWrongIsCountedOnceUntilANurseHasLooked() throws Exception {
    var id =
        child()
            .dose("TX", "03", (year - 5) + "-05-12", "lot_number", "SYN1001")
            .dose("NC", "03", (year - 5) + "-06-12", "lot_number", "SYN1001", "source", "01")
            .told(clock.instant());

    assertThat(page(id))
        .contains("1 dose is told, each counted once", "1 dose may be told twice")
        .contains("May be the dose of " + day(5, 12), "look at the paper")
        .contains("Not evaluated: it may be a dose that stands already.")
        .contains("MMR) Due now Dose 2")
        .contains("If the dose that may be told twice was another: Complete.");
    assertThat(arrival(id))
        .contains("dose 2 (look first: a dose may be told twice)", "1 dose may be told twice")
        .contains("1 dose, last " + day(5, 12));
    kept("told-twice", id);
  }

  @Test
  void theArrivalSheetNamesWhatMayBeToldTwiceAndWhatCannotBeRead() throws Exception {
    var id =
        child()
            .dose("TX", "03", (year - 5) + "-05-12", "lot_number", "SYN1001")
            .dose("NC", "03", (year - 5) + "-06-12", "lot_number", "SYN1001", "source", "01")
            .dose("NC", "999", (year - 5) + "-06-12")
            .dose("NC", "999", (year - 4) + "-06-12")
            .told(clock.instant());

    assertThat(arrival(id)).contains("1 dose may be told twice", "2 doses are not evaluated");
  }

  @Test
  void aCopyThatMakesMoreOfADoseThanItsGiverSaysWhoSaysMore() throws Exception {
    var id =
        child()
            .dose("TX", "20", (year - 5) + "-05-12")
            .dose("NC", "110", (year - 5) + "-05-12", "source", "01")
            .told(clock.instant());

    assertThat(page(id))
        .contains("1 dose is told, each counted once")
        .contains("North Carolina copied it as DTaP-Hepatitis B-IPV (CVX 110), which holds more.")
        .contains("It counts as what Texas gave, DTaP (CVX 20)")
        .contains("Hepatitis B Past due Dose 1", "Polio Past due Dose 1");
  }

  @Test
  void ofWhatCannotBeEvaluatedNothingIsSaidToBeDue() throws Exception {
    var id =
        child()
            .dose("TX", "998", (year - 5) + "-05-02")
            .dose("TX", "19", (year - 5) + "-05-02")
            .told(clock.instant());

    assertThat(page(id))
        .contains("none of them can be evaluated", "it says that no vaccine was given.");
    assertThat(arrival(id))
        .contains("none of them can be evaluated")
        .doesNotContain("Due today", "CVX 998");
  }

  @Test
  void ofASeasonThatTheDataDoNotKnowNothingIsSaid() throws Exception {
    var id = child().dose("TX", "03", (year - 5) + "-05-02").told(clock.instant());

    assertThat(page(id))
        .contains("Influenza Not said It is given by season")
        .doesNotContain("Influenza Not recommended");
  }

  @Test
  void aCombinationVaccineCountsForEachOfItsPartsAndItsPartsToldApartCountOnce() throws Exception {
    var id =
        child()
            .dose("TX", "110", (year - 6) + "-05-14")
            .dose("TX", "110", (year - 6) + "-07-14")
            .dose("NC", "107", (year - 6) + "-07-14", "source", "01")
            .dose("NC", "89", (year - 6) + "-07-14", "source", "01")
            .dose("NC", "45", (year - 6) + "-07-14", "source", "01")
            .told(clock.instant());

    var page = page(id);

    assertThat(page)
        .contains("2 doses are told, each counted once")
        .contains("Told 4 times, counted once.")
        .contains("Told under several codes; it counts as DTaP-Hepatitis B-IPV (CVX 110).")
        .contains("Diphtheria, tetanus, pertussis (DTaP/Tdap/Td): Counts Given as recommended.")
        .contains("Polio: Counts Given as recommended.")
        .contains("Hepatitis B: Counts Given as recommended.")
        .contains("Polio Due now Dose 3.")
        .contains("Hepatitis B Past due Dose 3.");
    kept("combination", id);
    assertThat(arrival(id))
        .contains("Immunizations due", "Due today:", "Polio, dose 3;")
        .contains("This advises; a nurse decides.");
  }

  @Test
  void whileALinkIsUnderReviewTheDosesOfTheTwoRecordsAreNotMerged() throws Exception {
    var child = born(Teller.nobodyElse());
    var id =
        new StudentOfMany(told(), child)
            .dose("TX", "03", (year - 5) + "-05-02")
            .told(clock.instant());
    // North Carolina's record is the same child's, then says to be somebody else and is contested.
    var key = UUID.randomUUID().toString().substring(0, 18);
    told().says(clock.instant().plusSeconds(1), "NC", key, child.withExchangeId(id));
    told()
        .says(
            clock.instant().plusSeconds(2),
            "NC",
            key,
            child.named("Rodrigo").with("sex", "Male").withExchangeId(id),
            row(
                RecordKind.IMMUNIZATION,
                key,
                "I1",
                Map.of(
                    "cvx_code", "03", "occurrence_date", (year - 1) + "-05-02", "source", "00")));

    var page = page(id);

    var apart = page.indexOf("A person has not yet decided");
    assertThat(page.substring(0, apart))
        .contains("1 dose is told", "MMR) Due now Dose 2")
        .doesNotContain("Told 2 times");
    assertThat(page.substring(apart)).contains("MMR (CVX 03)", "North Carolina");
  }
}
