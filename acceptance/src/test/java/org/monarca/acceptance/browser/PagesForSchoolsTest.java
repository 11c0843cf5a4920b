package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.browser.Round.Way;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** The pages of somebody at a school, in their states. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class PagesForSchoolsTest {

  private static final String CHANGES =
      "/changes?from_month=1&from_day=1&from_year=2020&to_month=11&to_day=1&to_year=2026";
  private static final String AS_OF = "/as-of?day_month=1&day_day=1&day_year=2020";

  private final Demo demo;
  private final Browser browser;

  PagesForSchoolsTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  @TestFactory
  Stream<DynamicTest> pagesOfASchool() throws Exception {
    var registrar = demo.person("school-user", "MI");
    var child = Sought.fullest(demo);
    return Round.of(
        Visit.to(demo, browser).signIn(registrar),
        new Way("home-school", visit -> visit.open("/")),
        new Way("search", visit -> visit.open("/search")),
        new Way("search-error", PagesForSchoolsTest::searchForNothing),
        new Way("results-none", visit -> searchFor(visit, "Qwxyz", "Zzyzxqwv")),
        new Way("results", this::searchForSomebody),
        new Way("purpose", visit -> visit.open(child.place() + "/purpose")),
        new Way("purpose-spanish", visit -> visit.open(child.place() + "/purpose?lang=es")),
        new Way("child", visit -> visit.open(child.place())),
        new Way("child-spanish", visit -> visit.open(child.place() + "?lang=es")),
        new Way("child-sparse", visit -> visit.open(sparseChild())),
        new Way("arrival", visit -> visit.open(child.place() + "/arrival")),
        new Way("arrival-spanish", visit -> visit.open(child.place() + "/arrival?lang=es")),
        new Way("arrival-sparse", visit -> visit.open(sparseChild() + "/arrival")),
        new Way("credits", visit -> visit.open(child.place() + "/credits")),
        new Way("credits-spanish", visit -> visit.open(child.place() + "/credits?lang=es")),
        new Way("credits-what-if", visit -> visit.open(child.place() + "/credits?plan=TX")),
        new Way("credits-sparse", visit -> visit.open(sparseChild() + "/credits")),
        new Way("transcript", visit -> visit.open(child.place() + "/transcript")),
        new Way("transcript-spanish", visit -> visit.open(child.place() + "/transcript?lang=es")),
        new Way("immunizations", visit -> visit.open(child.place() + "/immunizations")),
        new Way(
            "immunizations-spanish", visit -> visit.open(child.place() + "/immunizations?lang=es")),
        new Way("immunizations-sparse", visit -> visit.open(sparseChild() + "/immunizations")),
        new Way("differences", visit -> visit.open(child.place() + "/differences")),
        new Way("differences-none", visit -> visit.open(sparseChild() + "/differences")),
        new Way("requirements", visit -> visit.open("/graduation-requirements?state=TX")),
        new Way("requirements-spanish", visit -> visit.open("/graduation-requirements?lang=es")),
        new Way("school-entry", visit -> visit.open("/school-entry-requirements?state=TX")),
        new Way("school-entry-none", visit -> visit.open("/school-entry-requirements?state=GU")),
        new Way("school-entry-spanish", visit -> visit.open("/school-entry-requirements?lang=es")),
        new Way("history", visit -> visit.open(child.place() + "/history")),
        new Way("history-error", visit -> visit.open(child.place() + "/changes")),
        new Way("history-changes", visit -> visit.open(child.place() + CHANGES)),
        new Way("history-as-of", visit -> visit.open(child.place() + AS_OF)),
        new Way("not-found", visit -> visit.open("/children/123456789015")),
        new Way("notices", visit -> visit.open("/profile/notices")),
        new Way("notices-spanish", visit -> visit.open("/profile/notices?lang=es")),
        new Way("factors-none", visit -> visit.open("/profile/factors")),
        new Way("factors-set-up", PagesForSchoolsTest::setUpAuthenticator),
        new Way("factors-set-up-error", PagesForSchoolsTest::proveNothing),
        new Way("factors-spanish", visit -> visit.open("/profile/factors?lang=es")),
        new Way("roles", visit -> visit.open("/profile/roles")),
        new Way("access", visit -> visit.open("/access?role=school-user")),
        new Way("forbidden", visit -> visit.open("/uploads")));
  }

  /** Who may propose merges of children in their scope, and of others is told whom to ask. */
  @TestFactory
  Stream<DynamicTest> pagesOfARecruiter() throws Exception {
    var child = Sought.fullest(demo);
    return Round.of(
        Visit.to(demo, browser).signIn(demo.person("recruiter", "TX")),
        new Way("number-recruiter", visit -> visit.open(child.place() + "/number")),
        new Way("number-not-theirs", visit -> visit.open(sparseChild() + "/number")),
        new Way(
            "number-not-theirs-spanish", visit -> visit.open(sparseChild() + "/number?lang=es")));
  }

  /** The list of a district, in its states; the view that is kept is removed again. */
  @TestFactory
  Stream<DynamicTest> pagesOfAList() throws Exception {
    return Round.of(
        Visit.to(demo, browser).signIn(demo.person("recruiter", "TX")),
        new Way("children", visit -> visit.open("/children")),
        new Way("children-spanish", visit -> visit.open("/children?lang=es")),
        new Way(
            "children-sorted", visit -> visit.open("/children?sort=born&order=down&missing=any")),
        new Way(
            "children-none-such",
            visit -> visit.open("/children?grade=12&turning3=30&eligibility=ended")),
        new Way("children-file-error", PagesForSchoolsTest::takeForNothing),
        new Way("children-view-error", PagesForSchoolsTest::keepWithoutName),
        new Way("children-recent", visit -> visit.open("/children/recent")),
        new Way("children-views-none", visit -> visit.open("/children/views")),
        new Way("children-views", PagesForSchoolsTest::keepAView),
        new Way("children-views-removed", visit -> visit.press("Remove Fifth grade")));
  }

  private static void takeForNothing(Visit visit) {
    visit.open("/children?sort=grade");
    visit.press("CSV");
    assertThat(visit.page().getByRole(AriaRole.ALERT)).isVisible();
  }

  private static void keepWithoutName(Visit visit) {
    visit.open("/children?grade=05");
    visit.press("Keep");
    assertThat(visit.page().getByRole(AriaRole.ALERT)).isVisible();
  }

  private static void keepAView(Visit visit) {
    var page = visit.open("/children?grade=05");
    page.getByLabel("Name of the view").fill("Fifth grade");
    visit.press("Keep");
    assertThat(page.locator(".usa-alert[role=status]")).isVisible();
    visit.open("/children/views");
  }

  /** Who looks children up and does nothing else: no directory, no emergency, no health. */
  @TestFactory
  Stream<DynamicTest> pagesOfAQueryUser() throws Exception {
    var child = Sought.fullest(demo);
    return Round.of(
        Visit.to(demo, browser).signIn(demo.person("query-user", "TX")),
        new Way("home-query", visit -> visit.open("/")),
        new Way("home-query-spanish", visit -> visit.open("/?lang=es")),
        new Way("results-query", this::searchForSomebody),
        new Way("child-query", visit -> openWithoutEmergency(visit, child.place())),
        new Way("forbidden-query", visit -> visit.open("/directory")));
  }

  private static void openWithoutEmergency(Visit visit, String child) {
    visit.open(child);
    assertThat(visit.page().getByText("Open in an emergency")).hasCount(0);
  }

  private static void searchForNothing(Visit visit) {
    visit.open("/search");
    visit.press("Find child");
  }

  /** A key that nothing proves: it is forgotten, and the person signs in as before. */
  private static void setUpAuthenticator(Visit visit) {
    visit.open("/profile/factors");
    visit.press(
        visit.page().getByText("Show another key").count() > 0
            ? "Show another key"
            : "Set up an authenticator");
  }

  private static void proveNothing(Visit visit) {
    setUpAuthenticator(visit);
    visit.press("Use it from now on");
  }

  private static void searchFor(Visit visit, String firstName, String lastName) {
    var page = visit.open("/search");
    page.getByLabel("First name").first().fill(firstName);
    page.getByLabel("Last name 1").first().fill(lastName);
    visit.press("Find child");
  }

  /** By the first child's own names, without its birth date, so that others fit too. */
  private void searchForSomebody(Visit visit) throws IOException {
    var somebody = Sought.nationOf(demo).told().getFirst();
    searchFor(visit, somebody.value("first_name"), somebody.value("last_name_1"));
    assertThat(visit.page().locator(".hit").first()).isVisible();
  }

  /** A child of whom next to nothing is known, and whose name is as long as can be. */
  private String sparseChild() throws IOException, InterruptedException {
    var named =
        Pupil.named("ME-P-1", "Maximiliana".repeat(4), "Villaseñor".repeat(4), "2013-05-05");
    var sparse = new Pupil(named.student(), Map.of());
    var done = demo.systemOf("ME").follow(Bundle.of("ME", sparse).zip());
    return "/children/" + done.outcomes().path(0).path("exchange_id").asString("");
  }
}
