package org.monarca.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.browser.Round.Way;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.Followed;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** The pages of a State's data administrator, in their states. */
@ExtendWith({WithDemo.class, WithBrowser.class})
class PagesForStatesTest {

  private final Demo demo;
  private final Browser browser;

  PagesForStatesTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  @TestFactory
  Stream<DynamicTest> pagesOfAStateDataAdministrator() throws Exception {
    var administrator = demo.person("state-data-admin", "FL");
    var withFindings = sent(withFindings());
    var child = Sought.fullest(demo);
    claimNumberOfAnother();
    return Round.of(
        Visit.to(demo, browser).signIn(administrator),
        new Way("home-state", visit -> visit.open("/")),
        new Way("upload", visit -> visit.open("/uploads")),
        new Way("upload-error", PagesForStatesTest::uploadNothing),
        new Way("submissions", visit -> visit.open("/submissions")),
        new Way("submission-clean", visit -> visit.open(sent(clean()))),
        new Way("submission-findings", visit -> visit.open(withFindings)),
        new Way(
            "submission-rejected", visit -> visit.open(sent(clean().with("record_count", "99")))),
        new Way("addresses", visit -> visit.open("/notices/addresses")),
        new Way("tasks", visit -> visit.open("/tasks")),
        new Way("tasks-none", visit -> visit.open("/tasks?kind=account")),
        new Way("tasks-over", visit -> visit.open("/tasks?status=over")),
        new Way("tasks-spanish", visit -> visit.open("/tasks?lang=es")),
        new Way("task-settings", visit -> visit.open("/tasks/settings")),
        new Way("review", PagesForStatesTest::reviewSomething),
        new Way("review-error", PagesForStatesTest::decideWithoutReason),
        new Way("number", visit -> visit.open(child.place() + "/number")),
        new Way("viewers", visit -> visit.open(child.place() + "/viewers")),
        new Way("disclosures", visit -> visit.open(child.place() + "/disclosures")),
        new Way("course-mappings", visit -> visit.open("/course-mappings")),
        new Way("course-mappings-spanish", visit -> visit.open("/course-mappings?lang=es")),
        new Way("own-requirements", visit -> visit.open("/graduation-requirements")),
        new Way("own-school-entry", visit -> visit.open("/school-entry-requirements")),
        new Way("school-entry-error", PagesForStatesTest::writeNoVaccine),
        new Way("school-entry-write-spanish", PagesForStatesTest::writeInSpanish),
        new Way("directory", visit -> visit.open("/directory")),
        new Way("tokens-error", visit -> makeToken(visit, "")),
        new Way("tokens-made", visit -> makeToken(visit, "Nightly review")),
        new Way("tokens-spanish", visit -> visit.open("/profile/tokens?lang=es")),
        new Way("clients", visit -> visit.open("/clients")),
        new Way("clients-error", PagesForStatesTest::addNoKey),
        new Way("clients-spanish", visit -> visit.open("/clients?lang=es")),
        new Way("drop-keys", visit -> visit.open("/sftp-keys")),
        new Way("drop-keys-error", PagesForStatesTest::addNoDropKey),
        new Way("drop-keys-spanish", visit -> visit.open("/sftp-keys?lang=es")),
        new Way("mappings", visit -> visit.open("/mappings")),
        new Way("mapping-error", PagesForStatesTest::mapNothing),
        new Way("mapping-tables", PagesForStatesTest::beginMapping),
        new Way("mapping-columns", PagesForStatesTest::goOnMapping),
        new Way("mapping-codes", visit -> visit.open(draft(visit) + "/codes/0")),
        new Way("mapping-preview-spanish", visit -> visit.open(draft(visit) + "/preview?lang=es")),
        new Way("pulls", visit -> visit.open("/pulls")),
        new Way("pulls-error", PagesForStatesTest::addNothingToFetch),
        new Way("pulls-spanish", visit -> visit.open("/pulls?lang=es")),
        new Way("codes", visit -> visit.open("/code-translations")),
        new Way("codes-error", PagesForStatesTest::sayNoCodes),
        new Way("codes-list", visit -> visit.open("/code-translations/country")),
        new Way("codes-list-spanish", visit -> visit.open("/code-translations/sex?lang=es")),
        new Way("webhooks", visit -> visit.open("/webhooks")),
        new Way("webhooks-error", PagesForStatesTest::addNoWebhook),
        new Way("webhooks-spanish", visit -> visit.open("/webhooks?lang=es")),
        new Way("connection", visit -> visit.open("/connection")),
        new Way("connection-spanish", visit -> visit.open("/connection?lang=es")),
        new Way("agreement", visit -> visit.open("/agreement")),
        new Way("agreement-error", PagesForStatesTest::sayNoAgreement),
        new Way("agreement-spanish", visit -> visit.open("/agreement?lang=es")),
        new Way("findings", visit -> visit.open(withFindings + "/findings")));
  }

  private static void sayNoAgreement(Visit visit) {
    visit.open("/agreement?lang=en").locator("#title").fill("");
    visit.press("Keep");
  }

  private static void sayNoCodes(Visit visit) {
    visit.open("/code-translations?lang=en");
    visit.press("Keep this table");
  }

  private static void mapNothing(Visit visit) {
    visit.open("/mappings/new");
    visit.press("Look at the tables");
  }

  private static void beginMapping(Visit visit) {
    var table = "ID,FIRST,LAST,GENDER,DOB\n1,Example Ana,Sample,F,5/14/2012\n";
    visit
        .open("/mappings/new?lang=en")
        .setInputFiles(
            "#file",
            new FilePayload("kids.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    visit.press("Look at the tables");
  }

  private static void goOnMapping(Visit visit) {
    visit.open(draft(visit));
    visit.press("Confirm and go on");
  }

  private static String draft(Visit visit) {
    return String.valueOf(
        visit
            .open("/mappings?lang=en")
            .locator("a[href^='/mapping-drafts/']")
            .first()
            .getAttribute("href"));
  }

  /** Whoever sets up regions comes to the directory, and does nothing else there. */
  @TestFactory
  Stream<DynamicTest> pagesOfWhoSetsUpRegions() throws IOException {
    return Round.of(
        Visit.to(demo, browser).signIn(demo.person("region-setup", "TX")),
        new Way("home-regions", visit -> visit.open("/")),
        new Way("home-regions-spanish", visit -> visit.open("/?lang=es")),
        new Way("home-regions-error", PagesForStatesTest::makeNamelessRegion),
        new Way("region", PagesForStatesTest::openRegion),
        new Way("region-error", PagesForStatesTest::renameRegionTooLong),
        new Way("region-spanish", visit -> openRegionIn(visit, "es")),
        new Way("district-regions", PagesForStatesTest::openDistrictOfRegion));
  }

  private static void makeNamelessRegion(Visit visit) {
    visit.open("/");
    visit.press("Make this region");
  }

  private static void openRegion(Visit visit) {
    openRegionIn(visit, "en");
  }

  private static void openRegionIn(Visit visit, String language) {
    visit.open("/directory?lang=" + language);
    visit.page().locator("#regions tbody a").first().click();
  }

  private static void renameRegionTooLong(Visit visit) {
    openRegion(visit);
    visit.page().locator("#name").fill("x".repeat(101));
    visit.press("Save");
  }

  private static void openDistrictOfRegion(Visit visit) {
    openRegion(visit);
    visit.page().locator("main tbody a").first().click();
  }

  private static void uploadNothing(Visit visit) {
    visit.open("/uploads");
    visit.press("Upload");
  }

  /** A line that is none, and no text. */
  private static void writeNoVaccine(Visit visit) {
    visit.open("/school-entry-requirements?grade=07").locator("#lines").fill("MMRV | two\nMMR | 2");
    visit.press("Keep what is asked");
  }

  private static void writeInSpanish(Visit visit) {
    var page = visit.open("/school-entry-requirements?grade=KG&lang=es");
    page.getByText("Cómo se escribe una línea").click();
    page.getByText("Confirmarlos como están").first().click();
  }

  private static void makeToken(Visit visit, String name) {
    visit.open("/profile/tokens").getByLabel("Name").fill(name);
    visit.press("Make the token");
  }

  private static void addNoKey(Visit visit) {
    visit.open("/clients").locator("form:has(textarea) button").first().click();
  }

  private static void addNoWebhook(Visit visit) {
    visit.open("/webhooks").locator("form:has(#url) button").first().click();
  }

  private static void addNothingToFetch(Visit visit) {
    visit.open("/pulls").locator("form:has(#url) button").first().click();
  }

  private static void addNoDropKey(Visit visit) {
    visit.open("/sftp-keys").locator("form:has(textarea) button").first().click();
  }

  /** A record that claims the number of another child. */
  private void claimNumberOfAnother() throws IOException, InterruptedException {
    var known = Bundle.of("TX", Pupil.named("TX-P-9", "Xanthippe", "Quetzaltototl", "2006-01-31"));
    var texas = demo.systemOf("TX").follow(known.zip()).outcomes().path(0).path("exchange_id");
    var other =
        Pupil.named("FL-P-9", "Ildefonso", "Oxlajuj", "2013-08-17")
            .with("exchange_id", texas.asString(""));
    demo.systemOf("FL").follow(Bundle.of("FL", other).zip());
  }

  private static void reviewSomething(Visit visit) {
    visit.open("/tasks?kind=near-match");
    visit.page().locator("tbody a").first().click();
  }

  private static void decideWithoutReason(Visit visit) {
    reviewSomething(visit);
    visit.press("Two children: keep them apart");
  }

  private static Bundle clean() {
    return Bundle.of("FL", Pupil.named("FL-P-1", "Marisol", "Villaseñor", "2013-05-05"));
  }

  private static Bundle withFindings() {
    return Bundle.of(
        "FL",
        Pupil.named("FL-P-1", "Marisol", "Villaseñor", "2013-05-05").with("sex", "F"),
        Pupil.named("FL-P-2", "", "Peñaloza", "2199-01-01"),
        Pupil.named("FL-P-3", "Lázaro", "Peñaloza", "2012-11-30"));
  }

  /** The page of a submission that the State's system has sent. */
  private String sent(Bundle bundle) throws IOException, InterruptedException {
    Followed done = demo.systemOf("FL").follow(bundle.zip());
    return "/submissions/" + done.status().path("id").asString("");
  }
}
