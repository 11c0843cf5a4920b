package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Person;
import org.monarca.acceptance.demo.WithDemo;

/** A user administrator ends somebody's access while they are at work, and gives it back. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class UserAdministratorTest {

  private final Demo demo;
  private final Browser browser;
  private final Person administrator;
  private final Person colleague;

  UserAdministratorTest(Demo demo, Browser browser) throws IOException {
    this.demo = demo;
    this.browser = browser;
    this.administrator = demo.person("user-admin", "TX");
    this.colleague = demo.person("region-admin", "TX");
  }

  @Test
  void whoseAccessIsEndedIsOutAtTheNextClickAndComesBackWhenItIsGivenBack() {
    try (var desk = Visit.to(demo, browser).signIn(administrator);
        var work = Visit.to(demo, browser).signIn(colleague)) {
      work.open("/tasks");
      assertThat(work.place()).isEqualTo("/tasks");

      change(desk, "disabled", "incident", "Disable the account");
      assertThat(desk.page().locator(".usa-alert[role=status]")).containsText("signed out");

      work.open("/tasks");
      assertThat(work.place()).isEqualTo("/sign-in");
      work.signIn(colleague.email(), colleague.password());
      assertThat(work.place()).isEqualTo("/sign-in");

      change(desk, "active", "mistake", "Make the account active");
      work.signIn(colleague.email(), colleague.password());
      assertThat(work.place()).isNotEqualTo("/sign-in");
      assertThat(work.page().locator("h1")).isVisible();
    }
  }

  private void change(Visit desk, String to, String reason, String button) {
    desk.open("/accounts?q=" + colleague.email());
    desk.page().locator("main tbody a").first().click();
    desk.page().locator("#reason-" + to).selectOption(reason);
    desk.press(button);
  }
}
