package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.browser.Round.Way;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** The registers of privacy officers, and what the Department sees of them, in their states. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class PagesForPrivacyOfficersTest {

  private final Demo demo;
  private final Browser browser;

  PagesForPrivacyOfficersTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  @TestFactory
  Stream<DynamicTest> pagesOfPrivacyOfficers() throws IOException {
    var officer = demo.person("privacy-officer", "TX");
    return Round.of(
        Visit.to(demo, browser).signIn(officer),
        new Way("incidents-none", visit -> visit.open("/incidents")),
        new Way("incidents-hours-error", PagesForPrivacyOfficersTest::setNoHours),
        new Way("incident-new", visit -> visit.open("/incidents/new")),
        new Way("incident-new-error", PagesForPrivacyOfficersTest::writeNothingDown),
        new Way("incident", PagesForPrivacyOfficersTest::writeIncidentDown),
        new Way("incident-step-error", PagesForPrivacyOfficersTest::addNothing),
        new Way("incident-step", PagesForPrivacyOfficersTest::addStep),
        new Way("incident-closing-error", PagesForPrivacyOfficersTest::closeWithoutConclusion),
        new Way("incident-closing-early", PagesForPrivacyOfficersTest::closeEarly),
        new Way("incident-not-needed", PagesForPrivacyOfficersTest::needNothingElse),
        new Way("incidents", visit -> visit.open("/incidents")),
        new Way("incidents-spanish", visit -> visit.open("/incidents?lang=es")),
        new Way("incident-closed", PagesForPrivacyOfficersTest::close),
        new Way("demands-none", visit -> visit.open("/demands")),
        new Way("demand-new", visit -> visit.open("/demands/new")),
        new Way("demand-new-error", PagesForPrivacyOfficersTest::writeNoDemandDown),
        new Way("demand", PagesForPrivacyOfficersTest::writeDemandDown),
        new Way("demand-error", PagesForPrivacyOfficersTest::proposeNothing),
        new Way("demand-waits", PagesForPrivacyOfficersTest::propose),
        new Way("demand-withdrawn", PagesForPrivacyOfficersTest::takeBack),
        new Way("demands", visit -> visit.open("/demands")),
        new Way("demands-spanish", visit -> visit.open("/demands?lang=es")));
  }

  @TestFactory
  Stream<DynamicTest> pagesOfAuditors() throws IOException {
    var auditor = demo.person("auditor", "");
    return Round.of(
        Visit.to(demo, browser).signIn(auditor),
        new Way("incidents-department", visit -> visit.open("/incidents")));
  }

  private static void setNoHours(Visit visit) {
    visit.open("/incidents");
    visit.page().locator("#families").fill("soon");
    visit.press("Set these times");
    assertThat(visit.page().locator("#problems")).containsText("whole hours");
  }

  private static void writeNothingDown(Visit visit) {
    visit.open("/incidents/new");
    visit.press("Write it down");
    assertThat(visit.page().locator("#problems")).containsText("Choose how it was found");
  }

  private static void writeIncidentDown(Visit visit) {
    visit.open("/incidents/new");
    visit.page().locator("#found").selectOption("staff");
    visit.page().locator("#what").fill("A list of children was sent to a school by mistake.");
    visit.press("Write it down");
    assertThat(visit.page().locator("main")).containsText("its clocks run");
  }

  private static void openLatest(Visit visit, String list) {
    visit.open(list);
    visit.page().locator("main tbody a").first().click();
  }

  private static void addNothing(Visit visit) {
    openLatest(visit, "/incidents");
    visit.press("Add it");
    assertThat(visit.page().locator("#problems")).containsText("Say it in a sentence");
  }

  private static void addStep(Visit visit) {
    openLatest(visit, "/incidents");
    visit.page().locator("#what").fill("Called the superintendent of the district.");
    visit.page().locator("#clock").selectOption("state-office");
    visit.press("Add it");
    assertThat(visit.page().locator("main")).containsText("It is added.");
  }

  private static void closeWithoutConclusion(Visit visit) {
    openLatest(visit, "/incidents");
    visit.press("Close the incident");
    assertThat(visit.page().locator("#problems")).containsText("Say it in a sentence");
  }

  private static void closeEarly(Visit visit) {
    openLatest(visit, "/incidents");
    visit.page().locator("#conclusion").fill("Nobody had opened the list; it was destroyed.");
    visit.press("Close the incident");
    assertThat(visit.page().locator("#problems")).containsText("Before you close it");
  }

  private static void needNothingElse(Visit visit) {
    for (var clock : List.of("department", "families")) {
      openLatest(visit, "/incidents");
      visit.page().locator("#what").fill("The list had no name of a child in it.");
      visit.page().locator("#clock").selectOption(clock);
      visit.page().locator("label[for=waives]").click();
      visit.press("Add it");
      assertThat(visit.page().locator("main")).containsText("Not needed: ");
    }
  }

  private static void close(Visit visit) {
    openLatest(visit, "/incidents");
    visit.page().locator("#conclusion").fill("Nobody had opened the list; it was destroyed.");
    visit.press("Close the incident");
    assertThat(visit.page().locator("main")).containsText("The incident is closed.");
  }

  private static void writeNoDemandDown(Visit visit) {
    visit.open("/demands/new");
    visit.press("Write it down");
    assertThat(visit.page().locator("#problems")).containsText("Choose on what it is based");
  }

  private static void writeDemandDown(Visit visit) {
    visit.open("/demands/new");
    visit.page().locator("#received_month").selectOption("3");
    visit.page().locator("#received_day").fill("2");
    visit.page().locator("#received_year").fill("2026");
    visit.page().locator("#office").fill("Synthetic County Court");
    visit.page().locator("#basis").selectOption("grand-jury-subpoena");
    visit.page().locator("#asked").fill("The attendance of a child in the fall of 2025.");
    visit.page().locator("label[for=nobody]").click();
    visit.press("Write it down");
    assertThat(visit.page().locator("main")).containsText("The demand is written down.");
  }

  private static void proposeNothing(Visit visit) {
    openLatest(visit, "/demands");
    visit.press("Propose it");
    assertThat(visit.page().locator("#problems")).containsText("Choose what is answered");
  }

  private static void propose(Visit visit) {
    openLatest(visit, "/demands");
    visit.page().locator("label[for=answer-refused]").click();
    visit.page().locator("#why").fill("The order names another child than this one.");
    visit.press("Propose it");
    assertThat(visit.page().locator("main")).containsText("The decision is proposed");
  }

  private static void takeBack(Visit visit) {
    openLatest(visit, "/demands");
    visit.press("Take my proposal back");
    assertThat(visit.page().locator("main")).containsText("Your proposal is taken back.");
  }
}
