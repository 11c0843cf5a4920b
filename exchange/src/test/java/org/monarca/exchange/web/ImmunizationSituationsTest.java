package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.consolidated.Nation.row;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.records.RecordKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Real situations, as the nurse of the new school reads them. */
class ImmunizationSituationsTest extends WholeExchange {

  private static final RequestPostProcessor NURSE = as(Role.SCHOOL_USER, "NC");

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private Database database;
  @Autowired private SourceRecords sources;
  @Autowired private MovableClock clock;

  /** In which the child is six. */
  private int year;

  @BeforeEach
  void itIsOctober() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var october = LocalDate.of(today.getYear(), 10, 5);
    var day = october.isBefore(today) ? october.plusYears(1) : october;
    clock.setAhead(Duration.between(clock.instant(), day.atTime(15, 0).toInstant(ZoneOffset.UTC)));
    year = day.getYear();
  }

  @AfterEach
  void itIsNow() {
    clock.reset();
  }

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
        .contains("counted as DTaP-Hepatitis B-IPV (CVX 110), which holds them all")
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

    assertThat(PageText.of(html(id, "", Locale.of("es", "US"))))
        .contains("Decide una enfermera o un médico", "Atrasada", "Aplicada como se recomienda");
  }

  private StudentOfMany child() {
    return new StudentOfMany(told(), born(Teller.nobodyElse()));
  }

  private ChildFixture born(ChildFixture child) {
    return child.with("birth_date", (year - 6) + "-03-14");
  }

  private ToldChild told() {
    return new ToldChild(database, sources, identities);
  }

  private String day(int month, int day) {
    return DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US)
        .format(LocalDate.of(year - 5, month, day));
  }

  private String page(ExchangeId id) throws Exception {
    return page(id, "");
  }

  private String page(ExchangeId id, String state) throws Exception {
    return PageText.of(html(id, state, Locale.US));
  }

  private String html(ExchangeId id, String state, Locale locale) throws Exception {
    return web.get()
        .uri("/children/" + id.digits() + "/immunizations")
        .param("state", state)
        .header("Accept-Language", locale.toLanguageTag())
        .with(NURSE)
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  private String arrival(ExchangeId id) throws Exception {
    return PageText.of(
        web.get()
            .uri("/children/" + id.digits() + "/arrival")
            .with(NURSE)
            .exchange()
            .getResponse()
            .getContentAsString());
  }

  /** Left to be looked at. */
  private void kept(String name, ExchangeId id) throws Exception {
    var folder = Files.createDirectories(Path.of("target", "pages", "en"));
    Files.writeString(folder.resolve("situation-" + name + ".html"), html(id, "", Locale.US));
  }
}
