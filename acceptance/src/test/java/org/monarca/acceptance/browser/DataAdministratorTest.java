package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions;
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

/** A State data administrator uploads a file by the page and follows it to its receipt. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class DataAdministratorTest {

  private static final double PATIENCE_MILLIS = 60_000;

  private final Demo demo;
  private final Browser browser;

  DataAdministratorTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  @Test
  void anUploadedFileIsFollowedToItsReceiptAndItsFindingsAreDownloaded() throws Exception {
    try (var visit = administrator()) {
      upload(visit, bundle("MI-UP"));
      visit.page().waitForURL("**/submissions/*");
      awaitReceipt(visit);

      assertThat(visit.page().locator(".counts")).containsText("Received");
      assertThat(visit.page().locator(".count").first()).hasText("2");
      assertThat(visit.page().locator("body")).containsText("MON-2004");
      var findings = visit.page().waitForDownload(() -> visit.follow("Findings (CSV)"));
      assertThat(Files.readString(findings.path())).contains("MI-UP-BAD", "MON-2004");
    }
  }

  @Test
  void aFileThatIsTriedFromTheConnectionIsCheckedAndNotStored() throws Exception {
    try (var visit = administrator()) {
      visit.open("/connection");
      visit.follow("Try a file");
      assertThat(visit.heading()).isEqualTo("Try a file");
      assertThat(visit.page().locator("#dry_run")).isChecked();
      visit
          .page()
          .setInputFiles("#file", new FilePayload("mi.zip", "application/zip", bundle("MI-TRY")));
      visit.press("Upload");
      visit.page().waitForURL("**/submissions/*");
      awaitReceipt(visit);

      assertThat(visit.page().locator("main")).containsText("Dry run");
      assertThat(visit.page().locator(".count").first()).hasText("2");
      assertThat(visit.page().locator("body")).containsText("MON-2004");
    }
  }

  @Test
  void theSubmissionsOfTheStateStandInTheList() throws Exception {
    try (var visit = administrator()) {
      visit.open("/submissions");

      assertThat(visit.page().locator("main")).containsText("gen-2026-");
    }
  }

  @Test
  void aFileThatCannotBeReadIsRejectedInWords() throws Exception {
    try (var visit = administrator()) {
      upload(visit, "PK, dear colleagues".getBytes(StandardCharsets.UTF_8));
      awaitReceipt(visit);

      assertThat(visit.page().locator("#status h2")).containsText("Rejected");
      assertThat(visit.page().locator("body")).containsText("This is not a zip file.");
    }
  }

  @Test
  void aFileOfNoFormIsRefusedBesideTheField() throws Exception {
    try (var visit = administrator()) {
      upload(visit, "Dear colleagues".getBytes(StandardCharsets.UTF_8));

      assertThat(visit.page().locator("main"))
          .containsText("neither a ZIP bundle of CSV files, nor XML, nor JSON Lines");
    }
  }

  @Test
  void uploadingNothingIsAnErrorBesideTheField() throws Exception {
    try (var visit = administrator()) {
      visit.open("/uploads");
      visit.press("Upload");

      assertThat(visit.page().title()).startsWith("Error: ");
      assertThat(visit.page().locator("#problems a[href='#file']")).isVisible();
    }
  }

  @Test
  void aProposalAboutAWarningIsMadeReadByTheDepartmentAndTakenBack() throws Exception {
    try (var visit = administrator();
        var department = Visit.to(demo, browser).signIn(demo.person("federal-user", ""))) {
      visit.follow(visit.open("/problems").locator("a[href='/problems/MON-3003']").innerText());
      visit.press("Propose");
      assertThat(visit.page().locator("#problems a[href='#severity']")).isVisible();
      visit.page().getByLabel("Proposed severity").selectOption("silent");
      visit.page().getByLabel("Reason").fill("Our migrant schools do not grade by age.");
      visit.press("Propose");
      assertThat(visit.page().locator("#proposals")).containsText("Michigan");

      department.open("/problems/MON-3003");
      assertThat(department.page().locator("#proposals"))
          .containsText("Our migrant schools do not grade by age.");

      visit.press("Take this back");
      assertThat(visit.page().locator("#proposals button")).hasText("Propose");
    }
  }

  private Visit administrator() throws IOException {
    return Visit.to(demo, browser).signIn(demo.person("state-data-admin", "MI"));
  }

  private static void upload(Visit visit, byte[] bytes) {
    visit
        .open("/uploads")
        .setInputFiles("#file", new FilePayload("mi.zip", "application/zip", bytes));
    visit.press("Upload");
  }

  private static void awaitReceipt(Visit visit) {
    assertThat(visit.page().locator("#status h2"))
        .containsText(
            Pattern.compile("Done|Rejected"),
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
  }

  private static byte[] bundle(String children) {
    var bad = Pupil.named(children + "-BAD", "Ximena", "Arredondo", "2014-03-14").with("sex", "F");
    return Bundle.of("MI", Pupil.named(children + "-1", "Marisol", "Villaseñor", "2013-05-05"), bad)
        .zip();
  }
}
