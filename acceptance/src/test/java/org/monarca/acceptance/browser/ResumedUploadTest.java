package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Folders;
import org.monarca.acceptance.demo.WithDemo;

/** A large file is sent from the page over a connection that is slow, and goes away. */
@ExtendWith({WithDemo.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumedUploadTest {

  private static final double PATIENCE_MILLIS = 60_000;
  private static final int SLOW = 1_000_000;
  private static final int UNLIMITED = -1;
  private static final int BYTES = 9_500_000;

  private final Demo demo;
  private final Browser browser;
  private final Path folder;

  ResumedUploadTest(Demo demo, Browser browser) throws IOException {
    this.demo = demo;
    this.browser = browser;
    this.folder = Files.createDirectories(Folders.fresh("uploads"));
  }

  @Test
  void aLostConnectionIsWaitedForAndTheFileComesWhole() throws Exception {
    var file = large("lost");
    try (var visit = administrator("CA")) {
      var line = line(visit.page(), SLOW, false);
      begin(visit, file);
      awaitHalf(visit.page());

      line(line, SLOW, true);
      assertThat(told(visit.page())).containsText("The connection is lost.", patiently());
      new Sight(visit.page(), "upload-lost").isAccessible();
      new Sight(visit.page(), "upload-lost").fitsTheNarrowestScreen();
      line(line, UNLIMITED, false);

      awaitSubmission(visit, file);
    }
  }

  @Test
  void thePageIsOpenedAgainAndTheSameFileGoesOnFromWhereItStopped() throws Exception {
    var file = large("again");
    try (var visit = administrator("CA")) {
      var line = line(visit.page(), SLOW, false);
      begin(visit, file);
      awaitHalf(visit.page());
      visit.open("/submissions");
      line(line, UNLIMITED, false);

      var page = visit.open("/uploads");
      assertThat(page.locator("main")).containsText("again.jsonl");
      new Sight(page, "upload-unfinished").isAccessible();
      new Sight(page, "upload-unfinished").fitsTheNarrowestScreen();
      page.setInputFiles("#file", file);
      assertThat(told(page)).containsText("A part of this file is there already");
      var sent = new int[1];
      page.onRequest(request -> sent[0] += request.method().equals("PATCH") ? 1 : 0);
      visit.press("Upload");

      awaitSubmission(visit, file);
      assertThat(sent[0]).as("pieces of 4 MiB that were left").isLessThanOrEqualTo(2);
      assertThat(visit.open("/uploads").locator("main")).not().containsText("again.jsonl");
    }
  }

  @Test
  void whoStopsItIsToldHowToGoOnInTheirLanguage() throws Exception {
    var file = large("stop");
    try (var visit = administrator("CA")) {
      line(visit.page(), SLOW, false);
      var page = visit.open("/uploads?lang=es");
      page.setInputFiles("#file", file);
      visit.press("Subir");
      var bar =
          page.getByRole(AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName("Enviando"));
      assertThat(bar).isVisible();
      assertThat(page.locator("#sent-words")).containsText("MB");
      assertThat(page.locator("#stop")).isFocused();
      new Sight(page, "upload-sending-spanish").isAccessible();
      new Sight(page, "upload-sending-spanish").fitsTheNarrowestScreen();

      visit.press("Detener");

      assertThat(told(page)).containsText("elija de nuevo el mismo archivo");
      assertThat(bar).isHidden();
    }
  }

  @Test
  void whatIsNoFormIsRefusedBeforeAllOfItHasCome() throws Exception {
    var file =
        Files.write(
            folder.resolve("letter.zip"), "x".repeat(BYTES).getBytes(StandardCharsets.UTF_8));
    try (var visit = administrator("CA")) {
      begin(visit, file);

      assertThat(visit.page().getByRole(AriaRole.ALERT))
          .containsText("neither a ZIP bundle of CSV files, nor XML, nor JSON Lines", patiently());
      assertThat(visit.page().locator("#file")).isFocused();
      new Sight(visit.page(), "upload-refused").isAccessible();
    }
  }

  @Test
  void withoutScriptTheFormIsSentAsItStands() throws Exception {
    var pupil = Pupil.named("CA-PLAIN-1", "Marisol", "Xicotencatl", "2013-05-05");
    var file = Files.write(folder.resolve("plain.zip"), Bundle.of("CA", pupil).zip());
    var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (var visit = Visit.to(demo, browser, plain).signIn(demo.person("state-data-admin", "CA"))) {
      begin(visit, file);

      awaitSubmission(visit, file);
    }
  }

  private Visit administrator(String state) throws IOException {
    return Visit.to(demo, browser).signIn(demo.person("state-data-admin", state));
  }

  private static void begin(Visit visit, Path file) {
    visit.open("/uploads").setInputFiles("#file", file);
    visit.press("Upload");
  }

  private static void awaitHalf(Page page) {
    page.waitForFunction(
        "() => document.getElementById('sent').value > document.getElementById('sent').max * 0.5");
  }

  private static Locator told(Page page) {
    return page.locator("#told");
  }

  /** Its page says the digest of the very file. */
  private static void awaitSubmission(Visit visit, Path file) throws Exception {
    visit.page().waitForURL("**/submissions/*");
    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    assertThat(visit.page().locator(".fingerprint"))
        .containsText(HexFormat.of().formatHex(digest), patiently());
  }

  private static LocatorAssertions.ContainsTextOptions patiently() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
  }

  private static CDPSession line(Page page, int bytesPerSecond, boolean isDown) {
    var line = page.context().newCDPSession(page);
    line.send("Network.enable");
    line(line, bytesPerSecond, isDown);
    return line;
  }

  /** How fast the browser sends from now on, or whether it reaches nothing at all. */
  private static void line(CDPSession line, int bytesPerSecond, boolean isDown) {
    var conditions = new JsonObject();
    conditions.addProperty("offline", isDown);
    conditions.addProperty("latency", 0);
    conditions.addProperty("downloadThroughput", UNLIMITED);
    conditions.addProperty("uploadThroughput", bytesPerSecond);
    line.send("Network.emulateNetworkConditions", conditions);
  }

  /** Like no other, and rejected once it is read. */
  private Path large(String name) throws IOException {
    var bytes = new byte[BYTES];
    new Random().nextBytes(bytes);
    bytes[0] = '{';
    return Files.write(folder.resolve(name + ".jsonl"), bytes);
  }
}
