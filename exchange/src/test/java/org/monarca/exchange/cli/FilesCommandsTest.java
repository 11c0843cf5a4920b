package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.exchange.intake.ReceiptTables;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.forms.Forms;
import org.monarca.records.submission.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that read submissions without a server. */
class FilesCommandsTest {

  @TempDir private Path folder = Path.of("");

  private final PrintStream standardOut = System.out;
  private final PrintStream standardError = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void listenNoMore() {
    System.setOut(standardOut);
    System.setErr(standardError);
  }

  @ParameterizedTest
  @EnumSource
  void aFileWithFindingsSaysThemAndExitsWithOne(Form form) throws IOException {
    var file = written(form, child("TX-1", Map.of("sex", "F")), child("TX-2", Map.of()));

    assertThat(run("validate", file.toString())).isEqualTo(Exit.FAILED);
    assertThat(text())
        .contains(
            "MON-2004 error", "student TX-1", "Sex has a code that its list does not hold: F.")
        .contains("2 students and 2 records; 1 accepted, 1 rejected");
  }

  @Test
  void aCleanFileExitsWithZero() throws IOException {
    var withdrawn =
        Map.of("state_student_id", "TX-1", "state_student_id_type", "01", "action", "D");
    var file =
        written(Form.XML, new StudentRecord(Row.of(RecordKind.STUDENT, withdrawn), List.of()));

    assertThat(run("validate", file.toString())).isEqualTo(Exit.DONE);
    assertThat(text()).contains("1 accepted, 0 rejected; 0 errors, 0 warnings");
  }

  @Test
  void findingsAsJsonAreThoseOfTheReceipt() throws IOException {
    var file = written(Form.JSON_LINES, child("TX-1", Map.of("sex", "F")));

    assertThat(run("validate", "--format", "json", file.toString())).isEqualTo(Exit.FAILED);

    var findings = new JsonMapper().readTree(text());
    assertThat(findings.get(0).propertyNames()).containsExactlyElementsOf(ReceiptTables.FINDINGS);
    assertThat(findings.get(0).get("file").asString()).isEqualTo("JSON Lines");
    assertThat(findings.get(0).get("line").asInt()).isEqualTo(2);
  }

  @Test
  void findingsOfSeveralFilesNameTheFile() throws IOException {
    written(Form.CSV_BUNDLE, child("TX-1", Map.of("sex", "F")));
    written(Form.XML, child("TX-1", Map.of("sex", "F")));

    assertThat(run("validate", "--format", "csv", folder.toString())).isEqualTo(Exit.FAILED);

    assertThat(text().lines().findFirst().orElseThrow()).startsWith("submission,file,line,column");
    assertThat(text()).contains("submission.xml,XML,", "submission.zip,students.csv,");
  }

  @Test
  void findingsAreSaidInSpanish() throws IOException {
    var file = written(Form.XML, child("TX-1", Map.of("sex", "F")));

    run("validate", "--language", "es", file.toString());

    assertThat(text()).contains("línea", "Sexo: el código no está en su lista: F.", "rechazados");
  }

  @Test
  void standardInputIsReadWhateverItsForm() throws IOException {
    var bytes = Files.readAllBytes(written(Form.CSV_BUNDLE, child("TX-1", Map.of("sex", "F"))));
    var before = System.in;
    System.setIn(new ByteArrayInputStream(bytes));
    try {
      assertThat(run("validate", "-")).isEqualTo(Exit.FAILED);
    } finally {
      System.setIn(before);
    }
    assertThat(text()).contains("standard input, students.csv, line 2");
  }

  @Test
  void whatCannotBeReadExitsWithTwo() throws IOException {
    var letter = Files.writeString(folder.resolve("letter.txt"), "Dear colleagues");
    var broken = Files.writeString(folder.resolve("broken.xml"), "<submission");
    var empty = Files.writeString(folder.resolve("empty.zip"), "");

    assertThat(run("validate", letter.toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(run("validate", broken.toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(run("validate", empty.toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(run("validate", folder.resolve("absent.zip").toString())).isEqualTo(Exit.WRONG_USE);
    assertThat(text()).contains("MON-1012", "MON-1110", "MON-1001");
    assertThat(complained.toString(StandardCharsets.UTF_8)).contains("absent.zip");
  }

  @Test
  void findingsOfARefusedSubmissionAreThoseOfTheWhole() throws IOException {
    var file = written(Form.XML, child("TX-1", Map.of("sex", "F")));
    Files.writeString(file, Files.readString(file).replace("<student_count>1", "<student_count>7"));

    assertThat(run("validate", "--format", "json", file.toString())).isEqualTo(Exit.FAILED);

    assertThat(new JsonMapper().readTree(text()).valueStream().map(node -> node.get("code")))
        .extracting(JsonNode::asString)
        .containsExactly("MON-1208");
  }

  @ParameterizedTest
  @EnumSource
  void aConvertedFileSaysTheSame(Form form) throws IOException {
    var file = written(Form.CSV_BUNDLE, child("TX-1", Map.of("sex", "F", "first_name", "Zoë ]]>")));
    var out = folder.resolve("converted");

    assertThat(convert(file, form, out)).isEqualTo(Exit.DONE);
    assertThat(Form.ofContent(out)).contains(form);
    var back = folder.resolve("back.zip");
    assertThat(convert(out, Form.CSV_BUNDLE, back)).isEqualTo(Exit.DONE);
    assertThat(back).hasSameBinaryContentAs(file);
  }

  @Test
  void whatCannotBeCarriedIsSaid() throws IOException {
    var file = folder.resolve("submission.zip");
    try (var writer = Forms.writer(Form.CSV_BUNDLE, file, header())) {
      writer.add(child("TX-1", Map.of("first_name", "A\u0001na")));
      writer.addStray(Row.of(RecordKind.COURSE, Map.of("state_student_id", "TX-9")));
    }

    assertThat(convert(file, Form.XML, folder.resolve("a.xml"))).isEqualTo(Exit.FAILED);
    assertThat(complained.toString(StandardCharsets.UTF_8))
        .contains(
            "course of line 2 belongs to no student",
            "control characters that XML cannot hold: 1",
            "record_count");
  }

  @Test
  void aFileThatCannotBeReadLeavesNoOther() throws IOException {
    var broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"mode\":");

    assertThat(convert(broken, Form.XML, folder.resolve("a.xml"))).isEqualTo(Exit.WRONG_USE);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(broken);
    }
  }

  @Test
  void anUnknownFormIsWrongUse() throws IOException {
    var file = written(Form.XML, child("TX-1", Map.of()));

    assertThat(run("convert", file.toString(), "--to", "pdf", "--out", "x"))
        .isEqualTo(Exit.WRONG_USE);
    assertThat(errors.toString()).contains("pdf", "csv, xml, jsonl");
  }

  @Test
  void aPopulationIsTheSameInEveryForm() throws IOException {
    var lines = folder.resolve("lines");
    assertThat(generate("csv")).isEqualTo(Exit.DONE);
    assertThat(generate("xml")).isEqualTo(Exit.DONE);
    assertThat(generate("jsonl")).isEqualTo(Exit.DONE);

    assertThat(convert(folder.resolve("TX.zip"), Form.JSON_LINES, lines)).isEqualTo(Exit.DONE);
    for (var name : List.of("TX.xml", "TX.jsonl")) {
      var others = folder.resolve(name + ".lines");
      assertThat(convert(folder.resolve(name), Form.JSON_LINES, others)).isEqualTo(Exit.DONE);
      assertThat(others).hasSameBinaryContentAs(lines);
    }
  }

  private int generate(String form) {
    return run(
        "generate",
        "--children",
        "20",
        "--states",
        "TX",
        "--seed",
        "7",
        "--as-of",
        "2026-03-01",
        "--form",
        form,
        "--out",
        folder.toString());
  }

  private int convert(Path file, Form form, Path out) {
    return run("convert", file.toString(), "--to", form.code(), "--out", out.toString());
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private int run(String... arguments) {
    return Monarca.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
  }

  private Path written(Form form, StudentRecord... children) throws IOException {
    var file = folder.resolve("submission." + form.extension());
    try (var writer = Forms.writer(form, file, header())) {
      for (var child : children) {
        writer.add(child);
      }
    }
    return file;
  }

  private static Header header() {
    return Header.full("TX", "s-1", OffsetDateTime.parse("2026-11-01T10:00:00Z"));
  }

  private static StudentRecord child(String id, Map<String, String> changes) {
    var values = new LinkedHashMap<String, String>();
    values.put("state_student_id", id);
    values.put("state_student_id_type", "01");
    values.put("action", "U");
    values.put("first_name", "Ana");
    values.put("last_name_1", "Reyna");
    values.put("sex", "Female");
    values.put("birth_date", "2014-03-14");
    values.put("multiple_birth_flag", "N");
    values.put("birth_date_verification", "1004");
    values.putAll(changes);
    return new StudentRecord(Row.of(RecordKind.STUDENT, values), List.of());
  }
}
