package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Person;
import org.monarca.acceptance.demo.WithDemo;

/**
 * The data administrator of Florida, whom no other suite needs, makes a passkey on a virtual device
 * and signs in by it; it is removed in the end. Passkeys work at a name, so not at 127.0.0.1.
 */
@ExtendWith({WithDemo.class, WithBrowser.class})
class PasskeyTest {

  private final Demo demo;
  private final Browser browser;
  private final URI byName;
  private final Person person;

  PasskeyTest(Demo demo, Browser browser) throws IOException {
    this.demo = demo;
    this.browser = browser;
    this.byName = URI.create("http://localhost:" + demo.url().getPort());
    this.person = demo.person("state-data-admin", "FL");
  }

  @Test
  void aPasskeyIsMadeSignsInAndIsTheSecondStepAndOpensNothingOnceRemoved() throws Exception {
    try (var visit = Visit.to(byName, browser).signIn(person)) {
      var device = new VirtualDevice(visit.page());
      make(visit);
      assertThat(visit.page().locator("main")).containsText("The passkey is added");
      assertThat(visit.page().locator(".recovery-codes li")).hasCount(10);
      look(visit, "passkey-added");
      visit.press("Sign out");

      look(visit, "sign-in-with-passkey");
      visit.press("Agree and sign in with a passkey");
      assertThat(visit.page().getByText("Sign out")).isVisible();
      visit.press("Sign out");

      visit.signIn(person);
      assertThat(visit.page().locator("h1")).hasText("One more step");
      visit.press("Use a passkey");
      assertThat(visit.page().getByText("Sign out")).isVisible();
      visit.press("Sign out");

      device.verifiesItsPerson(false);
      visit.open("/sign-in");
      visit.press("Agree and sign in with a passkey");
      assertThat(visit.page().locator("[data-says=cancelled]")).isVisible();
      device.verifiesItsPerson(true);
      visit.press("Agree and sign in with a passkey");
      assertThat(visit.page().getByText("Sign out")).isVisible();

      remove(visit);
      visit.press("Sign out");
      visit.press("Agree and sign in with a passkey");
      assertThat(visit.page().locator("#problems")).containsText("The passkey did not let you in");
      look(visit, "passkey-refused");
    }
  }

  @Test
  void whereNoPasskeyWorksThePageSaysSoAndThePasswordDoes() throws Exception {
    try (var visit = Visit.to(demo, browser)) {
      visit.open("/sign-in");
      assertThat(visit.page().locator("[data-says=elsewhere]"))
          .containsText("http://localhost:" + demo.url().getPort());
      look(visit, "sign-in-elsewhere");
    }
    try (var visit = Visit.to(byName, browser)) {
      visit.page().addInitScript("delete window.PublicKeyCredential");
      visit.open("/sign-in");
      assertThat(visit.page().locator("[data-says=unsupported]")).isVisible();
      look(visit, "sign-in-unsupported");
    }
    var noScript = new NewContextOptions().setJavaScriptEnabled(false);
    try (var visit = Visit.to(demo, browser, noScript)) {
      visit.open("/sign-in");
      assertThat(visit.page().getByText("Agree and sign in with a passkey")).isHidden();
    }
  }

  private void make(Visit visit) {
    visit.open("/profile/factors");
    visit.page().locator("#add-name").fill("Synthetic phone");
    visit.page().locator("#add-password").fill("wrong");
    visit.press("Add the passkey");
    assertThat(visit.page().locator("#passkeys [data-says=refused]"))
        .containsText("The password does not fit");
    visit.page().locator("#add-password").fill(person.password());
    visit.press("Add the passkey");
  }

  private void remove(Visit visit) throws IOException {
    visit.open("/profile/factors");
    assertThat(visit.page().locator("main")).containsText("Synthetic phone");
    look(visit, "passkey-one");
    visit.follow("Remove Synthetic phone");
    assertThat(visit.page().locator("h1")).hasText("Remove a passkey");
    look(visit, "passkey-remove");
    visit.press("Confirm with a passkey instead");
    assertThat(visit.page().locator("main")).containsText("The passkey is removed.");
    assertThat(visit.page().locator("main")).containsText("You sign in with your password alone.");
  }

  private static void look(Visit visit, String name) throws IOException {
    var sight = new Sight(visit.page(), name);
    sight.isAccessible();
    sight.fitsTheNarrowestScreen();
  }

  /** A device of the browser's own, which keeps passkeys and answers for its person. */
  private static final class VirtualDevice {

    private final CDPSession tools;
    private final String id;

    VirtualDevice(Page page) {
      tools = page.context().newCDPSession(page);
      tools.send("WebAuthn.enable");
      var options = new JsonObject();
      options.addProperty("protocol", "ctap2");
      options.addProperty("transport", "internal");
      options.addProperty("hasResidentKey", true);
      options.addProperty("hasUserVerification", true);
      options.addProperty("isUserVerified", true);
      options.addProperty("automaticPresenceSimulation", true);
      var asked = new JsonObject();
      asked.add("options", options);
      id =
          tools
              .send("WebAuthn.addVirtualAuthenticator", asked)
              .get("authenticatorId")
              .getAsString();
    }

    void verifiesItsPerson(boolean does) {
      var asked = new JsonObject();
      asked.addProperty("authenticatorId", id);
      asked.addProperty("isUserVerified", does);
      tools.send("WebAuthn.setUserVerified", asked);
    }
  }
}
