package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.ExampleLayouts;
import org.monarca.records.submission.Form;

/** The commands read layouts of others, known or by a mapping. */
class LayoutCommandsTest {

  @TempDir private Path folder = Path.of("");

  private final PrintStream standardOut = System.out;
  private final PrintStream standardError = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void listenNoMore() {
    System.setOut(standardOut);
    System.setErr(standardError);
  }

  @Test
  void aLegacyZipIsRecognised() throws IOException {
    var zip = Files.write(folder.resolve("legacy.zip"), ExampleLayouts.of("legacy").zip());

    assertThat(run("validate", zip.toString())).isEqualTo(Exit.FAILED);
    assertThat(text())
        .contains("3 students and 13 records; 3 accepted, 0 rejected; 0 errors")
        .contains("Student.csv, line 1", "MON-3102");
  }

  @Test
  void aFolderOfTablesIsOneSubmission() {
    run("validate", ExampleLayouts.FOLDER.resolve("legacy").toString());

    assertThat(text()).contains("3 accepted, 0 rejected");
  }

  @Test
  void aTableIsReadByAMapping() {
    var example = ExampleLayouts.FOLDER.resolve("wide-table");

    run(
        "validate",
        example.resolve("history.csv").toString(),
        "--mapping",
        example.resolve("mapping.json").toString());

    assertThat(text())
        .contains("2 students and 7 records; 2 accepted, 0 rejected")
        .contains("history.csv, med_alert: MON-3101 warning");
  }

  @Test
  void aTableWhoseHeadingBeginsAsAZipDoesIsATable() throws IOException {
    var example = ExampleLayouts.FOLDER.resolve("wide-table");
    var table = Files.readString(example.resolve("history.csv"));
    var lines = table.lines().map(line -> "1|" + line).collect(Collectors.joining("\n"));
    var file = Files.writeString(folder.resolve("export.csv"), "PKID" + lines.substring(1) + "\n");

    run("validate", file.toString(), "--mapping", example.resolve("mapping.json").toString());

    assertThat(text()).contains("2 students and 7 records; 2 accepted, 0 rejected");
  }

  @Test
  void aMappingThatCannotBeUsedIsWrongUse() throws IOException {
    var mapping = Files.writeString(folder.resolve("m.json"), "{\"monarca_mapping\": \"1\"}");

    assertThat(run("validate", folder.toString(), "--mapping", mapping.toString()))
        .isEqualTo(Exit.WRONG_USE);
    assertThat(errors.toString() + text()).contains("name: this is missing");
  }

  @Test
  void anInterchangeNeedsToBeToldItsState() {
    var file = ExampleLayouts.FOLDER.resolve("edfi").resolve("Student.xml").toString();

    assertThat(run("validate", file)).isEqualTo(Exit.FAILED);
    assertThat(text()).contains("submitting_state: MON-1203");
    assertThat(run("validate", file, "--state", "TX", "--as-of", "2026-11-02"))
        .isEqualTo(Exit.FAILED);
    assertThat(text()).contains("1 accepted, 1 rejected");
  }

  @Test
  void aLayoutIsConvertedIntoAFormOfOurs() throws IOException {
    var out = folder.resolve("legacy.xml");
    var legacy = ExampleLayouts.FOLDER.resolve("legacy").toString();

    assertThat(run("convert", legacy, "--to", "xml", "--out", out.toString())).isEqualTo(Exit.DONE);

    assertThat(Files.readString(out))
        .contains("legacy-TX-20261102060000000", "<birth_date>2010-05-04</birth_date>");
    said.reset();
    run("validate", out.toString());
    assertThat(text()).contains("3 students and 11 records; 3 accepted, 0 rejected");
  }

  @Test
  void whatAMappingHasSetIsSaidWhereItIsConverted() {
    var example = ExampleLayouts.FOLDER.resolve("wide-table");

    var exit =
        run(
            "convert",
            example.resolve("history.csv").toString(),
            "--mapping",
            example.resolve("mapping.json").toString(),
            "--to",
            "csv",
            "--out",
            folder.resolve("bundle.zip").toString());

    assertThat(exit).isEqualTo(Exit.DONE);
    assertThat(text()).contains("Med Alert Indicator is set by the mapping, to None");
  }

  @Test
  void studentsThatAnExportLostAreMissedWhereItIsConverted() throws IOException {
    var legacy = ExampleLayouts.of("legacy").changed("Header.csv", ",3,13,", ",500,13,");
    var zip = Files.write(folder.resolve("legacy.zip"), legacy.zip());
    var out = folder.resolve("legacy.xml").toString();

    assertThat(run("convert", zip.toString(), "--to", "xml", "--out", out)).isEqualTo(Exit.FAILED);
    assertThat(text()).contains("the header's student_count, 500: 3 were written");
  }

  @Test
  void aFolderIsDatedByTheNewestOfItsFiles() throws IOException {
    var day = FileTime.from(Instant.parse("2026-11-02T06:00:00Z"));
    for (var name : List.of("orgs.csv", "users.csv", "roles.csv", "classes.csv")) {
      var from = ExampleLayouts.FOLDER.resolve("oneroster").resolve(name);
      Files.setLastModifiedTime(Files.copy(from, folder.resolve(name)), day);
    }
    var out = Files.createTempDirectory("converted").resolve("roster.jsonl");

    run("convert", folder.toString(), "--state", "TX", "--to", "jsonl", "--out", out.toString());

    assertThat(Files.readString(out)).contains("oneroster-TX-20261102060000000");
  }

  @Test
  void whoSendsALayoutThatNamesNoStateMaySayIt() throws IOException {
    var file = ExampleLayouts.FOLDER.resolve("edfi").resolve("Student.xml");

    assertThat(SubmissionState.of(file, Form.XML, "TX")).isEqualTo("TX");
    assertThat(SubmissionState.of(file, Form.XML, null)).isEmpty();
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private int run(String... arguments) {
    return Monarca.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
  }
}
