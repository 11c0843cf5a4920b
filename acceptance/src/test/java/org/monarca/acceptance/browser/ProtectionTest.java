package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.Authenticator;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/**
 * Texas protects a child, a registrar elsewhere opens the record in an emergency, the privacy
 * officer reads of it and takes the mark back; and what recruiters are not shown.
 */
@ExtendWith({WithDemo.class, WithBrowser.class})
class ProtectionTest {

  private static final String FAINTED = "The child fainted in class and needs an ambulance.";

  private final Demo demo;
  private final Browser browser;
  private final String child;

  ProtectionTest(Demo demo, Browser browser) throws IOException, InterruptedException {
    this.demo = demo;
    this.browser = browser;
    var pupil = Pupil.named("TX-P-40", "Citlali", "Tecpanecatl", "2014-02-03");
    var sent = demo.systemOf("TX").follow(Bundle.of("TX", pupil).zip());
    this.child = "/children/" + sent.outcomes().path(0).path("exchange_id").asString("");
  }

  @Test
  void aChildIsProtectedOpenedInAnEmergencyAndProtectedNoLonger() throws Exception {
    try (var visit = Visit.to(demo, browser).signIn(demo.person("state-data-admin", "TX"))) {
      visit.open(child);
      visit.follow("Protection of this child");
      look(visit, "protection-none");
      visit.press("Protect this child");
      assertThat(visit.page().locator("#problems")).containsText("must not be found");
      look(visit, "protection-error");
      visit.page().locator("#reason").selectOption("hiding");
      visit.press("Protect this child");
      assertThat(visit.page().locator("main")).containsText("protected from now on");
      look(visit, "protection-set");
    }
    try (var visit = Visit.to(demo, browser).signIn(demo.person("school-user", "MI"))) {
      visit.open(child);
      assertThat(visit.page().locator("main")).containsText("Protected child");
      assertThat(visit.page().locator(".record")).not().containsText("Texas");
      look(visit, "child-protected");
      visit.follow("Open in an emergency");
      look(visit, "emergency");
      visit.page().locator("#reason").selectOption("health");
      visit.page().locator("#note").fill(FAINTED);
      visit.press("Open it, and tell the States");
      assertThat(visit.page().locator("main")).containsText("You have no second factor");
      look(visit, "prove-factor-missing");
      visit.follow("Set up a second factor");
      assertThat(visit.page().locator("main")).containsText("What you were about to do asks");
      look(visit, "factors-waiting");
    }
    var administrator = demo.person("state-data-admin", "WA");
    try (var visit = Visit.to(demo, browser).signIn(administrator)) {
      visit.page().getByLabel("Code").fill(new Authenticator(administrator.totpSecret()).code(0));
      visit.press("Sign in");
      visit.open(child + "/emergency");
      visit.press("Open it, and tell the States");
      assertThat(visit.page().locator("#problems")).isVisible();
      look(visit, "emergency-error");
      visit.page().locator("#reason").selectOption("health");
      visit.page().locator("#note").fill(FAINTED);
      visit.press("Open it, and tell the States");
      assertThat(visit.page().locator(".record")).containsText("Texas");
      look(visit, "child-in-emergency");
      visit.open("/look-ups");
      look(visit, "look-ups");
    }
    try (var visit = Visit.to(demo, browser).signIn(demo.person("privacy-officer", "TX"))) {
      visit.open("/protected");
      assertThat(visit.page().locator("main")).containsText(FAINTED);
      look(visit, "protected");
      visit.open(child + "/protection");
      visit.press("End the protection");
      assertThat(visit.page().locator("main")).containsText("protects the child no longer");
      look(visit, "protection-ended");
    }
  }

  @Test
  void whatARecruiterDoesNotNeedIsNotShownAndSaidToBeSo() throws Exception {
    try (var visit = Visit.to(demo, browser).signIn(demo.person("recruiter", "TX"))) {
      visit.open(child);
      assertThat(visit.page().locator("#immunizations")).containsText("Not shown");
      look(visit, "child-closed");
      visit.open("/profile");
      assertThat(visit.page().locator("main")).containsText("User administrator, Texas");
      look(visit, "profile");
      visit.page().locator("#name").fill("");
      visit.press("Save");
      assertThat(visit.page().locator("#problems")).containsText("Type your name");
      look(visit, "profile-error");
    }
  }

  private static void look(Visit visit, String name) throws IOException {
    var sight = new Sight(visit.page(), name);
    sight.isAccessible();
    sight.fitsTheNarrowestScreen();
  }
}
