package org.monarca.acceptance.browser;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.browser.Round.Way;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** The pages of those who look after accounts, and of the Department, in their states. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class PagesForAdministratorsTest {

  private final Demo demo;
  private final Browser browser;

  PagesForAdministratorsTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  @TestFactory
  Stream<DynamicTest> pagesOfUserAdministrators() throws IOException {
    var texan = demo.person("user-admin", "TX");
    return Round.of(
        Visit.to(demo, browser).signIn(texan),
        new Way("accounts", visit -> visit.open("/accounts")),
        new Way("accounts-none-such", visit -> visit.open("/accounts?q=nosuchthing")),
        new Way("accounts-spanish", visit -> visit.open("/accounts?lang=es")),
        new Way("accounts-training", visit -> visit.open("/accounts?training=soon")),
        new Way("access-review", visit -> visit.open("/access-review")),
        new Way("access-review-spanish", visit -> visit.open("/access-review?show=all&lang=es")),
        new Way("rules", visit -> visit.open("/rules-of-behavior/acceptance")),
        new Way("account-training-error", PagesForAdministratorsTest::enterTrainingWithoutDay),
        new Way("account", PagesForAdministratorsTest::openAccount),
        new Way("role", PagesForAdministratorsTest::openRole),
        new Way("role-error", PagesForAdministratorsTest::giveRoleWithoutReason),
        new Way("account-error", PagesForAdministratorsTest::endAccountWithoutReason));
  }

  /** Of a role that could confirm others, and waits until somebody else agrees. */
  @TestFactory
  Stream<DynamicTest> pagesOfASecondPerson() throws IOException {
    String application;
    String account;
    try (var visit = Visit.to(demo, browser).signIn(demo.person("user-admin", "TX"))) {
      application = approve(visit);
      visit.follow("To the account");
      account = visit.place();
    }
    return Stream.concat(
        Round.of(
            Visit.to(demo, browser).signIn(demo.person("user-admin", "TX")),
            new Way("application-waits", visit -> visit.open(application + "?done=approved")),
            new Way(
                "application-waits-spanish",
                visit -> visit.open(application + "?done=approved&lang=es")),
            new Way("account-waits", visit -> visit.open(account))),
        Round.of(
            Visit.to(demo, browser).signIn(demo.person("state-director", "TX")),
            new Way("accounts-waiting", visit -> visit.open("/accounts")),
            new Way("account-to-confirm", visit -> visit.open(account)),
            new Way("account-to-confirm-spanish", visit -> visit.open(account + "?lang=es"))));
  }

  private static String approve(Visit visit) {
    visit.open("/applications");
    visit.follow("Synthetic Data Lead");
    if (visit.page().locator("button[value=approved]").count() > 0) {
      visit.page().locator("button[value=approved]").click();
    }
    return visit.place();
  }

  @TestFactory
  Stream<DynamicTest> pagesOfTheDepartment() throws IOException {
    var department = demo.person("federal-user", "");
    return Round.of(
        Visit.to(demo, browser).signIn(department),
        new Way("home-department", visit -> visit.open("/")),
        new Way("submissions-department", visit -> visit.open("/submissions")),
        new Way("agreements", visit -> visit.open("/agreements")),
        new Way("agreement-of-a-state", visit -> visit.open("/agreements/VT")));
  }

  @TestFactory
  Stream<DynamicTest> pagesOfAuditors() throws IOException {
    var auditor = demo.person("auditor", "");
    return Round.of(
        Visit.to(demo, browser).signIn(auditor),
        new Way("trail", visit -> visit.open("/audit")),
        new Way("trail-spanish", visit -> visit.open("/audit?lang=es")),
        new Way("weeks", visit -> visit.open("/audit/weeks")),
        new Way("weeks-spanish", visit -> visit.open("/audit/weeks?lang=es")),
        new Way("retention", visit -> visit.open("/retention")),
        new Way("retention-spanish", visit -> visit.open("/retention?lang=es")),
        new Way("retention-rule", visit -> visit.open("/retention?rule=tasks")),
        new Way("retention-number", visit -> visit.open("/retention?number=no-such-number")),
        new Way("trail-found", PagesForAdministratorsTest::askTheTrail),
        new Way("trail-error", PagesForAdministratorsTest::askForNoDay),
        new Way("trail-entry", PagesForAdministratorsTest::openEntry));
  }

  private static void askTheTrail(Visit visit) {
    visit.open("/audit");
    visit.press("Show entries");
  }

  private static void askForNoDay(Visit visit) {
    visit.open("/audit");
    visit.page().locator("#from_year").fill("2026");
    visit.press("Show entries");
  }

  private static void openEntry(Visit visit) {
    askTheTrail(visit);
    visit.page().locator("main tbody a").first().click();
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
}
