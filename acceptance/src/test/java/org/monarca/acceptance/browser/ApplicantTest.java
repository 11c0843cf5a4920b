package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Outbox;
import org.monarca.acceptance.demo.WithDemo;

/** Somebody comes to an account: from the application to the first sign-in, by the mails. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class ApplicantTest {

  private static final String APPLICANT = "newcomer.tx@example.org";
  private static final String AUTHORITY = "head.tx@example.org";
  private static final String PASSWORD = "quiet corn and wagons";
  private static final String ANOTHER = "old clocks near the river";

  private final Demo demo;
  private final Browser browser;
  private final Outbox outbox;

  ApplicantTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
    this.outbox = Outbox.of(demo);
  }

  @Test
  void somebodyAppliesIsVouchedForApprovedSignsInAndForgetsThePassword() throws Exception {
    try (var visit = Visit.to(demo, browser)) {
      apply(visit);
      look(visit, "apply-sent");
      visit.open(outbox.link(APPLICANT, "/apply/confirmation/"));
      look(visit, "apply-confirm");
      visit.press("It was me");
      look(visit, "apply-confirmed");

      vouch(visit);
      decide(visit);

      var first = outbox.link(APPLICANT, "/password/");
      choosePassword(visit, first, PASSWORD);
      visit.signIn(APPLICANT, PASSWORD);
      assertThat(visit.page().locator(".who")).containsText("Synthetic Newcomer");
      visit.open("/profile/password");
      look(visit, "password-own");
      visit.press("Sign out");
      visit.open(first);
      look(visit, "link-gone");
      assertThat(visit.page().locator("h1")).hasText("This link is good no longer");

      forget(visit);
      var second = outbox.link(APPLICANT, "/password/", first);
      choosePassword(visit, second, ANOTHER);
      visit.signIn(APPLICANT, ANOTHER);
      assertThat(visit.page().locator(".who")).containsText("Synthetic Newcomer");
    }
    assertThat(outbox.holds("Newcomer")).isFalse();
    assertThat(outbox.holds(PASSWORD)).isFalse();
  }

  private void apply(Visit visit) throws IOException {
    var page = visit.open("/sign-in");
    visit.follow("Apply for an account");
    look(visit, "apply-begin");
    page.locator("#role").selectOption("school-user");
    page.locator("#state").selectOption("TX");
    visit.press("Continue");
    look(visit, "apply-form");
    visit.press("Send the application");
    assertThat(page.locator("#problems")).containsText("Name: this is needed");
    look(visit, "apply-form-wrong");
    var trained = LocalDate.now(ZoneOffset.UTC).minusMonths(2);
    page.locator("#need").fill("Places arriving children in the right courses.");
    page.locator("#trained_month").selectOption(Integer.toString(trained.getMonthValue()));
    page.locator("#trained_day").fill(Integer.toString(trained.getDayOfMonth()));
    page.locator("#trained_year").fill(Integer.toString(trained.getYear()));
    page.locator("#name").fill("Synthetic Newcomer");
    page.locator("#title").fill("Registrar");
    page.locator("#work_address").fill("Synthetic Cedar High School\n12 Made-up Road");
    page.locator("#email").fill(APPLICANT);
    page.locator("#authority_name").fill("Synthetic Head");
    page.locator("#authority_title").fill("Principal");
    page.locator("#authority_email").fill(AUTHORITY);
    page.locator("label[for=rules]").click();
    visit.press("Send the application");
    assertThat(page.locator("h1")).hasText("Look into your mailbox");
  }

  private void vouch(Visit visit) throws Exception {
    var page = visit.open(outbox.link(AUTHORITY, "/vouch/"));
    assertThat(page.locator("main")).containsText("Synthetic Newcomer");
    look(visit, "vouch");
    for (var check : List.of("identity", "need", "level")) {
      page.locator("label[for=" + check + "]").click();
    }
    visit.press("Vouch for the applicant");
    assertThat(page.locator("h1")).hasText("Thank you");
    visit.open(outbox.link(APPLICANT, "/application/"));
    assertThat(page.locator("main")).containsText("To be decided");
    look(visit, "application-own");
  }

  private void decide(Visit visit) throws IOException {
    visit.signIn(demo.person("user-admin", "TX"));
    visit.open("/tasks");
    look(visit, "tasks-of-accounts");
    visit.open("/applications?stage=deciding");
    look(visit, "applications");
    visit.follow("Synthetic Newcomer");
    visit.follow("To the task and its history");
    look(visit, "task-of-account");
    visit.follow("To the application, to decide it");
    look(visit, "application");
    visit.press("Approve and make the account");
    assertThat(visit.page().locator("main")).containsText("The account is made");
    look(visit, "application-approved");
    visit.press("Sign out");
  }

  private static void forget(Visit visit) throws IOException {
    var page = visit.open("/sign-in");
    look(visit, "sign-in");
    visit.follow("Forgotten your password?");
    page.getByLabel("E-mail address").fill(APPLICANT);
    look(visit, "forgotten");
    visit.press("Send the link");
    assertThat(page.locator(".usa-alert[role=status]")).containsText("a message is on its way");
    look(visit, "forgotten-sent");
  }

  private static void choosePassword(Visit visit, String link, String password) throws IOException {
    var page = visit.open(link);
    look(visit, "password-by-link");
    type(visit, "password1234");
    assertThat(page.locator("#problems")).containsText("tried first");
    look(visit, "password-common");
    type(visit, password);
    assertThat(page.locator("main")).containsText("Your password is set");
  }

  private static void type(Visit visit, String password) {
    visit.page().locator("#password").fill(password);
    visit.page().locator("#again").fill(password);
    visit.press("Keep this password");
  }

  private static void look(Visit visit, String name) throws IOException {
    var sight = new Sight(visit.page(), name);
    sight.isAccessible();
    sight.fitsTheNarrowestScreen();
  }
}
