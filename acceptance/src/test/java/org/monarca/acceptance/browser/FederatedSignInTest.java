package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page.LocatorOptions;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.client.Authenticator;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Person;
import org.monarca.acceptance.demo.WithDemo;

/**
 * The director of Texas, whom no other suite needs, signs in by the provider of the State, and by
 * it and a code; it is disconnected in the end.
 */
@ExtendWith({WithDemo.class, WithBrowser.class})
class FederatedSignInTest {

  private final Demo demo;
  private final Browser browser;
  private final Person person;

  FederatedSignInTest(Demo demo, Browser browser) throws IOException {
    this.demo = demo;
    this.browser = browser;
    this.person = demo.person("state-director", "TX");
  }

  @Test
  void itIsConnectedSignsInByTwoFactorsAndAsksForACodeAfterOne() throws Exception {
    Authenticator authenticator;
    try (var visit = Visit.to(demo, browser).signIn(person)) {
      visit.follow("Your profile");
      visit.follow("Ways to sign in");
      look(visit, "ways-none");
      visit.press("Connect Texas single sign-on");
      showAtProvider(visit, "aal2");
      assertThat(visit.page().locator(".usa-alert[role=status]")).containsText("It is connected");
      look(visit, "ways-one");
      visit.press("Sign out");

      visit.press("Agree and sign in with Texas single sign-on");
      authenticator = setUp(visit);
      visit.press("Sign out");
    }
    try (var visit = Visit.to(demo, browser)) {
      visit.open("/sign-in");
      look(visit, "sign-in-with-provider");
      visit.press("Agree and sign in with Texas single sign-on");
      showAtProvider(visit, "aal1");
      assertThat(visit.page().locator("h1")).hasText("One more step");
      assertThat(visit.page().locator(".lede")).containsText("Texas single sign-on");
      type(visit, authenticator.code(1));
      assertThat(visit.page().locator("button", hasText("Sign out"))).isVisible();

      visit.follow("Your profile");
      visit.follow("Ways to sign in");
      visit.press("Disconnect Texas single sign-on");
      assertThat(visit.page().locator(".usa-alert[role=status]"))
          .containsText("It is disconnected");
      visit.press("Sign out");
      visit.press("Agree and sign in with Texas single sign-on");
      assertThat(visit.page().locator("#problems")).containsText("did not let you in here");
      look(visit, "sign-in-provider-refused");
    }
  }

  private static LocatorOptions hasText(String text) {
    return new LocatorOptions().setHasText(text);
  }

  private Authenticator setUp(Visit visit) throws GeneralSecurityException {
    visit.follow("Your profile");
    visit.follow("Second factor");
    visit.press("Set up an authenticator");
    var authenticator = new Authenticator(visit.page().locator(".authenticator-key").innerText());
    visit.page().locator("#prove-password").fill(person.password());
    visit.page().locator("#prove-new-code").fill(authenticator.code(0));
    visit.press("Use it from now on");
    assertThat(visit.page().locator("main")).containsText("Your authenticator counts from now on.");
    return authenticator;
  }

  private static void showAtProvider(Visit visit, String level) {
    assertThat(visit.page().locator("h1")).hasText("Synthetic provider");
    visit.page().getByLabel("Name").fill("director-of-texas");
    visit.page().getByLabel("Level").fill(level);
    visit.press("Show who I am");
  }

  private static void type(Visit visit, String code) {
    visit.page().getByLabel("Code").fill(code);
    visit.press("Sign in");
  }

  private static void look(Visit visit, String name) throws IOException {
    var sight = new Sight(visit.page(), name);
    sight.isAccessible();
    sight.fitsTheNarrowestScreen();
  }
}
