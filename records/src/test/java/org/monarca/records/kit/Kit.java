package org.monarca.records.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.monarca.records.Children;
import org.monarca.records.Header;
import org.monarca.records.Heard;
import org.monarca.records.StudentRecord;
import org.monarca.records.forms.Forms;
import org.monarca.records.jsonl.JsonLinesWriter;
import org.monarca.records.mapping.Unsaid;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Workspace;
import org.monarca.records.rules.KitCases;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Reading;

/**
 * The conformance kit: for each problem that a file can have, files that have it and files beside
 * them that do not, and what is found in each. Written from the cases by which the rules are
 * tested.
 */
final class Kit {

  static final Path FOLDER = Path.of("..", "docs", "formats", "kit");
  static final String EXPECTED = "expected.csv";
  static final String HEADING =
      "submission,file,line,state_student_id,record,element,code,severity";

  private static final Unsaid KNOWN =
      new Unsaid("TX", OffsetDateTime.parse("2026-11-02T06:00:00Z"));

  private final Path scratch;
  private final Map<String, byte[]> files = new TreeMap<>();

  private Kit(Path scratch) {
    this.scratch = scratch;
  }

  /** All files, by name; the last of them says what is found in the others. */
  static Map<String, byte[]> files(Path scratch) throws IOException {
    var kit = new Kit(scratch);
    kit.children();
    kit.several();
    kit.files.putAll(BadFiles.all());
    kit.files.put(EXPECTED, kit.expected().getBytes(StandardCharsets.UTF_8));
    return kit.files;
  }

  /** Writes the kit into the documentation, run in the folder of the module. */
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(FOLDER);
    for (var file : files(Files.createTempDirectory("kit")).entrySet()) {
      Files.write(FOLDER.resolve(file.getKey()), file.getValue());
    }
  }

  private void children() throws IOException {
    var numbers = new EnumMap<Problem, Integer>(Problem.class);
    for (var pair : KitCases.all().toList()) {
      int number = numbers.merge(pair.problem(), 1, Integer::sum);
      var name = pair.problem().code() + "-rule-" + number;
      write(name + "-bad.jsonl", List.of(pair.breaks()));
      write(name + "-good.jsonl", List.of(pair.holds()));
    }
  }

  /** What is wrong between children, or with very much of one. */
  private void several() throws IOException {
    var ana = Children.child("TX-1");
    write("MON-2006-student-twice-bad.jsonl", List.of(ana, ana));
    var twin = Children.with(Children.child("TX-2"), ana.student().kind(), "first_name", "Eva");
    write("MON-3036-twins-bad.jsonl", List.of(ana, twin));
    var said = Children.with(twin, ana.student().kind(), "multiple_birth_flag", "Y");
    write("MON-3035-one-twin-bad.jsonl", List.of(ana, said));
    var both = Children.with(ana, ana.student().kind(), "multiple_birth_flag", "Y");
    write("MON-3035-both-twins-good.jsonl", List.of(both, said));
    var many = new ArrayList<>(ana.childRows());
    for (int i = 0; i < 250; i++) {
      var row = Children.changed(ana.childRows().getFirst(), "record_key", "a-" + (100 + i));
      many.add(Children.changed(row, "alternate_id_type", "99"));
    }
    write("MON-3019-many-findings-bad.jsonl", List.of(new StudentRecord(ana.student(), many)));
  }

  private void write(String name, List<StudentRecord> children) throws IOException {
    var file = scratch.resolve(name);
    try (var writer = JsonLinesWriter.create(file, header(name))) {
      for (var child : children) {
        writer.add(child);
      }
    }
    files.put(name, Files.readAllBytes(file));
  }

  /** Each has an identifier of its own, so that all of them can be sent to one exchange. */
  private static Header header(String name) {
    var created = Children.CREATED;
    return Header.delta(
        "TX",
        name.substring(0, name.indexOf('.')),
        created,
        created.minusDays(1).toInstant(),
        created.toInstant());
  }

  private String expected() throws IOException {
    var text = new StringBuilder(HEADING).append("\r\n");
    for (var file : files.entrySet()) {
      for (var finding : found(file.getKey(), file.getValue())) {
        text.append(line(file.getKey(), finding)).append("\r\n");
      }
    }
    return text.toString();
  }

  /** All that is found in a file, in the order it is told. */
  private List<Finding> found(String name, byte[] bytes) throws IOException {
    var file = scratch.resolve(name);
    Files.write(file, bytes);
    var heard = new Heard();
    var reader = Forms.reader(Form.ofName(name).orElseThrow(), Workspace.usual(), KNOWN);
    var reading = reader.examine(file, Expectation.fromAnyone(), heard);
    if (reading instanceof Reading.Refused(var findings)) {
      return findings;
    }
    var all = new ArrayList<>(heard.findings);
    all.addAll(heard.orphans);
    if (reading instanceof Reading.Complete complete) {
      all.addAll(complete.remarks());
    }
    return all;
  }

  private static String line(String name, Finding finding) {
    var record = finding.record();
    return String.join(
        ",",
        name,
        finding.file(),
        finding.line() == 0 ? "" : Long.toString(finding.line()),
        finding.stateStudentId() == null ? "" : finding.stateStudentId(),
        record == null ? "" : record.key(),
        finding.element() == null ? "" : finding.element(),
        finding.code(),
        finding.severity().shown());
  }
}
