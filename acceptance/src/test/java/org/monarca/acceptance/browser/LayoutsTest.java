package org.monarca.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.acceptance.client.Followed;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Folders;
import org.monarca.acceptance.demo.Launcher;
import org.monarca.acceptance.demo.WithDemo;

/**
 * Each example of another layout, as the documentation shows it, comes in by the commands and by
 * the page of the packaged product.
 */
@ExtendWith({WithDemo.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayoutsTest {

  private static final double PATIENCE_MILLIS = 60_000;
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path EXAMPLES = PROJECT.resolve("docs/formats/examples");

  /** The sample interchange of the Ed-Fi Data Standard itself. */
  private static final Path SAMPLE =
      PROJECT.resolve("records/src/test/resources/org/monarca/records/mapping/edfi/Student.xml");

  /** Its children are made up, so of them this can be said. */
  private static final String NO_TWINS =
      """
      {"monarca_mapping": "1", "name": "sample", "extends": "edfi",
       "defaults": {"student": {"multiple_birth_flag": "N"}}}
      """;

  /** Of whom the demonstration has a data administrator; of others the State's system sends. */
  private static final Set<String> SIGNED_IN = Set.of("TX", "MI");

  private final Demo demo;
  private final Browser browser;
  private final Path folder;

  LayoutsTest(Demo demo, Browser browser) throws IOException {
    this.demo = demo;
    this.browser = browser;
    this.folder = Files.createDirectories(Folders.fresh("layouts"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "legacy; TX; 3; 3; Student.csv; Nothing of Reporting State Code is mapped",
        "oneroster; ND; 2; 0; users.csv; Multiple Birth Flag is missing",
        "edfi; MI; 2; 2; Contact.xml; Nothing of Contact/ElectronicMail/ElectronicMailType is mapped",
        "coe-system; GA; 2; 2; STAY.TXT; Designated Graduation School is missing",
        "school-system; MI; 2; 2; students.csv; Nothing of LastFirst is mapped",
        "wide-table; TX; 2; 2; history.csv; School District ID is missing",
      })
  void anExampleIsCheckedTriedAndSent(
      String layout, String state, int received, int accepted, String file, String says)
      throws Exception {
    var files = new ArrayList<Path>();
    try (var found = Files.list(EXAMPLES.resolve(layout))) {
      found.sorted().forEach(files::add);
    }

    comesIn(zip(layout, files), state, received, accepted, file, says);
  }

  @Test
  void theSampleOfEdFiItselfComesInAsFarAsItSaysEnough() throws Exception {
    var mapping = Files.writeString(folder.resolve("mapping.json"), NO_TWINS);

    var sample = zip("sample", List.of(mapping, SAMPLE));

    comesIn(
        sample,
        "SD",
        960,
        3,
        "Student.xml",
        "Sex is missing. In what you sent: BirthData/BirthSex.");
  }

  @Test
  void aTableIsSentByCommandBehindItsMapping() throws Exception {
    var example = EXAMPLES.resolve("wide-table");

    var tried =
        command(
            "submit",
            example.resolve("history.csv").toString(),
            "--mapping",
            example.resolve("mapping.json").toString(),
            "--dry-run");

    assertThat(tried.status()).as(tried.said()).isZero();
    assertThat(tried.said()).contains("history.csv: done (dry run)");
    assertThat(count(tried.said(), "accepted")).isEqualTo(2);
  }

  private void comesIn(Path zip, String state, int received, int accepted, String file, String says)
      throws Exception {
    var checked = Launcher.run("validate", zip.toString(), "--state", state);
    assertThat(checked.said())
        .contains(
            "%,d accepted, %,d rejected".formatted(accepted, received - accepted), file, says);

    var tried = command("submit", zip.toString(), "--state", state, "--dry-run");
    assertThat(tried.status()).as(tried.said()).isEqualTo(accepted == received ? 0 : 1);
    assertThat(tried.said()).contains("done (dry run)");
    assertThat(count(tried.said(), "received")).isEqualTo(received);
    assertThat(count(tried.said(), "accepted")).isEqualTo(accepted);

    var sent =
        SIGNED_IN.contains(state)
            ? demo.systemOf(state)
                .follow(URI.create("/api/v1" + byThePage(zip, state, received, accepted)))
            : demo.systemOf(state).follow(Files.readAllBytes(zip));
    assertThat(sent.receipt().received()).isEqualTo(received);
    assertThat(sent.receipt().accepted()).isEqualTo(accepted);
    sent.receipt().addsUp();
    var findings = sent.findings();
    assertThat(Followed.texts(findings, "file")).contains(file);
    assertThat(Followed.texts(findings, "message")).anyMatch(message -> message.contains(says));
  }

  /** Answers the path of the submission. */
  private String byThePage(Path zip, String state, int received, int accepted) throws Exception {
    try (var visit = Visit.to(demo, browser).signIn(demo.person("state-data-admin", state))) {
      visit.open("/uploads").setInputFiles("#file", zip);
      visit.press("Upload");
      visit.page().waitForURL("**/submissions/*");
      assertThat(visit.page().locator("#status h2"))
          .containsText(
              "Done", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
      var counts = visit.page().locator(".count");
      assertThat(counts.first()).hasText(Integer.toString(received));
      assertThat(counts.nth(1)).hasText(Integer.toString(accepted));
      return visit.place();
    }
  }

  private Launcher.Ended command(String... words) throws Exception {
    var all = new ArrayList<>(List.of(words));
    all.addAll(
        List.of(
            "--to",
            demo.url().toString(),
            "--token-file",
            demo.data().resolve("clients.json").toString()));
    return Launcher.run(all.toArray(String[]::new));
  }

  private static int count(String said, String what) {
    var found = Pattern.compile("(?m)^ +" + what + " +([0-9,]+)$").matcher(said);
    return found.find() ? Integer.parseInt(found.group(1).replace(",", "")) : -1;
  }

  private Path zip(String name, List<Path> files) throws IOException {
    var zip = folder.resolve(name + ".zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (var file : files) {
        out.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, out);
      }
    }
    return zip;
  }
}
