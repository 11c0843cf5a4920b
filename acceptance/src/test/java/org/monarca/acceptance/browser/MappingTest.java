package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.client.OpenSsh;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Folders;
import org.monarca.acceptance.demo.WithDemo;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data administrator has tables of a system that nobody here knows, and sends them by a mapping
 * made in the browser.
 */
@ExtendWith({WithDemo.class, WithBrowser.class})
class MappingTest {

  private static final double PATIENCE_MILLIS = 60_000;
  private static final String ON = "Confirm and go on";

  private static final String ORCHARD =
      """
      ChildNo;Given;Paternal;Maternal;Gndr;DOB;Twin;BirthDoc;QAD;MoveFromCity;FromSt;MoveToCity;ToSt;EligEnd;StayNo;Site;Town;SiteSt;Entered;Grade;LEP;Shots;ResDate
      MI-ORCH-1;Example Ana;Núñez;Ejemplo;F;5/14/2012;No;Birth certificate;6/20/2026;Immokalee;FL;Traverse City;MI;6/19/2029;501;Sample Middle School;Traverse City;MI;8/24/2026;8;Y;Y;6/22/2026
      MI-ORCH-1;Example Ana;Núñez;Ejemplo;F;5/14/2012;No;Birth certificate;6/20/2026;Immokalee;FL;Traverse City;MI;6/19/2029;502;Sample Summer Site;Traverse City;MI;6/25/2026;7;Y;Y;6/22/2026
      MI-ORCH-2;Example Beto;Sample;;M;9/17/2013;No;Gov form 7;7/14/2026;Monterrey;MX-NLE;Traverse City;MI;7/13/2029;503;Sample Middle School;Traverse City;MI;8/24/2026;7;N;Y;7/15/2026
      """;

  private final Demo demo;
  private final Browser browser;

  MappingTest(Demo demo, Browser browser) {
    this.demo = demo;
    this.browser = browser;
  }

  @Test
  void anUnknownTableIsMappedLookedAtKeptAndSent() throws Exception {
    try (var visit = Visit.to(demo, browser).signIn(demo.person("state-data-admin", "MI"))) {
      begin(visit);
      sayWhatColumnsAre(visit);
      sayWhatCodesMean(visit);

      assertThat(visit.heading()).isEqualTo("Look and keep");
      var counts = visit.page().locator(".count");
      assertThat(counts.first()).hasText("2"); // children
      assertThat(counts.nth(1)).hasText("2"); // would be accepted
      assertThat(visit.page().locator("main")).containsText("Núñez");
      visit.page().locator("#name").fill("orchard");
      visit.page().locator("#title").fill("Orchard, a row for each stay");
      visit.press("Keep it");

      assertThat(visit.page().locator("main [role=status]")).containsText("The mapping is kept.");
      var file = visit.page().waitForDownload(() -> visit.follow("mapping.json of version 1"));
      assertThat(Files.readString(file.path())).contains("\"monarca_mapping\" : \"1\"", "Gndr");

      visit.follow("Send a table by it");
      visit.page().setInputFiles("#file", orchard());
      visit
          .page()
          .waitForRequest(request -> request.method().equals("PATCH"), () -> visit.press("Upload"));
      assertThat(visit.page().locator("#status h2"))
          .containsText(
              Pattern.compile("Done|Rejected"),
              new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
      assertThat(visit.page().locator(".count").nth(1)).hasText("2");
      assertThat(visit.page().locator("main")).containsText("orchard 1");
    }
    aSystemPutsTheNextOneIntoItsFolder();
  }

  /** By OpenSSH's own client. */
  private void aSystemPutsTheNextOneIntoItsFolder() throws Exception {
    var folder = Files.createDirectories(Folders.fresh("mapped-files"));
    var table = Files.write(folder.resolve("orchard_20261130.csv"), orchard().buffer);
    var michigan = OpenSsh.of(demo, "MI");

    assertThat(michigan.say("ls in", "ls out").said()).contains("in/orchard", "out/orchard");
    assertThat(michigan.say("mkdir in/more").status()).isNotZero();
    assertThat(michigan.say("put %s in/none/".formatted(table)).status()).isNotZero();
    var put =
        michigan.say(
            "put %s in/orchard/kids.csv.part".formatted(table),
            "rename in/orchard/kids.csv.part in/orchard/kids.csv",
            "put %s in/orchard/".formatted(table));

    assertThat(put.status()).as(put.said()).isZero();
    for (var file : List.of("kids.csv", "orchard_20261130.csv")) {
      var receipt = new JsonMapper().readTree(michigan.receipt("orchard/" + file));
      assertThat(receipt.path("status").asString("")).isEqualTo("done");
      assertThat(receipt.path("receipt").path("accepted").asInt()).isEqualTo(2);
    }
  }

  private static void begin(Visit visit) {
    visit.open("/mappings");
    visit.follow("Make a mapping");
    visit.page().setInputFiles("#file", orchard());
    visit.press("Look at the tables");
    assertThat(visit.page().locator("main")).containsText("Núñez");
    assertThat(visit.page().locator("#kind-0-student")).isChecked();
    assertThat(visit.page().locator("#delimiter")).hasValue(";");
    visit.press(ON);
  }

  private static void sayWhatColumnsAre(Visit visit) {
    assertThat(visit.heading()).isEqualTo("Columns of: Students");
    assertThat(visit.page().locator("#c-birth_date")).hasValue("DOB");
    visit.page().locator("#v-state_student_id_type").selectOption("02");
    visit.press(ON);
    assertThat(visit.heading()).isEqualTo("Columns of: Qualifying moves");
    visit.press(ON);
    assertThat(visit.heading()).isEqualTo("Columns of: Enrollments");
    visit.page().locator("#c-record_key").selectOption("StayNo");
    visit.page().locator("#c2-record_key").selectOption("");
    visit.page().locator("#c3-record_key").selectOption("");
    visit.page().locator("#c-facility_city").selectOption("Town");
    visit.page().locator("#c-facility_state").selectOption("SiteSt");
    visit.page().locator("#v-enrollment_type").selectOption("01");
    visit.page().locator("#v-med_alert").selectOption("None");
    visit.press(ON);
  }

  private static void sayWhatCodesMean(Visit visit) {
    assertThat(visit.heading()).isEqualTo("Codes of: Students");
    var open = visit.page().getByLabel("Our code for Gov form 7");
    assertThat(open).hasValue("");
    open.selectOption("3423");
    visit.press(ON);
    visit.press(ON);
    visit.press(ON);
  }

  private static FilePayload orchard() {
    return new FilePayload(
        "orchard_20261129.csv", "text/csv", ORCHARD.getBytes(Charset.forName("windows-1252")));
  }
}
