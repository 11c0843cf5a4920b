package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** Children as they come to a desk, told of by States, and what whoever sits there reads. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class SituationsTest {

  private static final int PHONE = 320;

  private final Demo demo;
  private final Browser browser;
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  SituationsTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  /** Each State says another birth place; the registrar has one checked, and reads the answer. */
  @Test
  void threeStatesContradictEachOtherAndOneChecksWhatItSaid() throws Exception {
    var pupil = Pupil.named("SI-1", "Papalotzin", "Quetzalpapalotl", "2012-05-06");
    var child = sent("TX", pupil.with("birth_city", "Uruapan"));
    sent("MI", pupil.with("birth_city", "Morelia").with("exchange_id", child));
    sent("KS", pupil.with("birth_city", "Zamora").with("exchange_id", child));
    try (var registrar = signedIn("school-user", "MI");
        var texan = signedIn("state-data-admin", "TX")) {
      registrar.open("/children/" + child);
      registrar.page().locator("a.differs").first().click();

      assertThat(registrar.page().locator("main")).containsText("Uruapan");
      assertThat(registrar.page().locator("main")).containsText("Morelia");
      assertThat(registrar.page().locator("main")).containsText("Zamora");
      registrar.page().locator("#birth_city summary").click();
      registrar.page().locator("#state-birth_city").selectOption("TX");
      registrar.page().locator("#birth_city form button").click();
      assertThat(registrar.page().locator("#problems")).containsText("Choose why");
      registrar.page().locator("#reason-birth_city").selectOption("family");
      registrar.page().locator("#birth_city form button").click();
      assertThat(registrar.page().locator("main")).containsText("It has not answered yet.");

      texan.open("/tasks?kind=data-validation");
      texan.page().locator("tbody tr", hasNumber(child)).first().locator("a").first().click();
      assertThat(texan.page().locator("#check")).containsText("Michigan asked on");
      texan.page().getByText("It was wrong: we send what is right").click();
      texan.press("Answer");
      assertThat(texan.page().locator("main")).containsText("It is answered");
      sent("TX", pupil.with("birth_city", "Morelia").with("action", "U"));

      registrar.page().reload();
      assertThat(registrar.page().locator("#birth_city")).containsText("It answered on");
      assertThat(registrar.page().locator("#birth_city")).not().containsText("Uruapan");
    }
  }

  /** While they are one the page shows both; afterwards each has what was theirs, and no more. */
  @Test
  void twinsWhomAWrongMergeMadeOneAreTwoAgain() throws Exception {
    var one =
        Pupil.named("SI-2", "Xochiquetzal", "Tecuapetla", "2011-08-09")
            .with("birth_city", "Iguala");
    var other =
        Pupil.named("SI-3", "Maximiliano", "Tecuapetla", "2011-08-09").with("birth_city", "Taxco");
    var first = sent("TX", one.with("multiple_birth_flag", "Y"));
    var second = sent("MI", other.with("multiple_birth_flag", "Y"));
    assertThat(second).isNotEqualTo(first);
    try (var michigan = signedIn("state-data-admin", "MI");
        var texas = signedIn("state-data-admin", "TX")) {
      michigan.open("/children/" + second + "/number");
      michigan.page().locator("#other").fill(first);
      michigan.page().getByText("The other number stays").click();
      michigan.page().locator("#reason-merge").selectOption("other");
      michigan.press("Propose the merge");
      decide(texas, "confirm-merge", first);
      michigan.open("/children/" + first);
      assertThat(michigan.page().locator("main")).containsText("Taxco");
      assertThat(michigan.page().locator("main")).containsText("Iguala");

      michigan.open("/children/" + first + "/number");
      michigan.page().locator("#decisions select[name=reason]").first().selectOption("other");
      michigan.press("Propose to undo it");
      decide(texas, "confirm-split", first);
      michigan.open("/children/" + first);

      assertThat(michigan.page().locator("main")).containsText("Iguala");
      assertThat(michigan.page().locator("main")).not().containsText("Taxco");
      michigan.open("/children/" + second);
      assertThat(michigan.page().locator(".identity .number")).hasText(grouped(second));
      assertThat(michigan.page().locator("main")).containsText("Taxco");
      assertThat(michigan.page().locator("main")).not().containsText("Iguala");
    }
  }

  @Test
  void aYouthOfNineteenOutOfSchoolIsToldWhatIsOpenStill() throws Exception {
    var youth =
        enrolled(
            "SI-4", "Cuauhtemoc", today.minusYears(19).minusDays(40), Map.of("grade_level", "00"));
    var child = sent("TX", youth);
    try (var registrar = signedIn("school-user", "MI")) {
      registrar.open("/children/" + child + "/arrival");

      assertThat(registrar.page().locator(".sheet-answer")).hasText("Youth out of school");
      assertThat(registrar.page().locator(".sheet-grade")).containsText("high school equivalency");
    }
  }

  @Test
  void ofAChildOfTwoItIsSaidWhenItTurnsThree() throws Exception {
    var small =
        enrolled(
            "SI-5", "Citlaltzin", today.minusYears(3).plusDays(20), Map.of("grade_level", "P2"));
    var child = sent("TX", small);
    try (var registrar = signedIn("school-user", "MI")) {
      registrar.open("/children/" + child + "/arrival");

      assertThat(registrar.page().locator(".sheet-answer")).hasText("Not of school age yet");
      assertThat(registrar.page().locator(".sheet-grade")).containsText("Turns 3 on");
    }
  }

  /** From the search to the sheet with nothing to be moved sideways. */
  @Test
  void aRecruiterReadsItAllOnAPhone() throws Exception {
    var sought = Sought.fullest(demo);
    var phone = new NewContextOptions().setViewportSize(PHONE, 640);
    try (var visit = Visit.to(demo, browser, phone).signIn(demo.person("recruiter", "TX"))) {
      sought.search(
          visit,
          sought.told().value("first_name"),
          sought.told().value("last_name_1"),
          sought.told().value("last_name_2"));
      assertFits(visit);
      visit.page().locator(sought.amongTheFirstFive()).click();
      visit.goOn();
      assertFits(visit);
      visit.follow("Arrival sheet");
      assertThat(visit.page().locator(".sheet-answer")).isVisible();
      assertFits(visit);
    }
  }

  private static void assertFits(Visit visit) {
    var width = visit.page().evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) width).intValue()).as(visit.place()).isLessThanOrEqualTo(PHONE);
  }

  private Pupil enrolled(String id, String name, LocalDate born, Map<String, String> values) {
    var enrollment = new LinkedHashMap<>(Pupil.enrollment());
    enrollment.put("enrollment_date", today.minusMonths(2).toString());
    enrollment.putAll(values);
    var named = Pupil.named(id, name, "Tonatiuhtzin" + name, born.toString());
    var rows = new LinkedHashMap<>(named.rows());
    rows.remove("enrollments");
    return new Pupil(named.student(), rows).row("enrollments", enrollment);
  }

  private void decide(Visit visit, String kind, String child) {
    visit.open("/tasks?kind=" + kind);
    visit.page().locator("tbody tr", hasNumber(child)).first().locator("a").first().click();
    visit.page().locator("#review button[value=confirm]").first().click();
    assertThat(visit.page().locator("main")).containsText("It is done, and it can be undone.");
  }

  private static Page.LocatorOptions hasNumber(String child) {
    return new Page.LocatorOptions().setHasText(grouped(child));
  }

  private static String grouped(String exchangeId) {
    return exchangeId.replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }

  private Visit signedIn(String role, String state) throws IOException {
    return Visit.to(demo, browser).signIn(demo.person(role, state));
  }

  private String sent(String state, Pupil pupil) throws IOException, InterruptedException {
    var told = demo.systemOf(state).follow(Bundle.of(state, pupil).zip());
    return told.outcomes().path(0).path("exchange_id").asString("");
  }
}
