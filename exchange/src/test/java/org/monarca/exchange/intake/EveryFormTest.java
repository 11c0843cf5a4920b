package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.exchange.platform.Actor;
import org.monarca.population.Population;
import org.monarca.population.Progress;
import org.monarca.population.Settings;
import org.monarca.population.states.ErrorRate;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.forms.Forms;
import org.monarca.records.problems.Finding;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;
import org.monarca.records.submission.Transcript;

/** The same children in any form give the same receipt and leave the same behind. */
class EveryFormTest {

  private static final int CHILDREN = 60;

  @TempDir private Path folder = Path.of("");

  private final List<StudentRecord> children = new ArrayList<>();

  @BeforeEach
  void bringForthAPopulation() throws IOException {
    var settings =
        Settings.of(
            CHILDREN, List.of("TX"), 9, LocalDate.parse("2026-11-01"), ErrorRate.HIGH, folder);
    new Population().generate(settings, Progress.silent());
    Forms.reader(Form.CSV_BUNDLE, Workspace.in(folder))
        .transcribe(folder.resolve("TX.zip"), Limits.published(), new Kept(children));
  }

  @Test
  void onePopulationGivesOneReceiptAndOneStoreInEveryForm() throws IOException {
    var csv = sent(Form.CSV_BUNDLE);

    assertThat(sent(Form.XML)).isEqualTo(csv);
    assertThat(sent(Form.JSON_LINES)).isEqualTo(csv);
    assertThat(csv.receipt().received()).isEqualTo(children.size());
    assertThat(csv.receipt().rejected()).isPositive();
    assertThat(csv.findingsByCode()).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasSentInOneFormIsUnchangedInAnother(Form second) throws IOException {
    try (var intake = new TestIntake(50, Limits.published())) {
      var first = intake.send("TX", Form.CSV_BUNDLE, bytes(Form.CSV_BUNDLE, "s-1"));
      var versions = intake.count("students.version");

      var again = intake.send("TX", second, bytes(second, "s-2"));

      assertThat(receipt(again).unchanged()).isEqualTo(receipt(first).accepted());
      assertThat(intake.count("students.version")).isEqualTo(versions);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRejectedComeBackAndCanBeMended(Form form) throws IOException {
    try (var intake = new TestIntake(50, Limits.published())) {
      var first = intake.send("TX", form, bytes(form, "s-1"));
      var rejected = Files.write(folder.resolve("rejected.zip"), intake.rejectedBundle(first));

      var mended = new ArrayList<StudentRecord>();
      Forms.reader(Form.CSV_BUNDLE, Workspace.in(folder))
          .transcribe(rejected, Limits.published(), new Kept(mended));

      assertThat(mended).hasSize((int) receipt(first).rejected());
      assertThat(mended).allSatisfy(child -> assertThat(child.childRows()).isNotEmpty());
    }
  }

  /** What two exchanges have in common that were sent the same. */
  private record Left(
      Receipt receipt,
      Map<String, Long> findingsByCode,
      List<List<String>> findings,
      List<String> living) {}

  private Left sent(Form form) throws IOException {
    try (var intake = new TestIntake(50, Limits.published())) {
      var done = intake.send("TX", form, bytes(form, "s-1"));
      assertThat(done.status()).isEqualTo(Status.DONE);
      var findings = intake.findings(done);
      var byCode = new TreeMap<String, Long>();
      intake
          .submissions
          .findings(Actor.system("client-TX", "TX"), done.id(), Narrowing.NONE, 1)
          .orElseThrow()
          .counts()
          .forEach(count -> byCode.merge(count.first().code(), count.times(), Long::sum));
      return new Left(
          receipt(done),
          byCode,
          findings.stream().map(EveryFormTest::withoutPlace).sorted(byText()).toList(),
          intake.living());
    }
  }

  private static Receipt receipt(SubmissionStatus done) {
    return Objects.requireNonNull(done.receipt());
  }

  private static List<String> withoutPlace(Finding finding) {
    return List.of(
        finding.code(),
        String.valueOf(finding.stateStudentId()),
        String.valueOf(finding.record()),
        String.valueOf(finding.element()),
        String.valueOf(finding.value()));
  }

  private static Comparator<List<String>> byText() {
    return Comparator.comparing(Object::toString);
  }

  /** Every fifth child breaks a rule. */
  private byte[] bytes(Form form, String id) throws IOException {
    var file = folder.resolve(id + "." + form.extension());
    var header = Header.full("TX", id, OffsetDateTime.parse("2026-11-01T06:00:00Z"));
    try (var writer = Forms.writer(form, file, header)) {
      for (int i = 0; i < children.size(); i++) {
        writer.add(i % 5 == 0 ? spoilt(children.get(i)) : children.get(i));
      }
    }
    return Files.readAllBytes(file);
  }

  private static StudentRecord spoilt(StudentRecord child) {
    var values = new LinkedHashMap<>(child.student().values());
    values.put("sex", "?");
    values.put("first_name", "<Zoë> & \"Null\" 😀");
    return new StudentRecord(Row.of(RecordKind.STUDENT, values), child.childRows());
  }

  private record Kept(List<StudentRecord> children) implements Transcript {

    @Override
    public void header(Row header) {
      // each submission has its own
    }

    @Override
    public void child(StudentRecord child) {
      children.add(child);
    }

    @Override
    public void stray(Row row) {
      throw new AssertionError("a population has none");
    }
  }
}
