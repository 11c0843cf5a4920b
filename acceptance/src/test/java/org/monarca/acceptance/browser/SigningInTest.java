package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Person;
import org.monarca.acceptance.demo.WithDemo;

/** Signing in and out, with and without a mouse, with and without script. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class SigningInTest {

  private static final int MOST_TABS = 80;

  private final Demo demo;
  private final Browser browser;
  private final Sought sought;
  private final Person registrar;

  SigningInTest(Demo demo, Browser browser) throws IOException, InterruptedException {
    this.demo = demo;
    this.browser = browser;
    this.sought = Sought.by(demo, Sought.nationOf(demo).told().getFirst());
    this.registrar = demo.person("school-user", "MI");
  }

  @Test
  void everyPageAsksToSignInFirst() {
    try (var visit = Visit.to(demo, browser)) {
      visit.open(sought.place());

      assertThat(visit.place()).isEqualTo("/sign-in");
    }
  }

  @Test
  void aWrongPasswordAndAnUnknownPersonAreAnsweredAlike() {
    try (var visit = Visit.to(demo, browser)) {
      visit.signIn("department@example.org", "wrong");
      var known = visit.page().locator("#problems").innerText();
      visit.signIn("nobody@example.org", "wrong");

      assertThat(visit.page().locator("#problems").innerText()).isEqualTo(known).isNotBlank();
      assertThat(visit.place()).isEqualTo("/sign-in");
    }
  }

  @Test
  void afterSigningOutBackShowsNothing() {
    try (var visit = Visit.to(demo, browser).signIn(registrar)) {
      visit.open(sought.place());
      assertThat(visit.page().locator(".identity")).isVisible();
      visit.press("Sign out");
      assertThat(visit.page().locator("main")).containsText("You have signed out.");

      visit.page().goBack();

      assertThat(visit.page().locator(".identity").count()).isZero();
      visit.open(sought.place());
      assertThat(visit.place()).isEqualTo("/sign-in");
    }
  }

  @Test
  void aPersonOfTheDepartmentLooksNationwideAndSeesWhichStateSentWhat() throws Exception {
    try (var visit = Visit.to(demo, browser).signIn(demo.person("federal-user", ""))) {
      assertThat(visit.page().locator("main")).containsText("Texas");
      visit.open(sought.place());
      assertThat(visit.page().locator(".identity")).isVisible();
      visit.open("/submissions");

      assertThat(visit.page().locator("main")).containsText("Texas");
    }
  }

  @Test
  void theKeyboardAloneIsEnoughToSignInAndToFindAChild() {
    try (var visit = Visit.to(demo, browser)) {
      var page = visit.open("/sign-in");
      type(page, "#email", registrar.email());
      type(page, "#password", registrar.password());
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).not().hasText("Sign in");

      page.navigate(demo.url().resolve("/search").toString());
      type(page, "#first_name", sought.told().value("first_name"));
      type(page, "#last_name_1", sought.told().value("last_name_1"));
      page.keyboard().press("Enter");
      assertThat(page.locator(".hit").first()).isVisible();
      tabTo(page, ".hit a");
      page.keyboard().press("Enter");

      assertThat(page.locator(".identity")).isVisible();
    }
  }

  @Test
  void withScriptSwitchedOffAChildIsFoundAllTheSame() {
    var options = new NewContextOptions().setJavaScriptEnabled(false);
    try (var visit = Visit.to(demo, browser, options).signIn(registrar)) {
      sought.search(
          visit, sought.told().value("first_name"), sought.told().value("last_name_1"), "");
      visit.page().locator(sought.amongTheFirstFive()).click();
      visit.goOn();

      assertThat(visit.page().locator(".identity")).isVisible();
    }
  }

  @Test
  void onPaperTheRecordKeepsWhoItIsAndLosesTheNavigation() {
    try (var visit = Visit.to(demo, browser).signIn(registrar)) {
      visit.open(sought.place());
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(visit.page().locator(".identity")).isVisible();
      assertThat(visit.page().locator("nav.places")).isHidden();
      assertThat(visit.page().getByText("Sign out")).isHidden();
    }
  }

  private static void type(Page page, String field, String text) {
    tabTo(page, field);
    page.keyboard().type(text);
  }

  /** Presses Tab until that element has the focus. */
  private static void tabTo(Page page, String wanted) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", wanted)) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + wanted);
  }
}
