package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.Followed;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/**
 * Every page in its states (empty, one, many, error) breaks no rule of WCAG 2.2 AA that a machine
 * can check and fits the narrowest screen. Leaves a picture of each under {@code target/screens}.
 */
@ExtendWith({WithDemo.class, WithBrowser.class})
class PagesTest {

  private static final String ELEMENT = "/data-dictionary/elements/student/birth_date_verification";

  private final Demo demo;
  private final Browser browser;

  PagesTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  /** A way to a page, for somebody who has signed in already. */
  record Way(String name, Steps steps) {}

  interface Steps {
    void take(Visit visit) throws IOException, InterruptedException;
  }

  @TestFactory
  Stream<DynamicTest> pagesOfAnyone() {
    return List.of(
            new Way("sign-in", visit -> visit.open("/sign-in")),
            new Way("sign-in-failed", visit -> visit.signIn("nobody@example.org", "wrong")),
            new Way("sign-in-again", visit -> visit.open("/sign-in/code")),
            new Way("help", visit -> visit.open("/help")),
            new Way("sign-in-spanish", visit -> visit.open("/sign-in?lang=es")),
            new Way("dictionary", visit -> visit.open("/data-dictionary")),
            new Way("dictionary-searched", visit -> visit.open("/data-dictionary?q=twin")),
            new Way("dictionary-none", visit -> visit.open("/data-dictionary?q=qwxyz")),
            new Way("dictionary-earlier", visit -> visit.open("/data-dictionary?version=2011")),
            new Way("dictionary-spanish", visit -> visit.open("/data-dictionary?lang=es")),
            new Way("element", visit -> visit.open(ELEMENT)),
            new Way("code-list", visit -> visit.open("/data-dictionary/lists/course_type")),
            new Way("versions", visit -> visit.open("/data-dictionary/versions")),
            new Way("problems", visit -> visit.open("/problems")),
            new Way("problem", visit -> visit.open("/problems/MON-2012")),
            new Way("problem-spanish", visit -> visit.open("/problems/MON-3011?lang=es")))
        .stream()
        .map(way -> look(way, Visit.to(demo, browser)));
  }

  @TestFactory
  Stream<DynamicTest> pagesOfASchool() throws IOException {
    var registrar = demo.person("school-user", "MI");
    return List.of(
            new Way("home-school", visit -> visit.open("/")),
            new Way("search", visit -> visit.open("/search")),
            new Way("search-error", PagesTest::searchForNothing),
            new Way("results-none", visit -> searchFor(visit, "Qwxyz", "Zzyzxqwv")),
            new Way("results", this::searchForSomebody),
            new Way("child", visit -> visit.open(fullChild().place())),
            new Way("child-spanish", visit -> visit.open(fullChild().place() + "?lang=es")),
            new Way("child-sparse", visit -> visit.open(sparseChild())),
            new Way("not-found", visit -> visit.open("/children/123456789015")),
            new Way("notices", visit -> visit.open("/profile/notices")),
            new Way("notices-spanish", visit -> visit.open("/profile/notices?lang=es")),
            new Way("factors-none", visit -> visit.open("/profile/factors")),
            new Way("factors-set-up", PagesTest::setUpAuthenticator),
            new Way("factors-set-up-error", PagesTest::proveNothing),
            new Way("factors-spanish", visit -> visit.open("/profile/factors?lang=es")),
            new Way("roles", visit -> visit.open("/profile/roles")),
            new Way("access", visit -> visit.open("/access?role=school-user")),
            new Way("forbidden", visit -> visit.open("/uploads")))
        .stream()
        .map(way -> look(way, Visit.to(demo, browser).signIn(registrar)));
  }

  @TestFactory
  Stream<DynamicTest> pagesOfAStateDataAdministrator() throws IOException {
    var administrator = demo.person("state-data-admin", "FL");
    return List.of(
            new Way("home-state", visit -> visit.open("/")),
            new Way("upload", visit -> visit.open("/uploads")),
            new Way("upload-error", PagesTest::uploadNothing),
            new Way("submissions", visit -> visit.open("/submissions")),
            new Way("submission-clean", visit -> visit.open(sent(clean()))),
            new Way("submission-findings", visit -> visit.open(sent(withFindings()))),
            new Way(
                "submission-rejected",
                visit -> visit.open(sent(clean().with("record_count", "99")))),
            new Way("addresses", visit -> visit.open("/notices/addresses")),
            new Way("tasks", visit -> visit.open("/tasks")),
            new Way("tasks-none", visit -> visit.open("/tasks?kind=account")),
            new Way("tasks-over", visit -> visit.open("/tasks?status=over")),
            new Way("tasks-spanish", visit -> visit.open("/tasks?lang=es")),
            new Way("task-settings", visit -> visit.open("/tasks/settings")),
            new Way("review", this::reviewSomething),
            new Way("review-error", this::decideWithoutReason),
            new Way("number", this::openNumber),
            new Way("directory", visit -> visit.open("/directory")),
            new Way("tokens-error", visit -> makeToken(visit, "")),
            new Way("tokens-made", visit -> makeToken(visit, "Nightly review")),
            new Way("tokens-spanish", visit -> visit.open("/profile/tokens?lang=es")),
            new Way("clients", visit -> visit.open("/clients")),
            new Way("clients-error", PagesTest::addNoKey),
            new Way("clients-spanish", visit -> visit.open("/clients?lang=es")),
            new Way("findings", visit -> visit.open(sent(withFindings()) + "/findings")))
        .stream()
        .map(way -> look(way, Visit.to(demo, browser).signIn(administrator)));
  }

  @TestFactory
  Stream<DynamicTest> pagesOfTheDepartment() throws IOException {
    var department = demo.person("federal-user", "");
    return List.of(
            new Way("home-department", visit -> visit.open("/")),
            new Way("submissions-department", visit -> visit.open("/submissions")))
        .stream()
        .map(way -> look(way, Visit.to(demo, browser).signIn(department)));
  }

  @TestFactory
  Stream<DynamicTest> pagesOfUserAdministrators() throws IOException {
    var texan = demo.person("user-admin", "TX");
    return List.of(
            new Way("accounts", visit -> visit.open("/accounts")),
            new Way("accounts-none-such", visit -> visit.open("/accounts?q=qwxyz")),
            new Way("accounts-spanish", visit -> visit.open("/accounts?lang=es")),
            new Way("accounts-training", visit -> visit.open("/accounts?training=soon")),
            new Way("access-review", visit -> visit.open("/access-review")),
            new Way(
                "access-review-spanish", visit -> visit.open("/access-review?show=all&lang=es")),
            new Way("rules", visit -> visit.open("/rules-of-behavior/acceptance")),
            new Way("account-training-error", PagesTest::enterTrainingWithoutDay),
            new Way("account", PagesTest::openAccount),
            new Way("role", PagesTest::openRole),
            new Way("role-error", PagesTest::giveRoleWithoutReason),
            new Way("account-error", PagesTest::endAccountWithoutReason))
        .stream()
        .map(way -> look(way, Visit.to(demo, browser).signIn(texan)));
  }

  private static void openAccount(Visit visit) {
    visit.open("/accounts");
    visit.page().locator("main tbody a").first().click();
  }

  private static void enterTrainingWithoutDay(Visit visit) {
    openAccount(visit);
    visit.press("Enter the training");
  }

  private static void openRole(Visit visit) {
    openAccount(visit);
    visit.follow("Give a further role");
  }

  private static void giveRoleWithoutReason(Visit visit) {
    openRole(visit);
    visit.page().locator("#role").selectOption("school-user");
    visit.press("Continue");
    visit.press("Give the role");
  }

  private static void endAccountWithoutReason(Visit visit) {
    openAccount(visit);
    visit.page().locator("form:has(#reason-disabled) button").click();
  }

  private static DynamicTest look(Way way, Visit visit) {
    return dynamicTest(
        way.name(),
        () -> {
          try (visit) {
            way.steps().take(visit);
            assertThat(visit.page().locator("h1")).isVisible();
            var sight = new Sight(visit.page(), way.name());
            sight.isAccessible();
            sight.fitsTheNarrowestScreen();
          }
        });
  }

  private static void searchForNothing(Visit visit) {
    visit.open("/search");
    visit.press("Find child");
  }

  private static void uploadNothing(Visit visit) {
    visit.open("/uploads");
    visit.press("Upload");
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

  private static void makeToken(Visit visit, String name) {
    visit.open("/profile/tokens").getByLabel("Name").fill(name);
    visit.press("Make the token");
  }

  private static void addNoKey(Visit visit) {
    visit.open("/clients").locator("form:has(textarea) button").first().click();
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

  /** The child of whom most States told. */
  private Sought fullChild() throws IOException, InterruptedException {
    var nation = Sought.nationOf(demo);
    var told =
        nation.told().stream()
            .max(Comparator.comparingInt(row -> nation.about(row.child()).size()))
            .orElseThrow();
    return Sought.by(demo, told);
  }

  /** A child of whom next to nothing is known, and whose name is as long as can be. */
  private String sparseChild() throws IOException, InterruptedException {
    var named =
        Pupil.named("ME-P-1", "Maximiliana".repeat(4), "Villaseñor".repeat(4), "2013-05-05");
    var sparse = new Pupil(named.student(), Map.of());
    var done = demo.systemOf("ME").follow(Bundle.of("ME", sparse).zip());
    return "/children/" + done.outcomes().path(0).path("exchange_id").asString("");
  }

  /** A record that claims the number of another child. */
  private void reviewSomething(Visit visit) throws IOException, InterruptedException {
    var known = Bundle.of("TX", Pupil.named("TX-P-9", "Xanthippe", "Quetzaltototl", "2006-01-31"));
    var texas = demo.systemOf("TX").follow(known.zip()).outcomes().path(0).path("exchange_id");
    var other =
        Pupil.named("FL-P-9", "Ildefonso", "Oxlajuj", "2013-08-17")
            .with("exchange_id", texas.asString(""));
    demo.systemOf("FL").follow(Bundle.of("FL", other).zip());
    visit.open("/tasks?kind=near-match");
    visit.page().locator("tbody a").first().click();
  }

  private void decideWithoutReason(Visit visit) throws IOException, InterruptedException {
    reviewSomething(visit);
    visit.press("Two children: keep them apart");
  }

  private void openNumber(Visit visit) throws IOException, InterruptedException {
    visit.open(fullChild().place() + "/number");
  }

  private static Bundle clean() {
    return Bundle.of("FL", Pupil.named("FL-P-1", "Marisol", "Villaseñor", "2013-05-05"));
  }

  private static Bundle withFindings() {
    return Bundle.of(
        "FL",
        Pupil.named("FL-P-1", "Marisol", "Villaseñor", "2013-05-05").with("sex", "F"),
        Pupil.named("FL-P-2", "", "Peñaloza", "2199-01-01"),
        Pupil.named("FL-P-3", "Lázaro", "Peñaloza", "2012-11-30"));
  }

  /** The page of a submission that the State's system has sent. */
  private String sent(Bundle bundle) throws IOException, InterruptedException {
    Followed done = demo.systemOf("FL").follow(bundle.zip());
    return "/submissions/" + done.status().path("id").asString("");
  }
}
