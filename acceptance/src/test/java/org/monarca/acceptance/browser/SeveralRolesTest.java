package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator.FilterOptions;
import java.io.IOException;
import java.time.Year;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Person;
import org.monarca.acceptance.demo.WithDemo;

/**
 * A user administrator gives somebody a further role for a time, the State's director confirms it,
 * and the person changes to it.
 */
@ExtendWith({WithDemo.class, WithBrowser.class})
class SeveralRolesTest {

  private final Demo demo;
  private final Browser browser;
  private final Person administrator;
  private final Person director;
  private final Person colleague;

  SeveralRolesTest(Demo demo, Browser browser) throws IOException {
    this.demo = demo;
    this.browser = browser;
    this.administrator = demo.person("user-admin", "TX");
    this.director = demo.person("state-director", "TX");
    this.colleague = demo.person("recruiter", "TX");
  }

  @Test
  void whoIsGivenAFurtherRoleChangesToItAndThePageShowsTheOffice() {
    try (var desk = Visit.to(demo, browser).signIn(administrator);
        var second = Visit.to(demo, browser).signIn(director);
        var work = Visit.to(demo, browser).signIn(colleague)) {
      assertThat(work.page().locator(".who")).containsText("Recruiter, Texas");

      give(desk);
      assertThat(desk.page().locator(".usa-alert[role=status]")).containsText("The role is given");

      work.open("/profile/roles");
      assertThat(work.page().locator("main")).not().containsText("Dec 31");
      second.open("/accounts");
      second.page().locator(".panel-hero a").first().click();
      second.press("Confirm it: State data administrator, Texas");
      assertThat(second.page().locator(".usa-alert[role=status]"))
          .containsText("The role is confirmed");

      work.open("/profile/roles");
      assertThat(work.page().locator("main")).containsText("Dec 31");
      work.press("Act in it: State data administrator, Texas");
      assertThat(work.page().locator(".who")).containsText("State data administrator, Texas");
      work.open("/submissions");
      assertThat(work.place()).isEqualTo("/submissions");

      end(desk);
      assertThat(desk.page().locator(".usa-alert[role=status]")).containsText("The role is ended");
      work.open("/submissions");
      assertThat(work.place()).isEqualTo("/sign-in/role");
      work.press("Act in it: Recruiter, Texas");
      assertThat(work.page().locator(".who")).containsText("Recruiter, Texas");
    }
  }

  private void give(Visit desk) {
    desk.open("/accounts?q=" + colleague.email());
    desk.page().locator("main tbody a").first().click();
    desk.follow("Give a further role");
    desk.page().locator("#role").selectOption("state-data-admin");
    desk.press("Continue");
    desk.page().locator("#last_month").selectOption("12");
    desk.page().locator("#last_day").fill("31");
    desk.page().locator("#last_year").fill(Year.now(ZoneOffset.UTC).plusYears(1).toString());
    desk.page().locator("#reason").selectOption("stand-in");
    desk.press("Give the role");
  }

  private void end(Visit desk) {
    var row =
        desk.page()
            .locator("main tbody tr")
            .filter(new FilterOptions().setHasText("State data administrator"));
    row.locator("select").selectOption("other-work");
    row.locator("button").click();
  }
}
