package org.monarca.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.records.forms.Forms;
import org.monarca.records.problems.Finding;
import org.monarca.records.reading.Workspace;
import org.monarca.records.schema.JsonSchema;
import org.monarca.records.schema.XmlSchema;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Reading;

/**
 * An element that a version brings is taken from its first day on, with no change but in tables.
 */
class ElementAddedTest {

  private static final String DAY = "2026-01-01";

  @TempDir Path folder;

  @Test
  void fromItsDayOnItIsReadAndJudgedInEveryForm() throws Exception {
    var said = (List<?>) AddedInData.run(tables(), Sending.class, folder);

    assertThat(said.stream().map(String::valueOf))
        .containsExactly(
            "csv: accepted Firulais, in force from its day",
            "csv: MON-2003 Nickname MON-2001 Guardian's code",
            "csv: refused before MON-1107",
            "xml: accepted Firulais, in force from its day",
            "xml: MON-2003 Nickname MON-2001 Guardian's code",
            "xml: refused before MON-1113",
            "jsonl: accepted Firulais, in force from its day",
            "jsonl: MON-2003 Nickname MON-2001 Guardian's code",
            "jsonl: refused before MON-1122",
            "schemas: true true");
  }

  private Path tables() throws IOException {
    var tables = Files.createDirectories(folder.resolve("tables"));
    AddedInData.table(
        tables,
        "other_elements.csv",
        "student,nickname,Nickname,text,10,,optional,all,,",
        "enrollment,guard_code,Guardian's code,code,1,yes_no,required,all,,");
    AddedInData.table(
        tables,
        "differences.csv",
        "2025,element-added,student,nickname,,,,Nickname,,,",
        "2025,element-added,enrollment,guard_code,,,,Guardian's code,,,");
    AddedInData.replaced(tables, "versions.csv", "2025,,", "2025," + DAY + ",");
    return tables;
  }

  /** What a State does; run over the tables with the new rows. */
  static final class Sending {

    private Sending() {}

    static List<String> run(Path folder) throws IOException {
      var said = new ArrayList<String>();
      for (var form : Form.values()) {
        var good = Children.with(child(), RecordKind.STUDENT, "nickname", "Firulais");
        var heard =
            Heard.in(
                written(folder, form, good, Children.CREATED),
                Forms.reader(form, Workspace.usual()));
        var name = heard.accepted.getFirst().student().value("nickname");
        said.add(form.code() + ": accepted " + name + ", in force from its day");

        var bad = Children.with(child(), RecordKind.STUDENT, "nickname", "x".repeat(11));
        bad = Children.with(bad, RecordKind.ENROLLMENT, "guard_code", null);
        var found =
            Heard.in(
                written(folder, form, bad, Children.CREATED),
                Forms.reader(form, Workspace.usual()));
        said.add(
            form.code()
                + ": "
                + found.findings.stream()
                    .map(finding -> finding.code() + " " + label(finding))
                    .collect(Collectors.joining(" ")));

        var early = written(folder, form, good, Children.CREATED);
        said.add(form.code() + ": refused before " + refusal(dated(folder, form, early)));
      }
      said.add(
          "schemas: "
              + XmlSchema.document().contains("\"nickname\"")
              + " "
              + JsonSchema.document().contains("\"nickname\""));
      return said;
    }

    private static String label(Finding finding) {
      return Catalogue.known()
          .element(
              Objects.requireNonNull(finding.record()), Objects.requireNonNull(finding.element()))
          .label();
    }

    private static StudentRecord child() {
      return Children.with(Children.child("TX-1"), RecordKind.ENROLLMENT, "guard_code", "Y");
    }

    private static Path written(Path folder, Form form, StudentRecord child, OffsetDateTime made)
        throws IOException {
      var file = folder.resolve("sent." + form.extension());
      var header =
          Header.delta("TX", "added", made, made.minusDays(1).toInstant(), made.toInstant());
      try (var writer = Forms.writer(form, file, header)) {
        writer.add(child);
      }
      return file;
    }

    /** The same said to be of the day before, as no writer of ours would put it. */
    private static Path dated(Path folder, Form form, Path file) throws IOException {
      if (form != Form.CSV_BUNDLE) {
        var text = Files.readString(file).replace("2026-03-10", "2025-12-31");
        return Files.writeString(folder.resolve("early." + form.extension()), text);
      }
      var entries = new LinkedHashMap<String, byte[]>();
      try (var zip = new ZipFile(file.toFile())) {
        for (var entry : zip.stream().toList()) {
          entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
      var early = folder.resolve("early.zip");
      try (var zip = new ZipOutputStream(Files.newOutputStream(early))) {
        for (var entry : entries.entrySet()) {
          zip.putNextEntry(new ZipEntry(entry.getKey()));
          var text = new String(entry.getValue(), StandardCharsets.UTF_8);
          zip.write(text.replace("2026-03-10", "2025-12-31").getBytes(StandardCharsets.UTF_8));
          zip.closeEntry();
        }
      }
      return early;
    }

    private static String refusal(Path file) throws IOException {
      var form = Form.ofName(file.toString()).orElseThrow();
      var reading =
          Forms.reader(form, Workspace.usual()).examine(file, Expectation.from("TX"), new Heard());
      return reading instanceof Reading.Refused(var findings)
          ? findings.getFirst().code()
          : "nothing";
    }
  }
}
