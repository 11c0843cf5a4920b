package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.client.Authenticator;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Person;
import org.monarca.acceptance.demo.WithDemo;

/**
 * A registrar sets up an authenticator and signs in with it. It is the registrar of Washington,
 * whom no other suite needs; the authenticator is removed in the end.
 */
@ExtendWith({WithDemo.class, WithBrowser.class})
class SecondFactorTest {

  private final Demo demo;
  private final Browser browser;
  private final Person registrar;

  SecondFactorTest(Demo demo, Browser browser) throws IOException {
    this.demo = demo;
    this.browser = browser;
    this.registrar = demo.person("school-user", "WA");
  }

  @Test
  void aRegistrarSetsOneUpSignsInWithACodeOnceAndWithARecoveryCode() throws Exception {
    try (var visit = Visit.to(demo, browser).signIn(registrar)) {
      var authenticator = setUp(visit);
      look(visit, "factors-added");
      var recovery = visit.page().locator(".recovery-codes .seen").allInnerTexts();
      assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
      visit.press("Sign out");

      visit.signIn(registrar);
      assertThat(visit.page().locator("h1")).hasText("One more step");
      look(visit, "sign-in-code");
      visit.open("/search");
      assertThat(visit.place()).isEqualTo("/sign-in");
      visit.open("/sign-in/code");
      var code = authenticator.code(1);
      type(visit, code);
      assertThat(visit.place()).isEqualTo("/search");
      visit.press("Sign out");

      visit.signIn(registrar);
      type(visit, code);
      assertThat(visit.page().locator("#problems")).containsText("This code does not fit");
      look(visit, "sign-in-code-wrong");
      type(visit, recovery.getFirst());
      assertThat(visit.page().locator("h1")).not().hasText("One more step");
      assertThat(visit.page().getByText("Sign out")).isVisible();

      remove(visit, recovery);
    }
  }

  @Test
  void thePersonWhoComesWithAnAuthenticatorSignsInByItsKey() throws Exception {
    var administrator = demo.person("state-data-admin", "WA");
    try (var visit = Visit.to(demo, browser).signIn(administrator)) {
      assertThat(visit.page().locator("h1")).hasText("One more step");
      type(visit, new Authenticator(administrator.totpSecret()).code(0));
      assertThat(visit.page().getByText("Sign out")).isVisible();
      visit.open("/profile/sessions");
      assertThat(visit.page().locator("main")).containsText("Password and code");
      look(visit, "sessions");
    }
  }

  private Authenticator setUp(Visit visit) throws GeneralSecurityException {
    visit.open("/");
    visit.follow("Your profile");
    visit.follow("Second factor");
    visit.press("Set up an authenticator");
    var authenticator = new Authenticator(visit.page().locator(".authenticator-key").innerText());
    visit.page().locator("#prove-password").fill(registrar.password());
    visit.page().locator("#prove-new-code").fill(authenticator.code(0));
    visit.press("Use it from now on");
    assertThat(visit.page().locator("main")).containsText("Your authenticator counts from now on.");
    return authenticator;
  }

  private void remove(Visit visit, List<String> recovery) throws IOException {
    var page = visit.open("/profile/factors");
    assertThat(page.locator("main")).containsText("In use since");
    look(visit, "factors-one");
    remove(visit, recovery.getFirst());
    assertThat(page.locator("#problems")).containsText("This code does not fit");
    remove(visit, recovery.get(1));
    assertThat(page.locator("main")).containsText("You sign in with your password alone.");
  }

  private void remove(Visit visit, String code) {
    visit.page().locator("#remove-password").fill(registrar.password());
    visit.page().locator("#remove-code").fill(code);
    visit.press("Remove it");
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
