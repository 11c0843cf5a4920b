package org.monarca.records.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.records.RecordKind.ENROLLMENT;
import static org.monarca.records.RecordKind.STUDENT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.records.Catalogue;
import org.monarca.records.Children;
import org.monarca.records.Heard;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.forms.Forms;
import org.monarca.records.jsonl.OneStudent;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Expectation;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Reading;
import org.monarca.records.translation.CodeTable.Entry;

/** Values of a State are read as our codes, in whatever form they come. */
class TranslatedReadingTest {

  private static final CodeTable TABLE =
      CodeTable.of(
          List.of(
              new Entry("sex", "F", "Female"),
              new Entry("country", "USA", "US"),
              new Entry("state", "TEX", "TX"),
              new Entry("yes_no", "0", "N"),
              new Entry("grade_level", "Tenth Grade", "10")));

  @TempDir private Path folder = Path.of("");

  private final StudentRecord ours =
      with(Children.child("c1"), "birth_country", "US", "birth_state", "TX");
  private final StudentRecord theirs =
      Children.with(
          with(
              Children.child("c1"),
              "birth_country",
              "usa",
              "birth_state",
              "Tex",
              "sex",
              "f",
              "multiple_birth_flag",
              "0"),
          ENROLLMENT,
          "grade_level",
          "TENTH  grade");

  @ParameterizedTest
  @EnumSource
  void aChildWithOwnCodesIsTheChildWithOurs(Form form) throws IOException {
    var plain = new Heard();
    var translated = new Heard();
    read(form, List.of(ours), CodeTable.NONE, plain);

    var reading = (Reading.Complete) read(form, List.of(theirs), TABLE, translated);

    assertThat(translated.accepted).isEqualTo(plain.accepted).hasSize(1);
    assertThat(translated.findings).isEqualTo(plain.findings);
    assertThat(reading.remarks())
        .extracting(Finding::problem)
        .containsOnly(Problem.CODE_TRANSLATED);
    assertThat(reading.remarks())
        .extracting(Finding::element)
        .containsExactly(
            "sex", "multiple_birth_flag", "birth_state", "birth_country", "grade_level");
    assertThat(reading.remarks().getFirst().message(Locale.ENGLISH))
        .isEqualTo(
            "Sex: F was read as Female, as the State’s table of codes says. Number of times: 1.");
  }

  @ParameterizedTest
  @EnumSource
  void withoutATableTheyAreNoCodes(Form form) throws IOException {
    var heard = new Heard();

    read(form, List.of(theirs), CodeTable.NONE, heard);

    assertThat(heard.rejected).hasSize(1);
    assertThat(heard.findings).extracting(Finding::problem).contains(Problem.CODE_UNKNOWN);
  }

  @Test
  void whatWasTranslatedIsSaidOnceWithItsNumberWhateverTheThreads() throws IOException {
    var many =
        IntStream.range(0, 3_000)
            .mapToObj(n -> with(Children.child("c" + n), "sex", n % 3 == 0 ? "F" : "Female"))
            .toList();

    var reading = (Reading.Complete) read(Form.CSV_BUNDLE, many, TABLE, new Heard());

    assertThat(reading.remarks())
        .singleElement()
        .satisfies(remark -> assertThat(remark.details()).containsExactly("1000", "Female"));
  }

  @Test
  void aFindingAboutATranslatedValueShowsItAsItWasSent() throws IOException {
    var heard = new Heard();
    var table = CodeTable.of(List.of(new Entry("birth_date_verification", "none", "9999")));
    var child = with(Children.child("c1"), "birth_date_verification", "None", "sex", "?");

    read(Form.XML, List.of(child), table, heard);

    assertThat(heard.rejected).hasSize(1);
    assertThat(heard.findings)
        .filteredOn(found -> "birth_date_verification".equals(found.element()))
        .allSatisfy(found -> {
          assertThat(found.value()).isEqualTo("None");
          assertThat(found.sentAs()).isNull();
          assertThat(found.line()).isPositive();
        });
  }

  @Test
  void aCodeOfOursStaysWhateverAnEntrySays() {
    var twisted =
        CodeTable.of(List.of(new Entry("sex", "Female", "Male"), new Entry("sex", "m", "Person")));
    var child = with(Children.child("c1"), "sex", "Female");

    var translating = Translating.by(twisted, Children.header(), kind -> "");

    assertThat(translating.translated(child)).isSameAs(child);
    assertThat(translating.translated(with(child, "sex", "M")).student().value("sex"))
        .as("what the entry means is no code of the day")
        .isEqualTo("M");
    assertThat(translating.findings()).isEmpty();
  }

  @Test
  void aSingleChildIsTranslatedAndTheFirstPlaceIsTold() {
    var rows =
        theirs.childRows().stream().map(row -> row.kind() == ENROLLMENT ? row.at(1) : row).toList();

    var judged =
        OneStudent.judge(new StudentRecord(theirs.student(), rows), Children.header(), TABLE);

    assertThat(judged.child()).isEqualTo(ours);
    assertThat(judged.judgement().rejected()).isFalse();
    assertThat(judged.judgement().findings())
        .filteredOn(found -> found.problem() == Problem.CODE_TRANSLATED)
        .extracting(OneStudent::pointer)
        .contains("/sex", "/enrollments/0/grade_level");
  }

  /** Every code of every list renamed, and renamed back by the table. */
  @Test
  void aStateThatCallsEveryCodeOtherwiseLeavesTheSame() throws IOException {
    var entries =
        CodeTable.lists().stream()
            .flatMap(list ->
                list.codes().stream()
                    .map(code -> new Entry(list.name(), "Our " + code + "!", code)))
            .toList();
    var children = IntStream.range(0, 40).mapToObj(TranslatedReadingTest::varied).toList();
    var renamed = children.stream().map(TranslatedReadingTest::renamed).toList();
    var plain = new Heard();
    var translated = new Heard();

    read(Form.JSON_LINES, children, CodeTable.NONE, plain);
    read(Form.JSON_LINES, renamed, CodeTable.of(entries), translated);

    assertThat(renamed).doesNotContainAnyElementsOf(children);
    assertThat(translated.accepted).isEqualTo(plain.accepted);
    assertThat(translated.rejected)
        .as("as they were sent")
        .isSubsetOf(renamed)
        .hasSameSizeAs(plain.rejected);
    assertThat(problems(translated)).isEqualTo(problems(plain));
  }

  private static StudentRecord varied(int number) {
    var list = Catalogue.published().codeList("grade_level").codes();
    var child =
        with(
            Children.child("c" + number),
            "birth_state",
            number % 2 == 0 ? "TX" : "MX-JAL",
            "birth_country",
            number % 2 == 0 ? "US" : "MX",
            "sex",
            number % 7 == 0 ? "unsaid" : "Male");
    return Children.with(child, ENROLLMENT, "grade_level", list.get(number % list.size()));
  }

  private static StudentRecord renamed(StudentRecord child) {
    return new StudentRecord(
        renamed(child.student()),
        child.childRows().stream().map(TranslatedReadingTest::renamed).toList());
  }

  private static Row renamed(Row row) {
    var renamed = row;
    for (var element : Catalogue.published().elements(row.kind())) {
      var list = CodeTable.listOf(element);
      var value = row.value(element);
      if (list != null && value != null && Catalogue.published().codeList(list).contains(value)) {
        renamed = renamed.with(element.key(), "Our " + value + "!");
      }
    }
    return renamed;
  }

  private static Set<String> problems(Heard heard) {
    var problems = new TreeSet<String>();
    heard.findings.forEach(found ->
        problems.add("%s %s %s".formatted(found.stateStudentId(), found.code(), found.element())));
    return problems;
  }

  private static StudentRecord with(StudentRecord child, String... said) {
    var changed = child;
    for (int i = 0; i < said.length; i += 2) {
      changed = Children.with(changed, STUDENT, said[i], said[i + 1]);
    }
    return changed;
  }

  private Reading read(Form form, List<StudentRecord> children, CodeTable codes, Heard to)
      throws IOException {
    var file = folder.resolve("sent." + form.extension());
    try (var writer = Forms.writer(form, file, Children.header())) {
      for (var child : children) {
        writer.add(child);
      }
    }
    return Forms.reader(form, Workspace.in(folder))
        .examine(file, Expectation.from("TX").by(codes), to);
  }
}
