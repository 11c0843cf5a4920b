package org.monarca.records.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Children;
import org.monarca.records.Heard;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;
import org.monarca.records.submission.Reading;
import org.monarca.records.submission.SubmissionReader;
import org.monarca.records.submission.Transcript;

/** The same children in any form: the same children read, the same verdicts, the same findings. */
class EveryFormTest {

  private static @Nullable Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("every-form");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (var files = Files.newDirectoryStream(folder())) {
      for (var file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder());
  }

  @Provide
  Arbitrary<List<StudentRecord>> children() {
    return Sent.children();
  }

  @Property(tries = 150)
  void everyChildComesBackAsItWasWritten(
      @ForAll("children") List<StudentRecord> children, @ForAll Form form) throws IOException {
    var copied = new Copied();

    var transcribed = reader(form).transcribe(written(form, children), Limits.published(), copied);

    assertThat(transcribed.objections()).isEmpty();
    assertThat(copied.children).isEqualTo(children);
    assertThat(copied.header.value("submission_id")).isEqualTo("test-1");
  }

  @Property(tries = 100)
  void theSameChildrenGetTheSameVerdictsInEveryForm(
      @ForAll("children") List<StudentRecord> children) throws IOException {
    var csv = verdicts(Form.CSV_BUNDLE, children);

    assertThat(verdicts(Form.XML, children)).isEqualTo(csv);
    assertThat(verdicts(Form.JSON_LINES, children)).isEqualTo(csv);
  }

  @Property(tries = 60)
  void whatIsPutIntoAnotherFormSaysTheSame(
      @ForAll("children") List<StudentRecord> children, @ForAll Form first, @ForAll Form second)
      throws IOException {
    var copied = new Copied();
    reader(first).transcribe(written(first, children), Limits.published(), copied);

    var again = new Copied();
    reader(second).transcribe(written(second, copied.children), Limits.published(), again);

    assertThat(again.children).isEqualTo(children);
  }

  private static List<Object> verdicts(Form form, List<StudentRecord> children) throws IOException {
    var heard = new Heard();
    var reading = reader(form).examine(written(form, children), Expectation.from("TX"), heard);
    assertThat(reading).isInstanceOf(Reading.Complete.class);
    return List.of(
        ((Reading.Complete) reading).counts(),
        ((Reading.Complete) reading).header(),
        heard.accepted,
        heard.rejected,
        withoutPlace(heard.findings),
        withoutPlace(heard.orphans));
  }

  /** In an order that does not follow the lines, for these differ from form to form. */
  private static List<List<@Nullable Object>> withoutPlace(List<Finding> findings) {
    return findings.stream()
        .map(EveryFormTest::withoutPlace)
        .sorted(Comparator.comparing(Object::toString))
        .toList();
  }

  /** Lines differ from form to form, and so do details that name a line. */
  private static List<@Nullable Object> withoutPlace(Finding finding) {
    var said = new ArrayList<@Nullable Object>();
    said.add(finding.problem());
    said.add(finding.stateStudentId());
    said.add(finding.record());
    said.add(finding.element());
    said.add(finding.value());
    return said;
  }

  private static Path written(Form form, List<StudentRecord> children) throws IOException {
    var file = folder().resolve("submission." + form.extension());
    try (var writer = Forms.writer(form, file, Children.header())) {
      for (var child : children) {
        writer.add(child);
      }
    }
    return file;
  }

  /** So little memory that rows are put aside. */
  private static SubmissionReader reader(Form form) {
    return Forms.reader(form, Workspace.in(folder()).withMemory(2_000));
  }

  private static Path folder() {
    return Objects.requireNonNull(folder);
  }

  /** Keeps a transcript. */
  static final class Copied implements Transcript {

    final List<StudentRecord> children = new ArrayList<>();
    final List<Row> strays = new ArrayList<>();
    Row header = Children.student("none");

    @Override
    public void header(Row read) {
      header = read;
    }

    @Override
    public void child(StudentRecord child) {
      children.add(child);
    }

    @Override
    public void stray(Row row) {
      strays.add(row);
    }
  }
}
