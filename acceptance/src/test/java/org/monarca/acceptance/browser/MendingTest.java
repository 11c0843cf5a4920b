package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/**
 * A night's file was refused in part. The administrator mends the children on the page before
 * breakfast, and their own system need not send anything again.
 */
@ExtendWith({WithDemo.class, WithBrowser.class})
class MendingTest {

  private static final double PATIENCE_MILLIS = 60_000;

  private final Demo demo;
  private final Browser browser;

  MendingTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  @Test
  void childrenAreMendedOneAfterTheOtherAndComeIn() throws Exception {
    try (var visit = administrator()) {
      refused(visit, "MI-MEND");
      visit.follow("Mend one after the other");
      look(visit.page(), "mending-child");
      visit.page().getByLabel("Sex").selectOption("Female");
      visit.press("Send and go to the next");
      assertThat(visit.page().getByRole(AriaRole.STATUS)).containsText("The child is sent.");

      visit.page().getByLabel("Birth date").fill("2014-13-45");
      visit.press("Send");
      assertThat(visit.page()).hasTitle(Pattern.compile("^Error: "));
      assertThat(visit.page().locator("#problems")).isVisible();
      look(visit.page(), "mending-still-wrong");
      visit.page().getByLabel("Birth date").fill("2014-03-14");
      visit.press("Send");

      assertThat(visit.page().locator("main")).containsText("No child is left to mend");
      awaitMended(visit);
      look(visit.page(), "mending-done");
    }
  }

  @Test
  void onlyWhatIsMissingIsFilledInATableAndUploaded() throws Exception {
    try (var visit = administrator()) {
      refused(visit, "MI-GAPS");
      visit.follow("Fill what is missing in a table");
      var download =
          visit
              .page()
              .waitForDownload(() ->
                  visit.follow(
                      "Download what is missing as a table (CSV): one row for each value, by child"));
      var table = Files.readString(download.path());
      assertThat(table).contains("MI-GAPS-2,student,,birth_date,");

      upload(visit, table.replaceAll("(birth_date,.*),(\r?\n)", "$1,2014-03-14$2"));

      assertThat(visit.page().locator("main")).containsText("1 child is sent.");
      look(visit.page(), "mending-table-sent");
    }
  }

  /** Sent, looked at, and on the page of those who are to be mended. */
  private static void refused(Visit visit, String id) throws IOException {
    var good = Pupil.named(id + "-0", "Marisol", "Villaseñor", "2013-05-05");
    var sex = Pupil.named(id + "-1", "Ximena", "Arredondo", "2014-03-14").with("sex", "Girl");
    var unborn = Pupil.named(id + "-2", "Itzel", "Arredondo", "2014-03-14").with("birth_date", "");
    visit
        .open("/uploads")
        .setInputFiles(
            "#file",
            new FilePayload("mi.zip", "application/zip", Bundle.of("MI", good, sex, unborn).zip()));
    visit.press("Upload");
    visit.page().waitForURL("**/submissions/*");
    assertThat(visit.page().locator("#status h2")).containsText("Done", patiently());
    visit.follow("Mend the rejected children here, one after the other or in a table");
    assertThat(visit.page().locator("main")).containsText("2 children are left to mend");
    look(visit.page(), "mending-list");
  }

  private static void upload(Visit visit, String table) {
    var bytes = table.getBytes(StandardCharsets.UTF_8);
    visit.page().setInputFiles("#file", new FilePayload("gaps.csv", "text/csv", bytes));
    visit.press("Send what is filled");
  }

  /** Until both have gone through, the page is looked at again. */
  private static void awaitMended(Visit visit) {
    var end = System.nanoTime() + (long) (PATIENCE_MILLIS * 1_000_000);
    while (visit.page().getByText("Nothing left to mend").count() < 2) {
      assertThat(System.nanoTime()).as("mended children go through").isLessThan(end);
      visit.page().waitForTimeout(500);
      visit.page().reload();
    }
  }

  private static void look(Page page, String name) throws IOException {
    new Sight(page, name).isAccessible();
    new Sight(page, name).fitsTheNarrowestScreen();
  }

  private Visit administrator() throws IOException {
    return Visit.to(demo, browser).signIn(demo.person("state-data-admin", "MI"));
  }

  private static LocatorAssertions.ContainsTextOptions patiently() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
  }
}
