package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Person;
import org.monarca.acceptance.demo.WithDemo;

/** What a page does when nobody does anything at it, by a clock of the browser that is moved on. */
@ExtendWith({WithDemo.class, WithBrowser.class})
@Control({"AC-11", "AC-12"})
class IdleTest {

  private final Demo demo;
  private final Browser browser;
  private final Person registrar;

  IdleTest(Demo demo, Browser browser) throws IOException {
    this.demo = demo;
    this.browser = browser;
    this.registrar = demo.person("school-user", "MI");
  }

  @Test
  void twoMinutesBeforeTheEndItAsksAndEscapeStays() throws Exception {
    try (var visit = Visit.to(demo, browser).signIn(registrar)) {
      var page = visit.page();
      page.clock().install();
      visit.open("/search");
      page.locator("#first_name").fill("Xochitl");
      page.clock().fastForward("12:50");
      assertThat(page.locator("#idle")).isHidden();

      page.clock().fastForward("00:10");
      assertThat(page.locator("#idle")).isVisible();
      assertThat(page.locator("#idle button")).isFocused();
      new Sight(page, "idle").isAccessible();
      new Sight(page, "idle").fitsTheNarrowestScreen();
      page.keyboard().press("Escape");
      assertThat(page.locator("#idle")).isHidden();
      assertThat(page.locator("#first_name")).isFocused();
      assertThat(page.locator("#first_name")).hasValue("Xochitl");

      page.clock().fastForward("13:00");
      assertThat(page.locator("#idle")).isVisible();
      visit.press("Stay signed in");
      assertThat(page.locator("#idle")).isHidden();
    }
  }

  @Test
  void whenTheTimeIsOverThePageShowsNothingAndLeadsToTheSignIn() throws Exception {
    try (var visit = Visit.to(demo, browser).signIn(registrar)) {
      var page = visit.page();
      page.clock().install();
      visit.open("/search");
      page.clock().fastForward("15:00");

      page.waitForURL("**/sign-in?expired*");
      assertThat(page.locator("main")).containsText("You were signed out");
    }
  }

  @Test
  void whatWasTypedIsThereAgainForTheSamePersonOnceTheyHaveSignedInAgain() throws Exception {
    try (var visit = Visit.to(demo, browser).signIn(registrar)) {
      var page = visit.page();
      page.clock().install();
      visit.open("/search");
      page.locator("#first_name").fill("Xochitl");
      page.locator("#last_name_1").fill("Quintanilla");
      page.clock().fastForward("15:00");
      assertThat(page.locator("#idle-over")).isVisible();
      assertThat(page.locator("#idle-over-title")).isFocused();
      assertThat(page.locator("body")).not().containsText("Sign out");
      assertThat(page.locator("#first_name")).hasCount(0);
      new Sight(page, "idle-over").isAccessible();
      new Sight(page, "idle-over").fitsTheNarrowestScreen();

      page.context().clearCookies();
      visit.press("I have signed in");
      assertThat(page.locator("#idle-not-yet")).isVisible();
      var tab = page.context().waitForPage(() -> visit.follow("Sign in in a new tab"));
      tab.locator("#email").fill(registrar.email());
      tab.locator("#password").fill(registrar.password());
      tab.locator("#password").press("Enter");
      assertThat(tab.getByText("Sign out")).isVisible();

      assertThat(page.locator("#idle-over")).isHidden();
      assertThat(page.locator("#first_name")).hasValue("Xochitl");
      assertThat(page.locator("#last_name_1")).hasValue("Quintanilla");
      page.locator("#last_name_1").press("Enter");
      assertThat(page.locator("h1")).not().hasText("Sign in");
      assertThat(visit.place()).doesNotStartWith("/sign-in");
      assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }
  }
}
