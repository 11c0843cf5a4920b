package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** State data administrators work through what only people can decide, by keyboard. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class ReviewerTest {

  private final Demo demo;
  private final Browser browser;

  ReviewerTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  @Test
  void twoStatesMakeTwoNumbersOneByKeysAlone() throws Exception {
    var doubt = doubt("RV-1", "Xochitlali", "2009-04-02");
    try (var michigan = Visit.to(demo, browser).signIn(demo.person("state-data-admin", "MI"));
        var texas = Visit.to(demo, browser).signIn(demo.person("state-data-admin", "TX"))) {
      openTask(michigan, "near-match", doubt);
      var review = michigan.page().locator("#review");
      review.focus();
      michigan.page().keyboard().press("m");
      assertThat(review.locator("#keys-say")).containsText("Choose a reason first");
      assertThat(review.locator("select[name=reason]")).isFocused();
      michigan.page().keyboard().press("Escape");
      press(michigan.page(), "b", "2", "m");
      assertThat(michigan.page().locator("main")).containsText("The merge is proposed.");

      openTask(texas, "confirm-merge", doubt);
      assertThat(texas.page().locator("#review")).containsText("What is proposed");
      texas.page().locator("#review").focus();
      press(texas.page(), "c");
      assertThat(texas.page().locator("main")).containsText("It is done, and it can be undone.");

      michigan.open("/children/" + doubt.michigan());
      assertThat(michigan.page().locator("main")).containsText("both are this child");
    }
  }

  @Test
  void aKeyKeepsTwoChildrenApartAndTheNextTaskHasTheFocus() throws Exception {
    var doubt = doubt("RV-2", "Yoloxochitl", "2007-09-12");
    doubt("RV-3", "Citlalmina", "2010-01-27");
    try (var visit = Visit.to(demo, browser).signIn(demo.person("state-data-admin", "MI"))) {
      openTask(visit, "near-match", doubt);
      var decided = visit.place();
      visit.page().locator("#review").focus();
      press(visit.page(), "5", "k");

      assertThat(visit.page().locator(".usa-alert[role=status]").first())
          .containsText("They stay apart.");
      assertThat(visit.page().locator("#review")).isFocused();
      assertThat(visit.place()).startsWith("/tasks/").isNotEqualTo(decided);
      visit.follow("See it");
      assertThat(visit.page().locator("main")).containsText("Done");
    }
  }

  @Test
  void keysAreSwitchedOffAndStayOff() throws Exception {
    var doubt = doubt("RV-4", "Tlalli", "2008-11-05");
    try (var visit = Visit.to(demo, browser).signIn(demo.person("state-data-admin", "MI"))) {
      openTask(visit, "near-match", doubt);
      visit.page().getByLabel("Decide by single keys").uncheck();
      visit.page().reload();

      visit.page().locator("#review").focus();
      press(visit.page(), "5", "k");

      assertThat(visit.page().getByLabel("Decide by single keys")).not().isChecked();
      assertThat(visit.page().locator("select[name=reason]").first()).hasValue("");
      assertThat(visit.page().locator("#review-heading")).isVisible();
    }
  }

  @Test
  void withoutScriptTheSameIsDecidedByButtons() throws Exception {
    var doubt = doubt("RV-5", "Nenetl", "2006-02-14");
    var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (var visit = Visit.to(demo, browser, plain).signIn(demo.person("state-data-admin", "MI"))) {
      openTask(visit, "near-match", doubt);
      assertThat(visit.page().getByLabel("Decide by single keys")).not().isVisible();
      visit.press("Two children: keep them apart");
      assertThat(visit.page().locator("#problems")).containsText("Choose a reason");

      visit.page().locator("select[name=reason]").selectOption("papers-differ");
      visit.press("Two children: keep them apart");

      assertThat(visit.page().locator("main")).containsText("They stay apart.");
    }
  }

  /** Two children, whom Michigan says are one by the number that it sends. */
  record Doubt(String texas, String michigan) {

    String grouped() {
      return michigan.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
  }

  private Doubt doubt(String id, String name, String born)
      throws IOException, InterruptedException {
    var known =
        demo.systemOf("TX")
            .follow(Bundle.of("TX", Pupil.named("TX-" + id, name, "Quetzal" + name, born)).zip());
    var texas = known.outcomes().path(0).path("exchange_id").asString("");
    var other =
        Pupil.named("MI-" + id, name.substring(2) + "ko", "Vander" + name, otherBirthDate(born))
            .with("exchange_id", texas);
    var told = demo.systemOf("MI").follow(Bundle.of("MI", other).zip());
    return new Doubt(texas, told.outcomes().path(0).path("exchange_id").asString(""));
  }

  private static String otherBirthDate(String born) {
    return LocalDate.parse(born).plusYears(6).plusMonths(5).plusDays(19).toString();
  }

  /** By the number that Michigan's child has, wherever in the list it stands. */
  private static void openTask(Visit visit, String kind, Doubt doubt) {
    visit.open("/tasks?kind=" + kind);
    while (!line(visit, doubt).isVisible()) {
      visit.follow("Next page");
    }
    line(visit, doubt).locator("a").first().click();
  }

  private static Locator line(Visit visit, Doubt doubt) {
    return visit
        .page()
        .locator("tbody tr", new Page.LocatorOptions().setHasText(doubt.grouped()))
        .first();
  }

  private static void press(Page page, String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
  }
}
