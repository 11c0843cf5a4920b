package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.weigh.Profile;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.forms.Forms;
import org.monarca.records.submission.Form;

/** The students of submissions, as the exchange would compare them. */
class ToldStudentsTest {

  @TempDir private Path folder = Path.of("");

  private final ToldStudents told = new ToldStudents();

  private List<Profile> profiles() {
    return told.all().stream().map(ToldStudents.Told::profile).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyFormTellsTheSameStudents(Form form) throws IOException {
    read(form, "a", "TX", student("1", "Ana"), student("2", "Benito"));

    assertThat(profiles()).containsExactly(profile("Ana"), profile("Benito"));
  }

  @Test
  void thoseOfSeveralSubmissionsComeInTheirOrder() throws IOException {
    read(Form.XML, "a", "TX", student("1", "Ana"));
    read(Form.JSON_LINES, "b", "WA", student("1", "Carla"), student("2", "Diego"));

    assertThat(profiles()).containsExactly(profile("Ana"), profile("Carla"), profile("Diego"));
  }

  /** Who is withdrawn says nothing of names. */
  @Test
  void whoIsWithdrawnIsNotTold() throws IOException {
    var withdrawn = Map.of("state_student_id", "3", "action", "D");
    read(
        Form.CSV_BUNDLE,
        "a",
        "TX",
        student("1", "Ana"),
        new StudentRecord(Row.of(RecordKind.STUDENT, withdrawn), List.of()),
        student("2", "Benito"));

    assertThat(profiles()).containsExactly(profile("Ana"), profile("Benito"));
  }

  @Test
  void coursesAreNoStudents() throws IOException {
    var courses =
        List.of(
            Row.of(RecordKind.COURSE, Map.of("course_title", "Algebra")),
            Row.of(RecordKind.COURSE, Map.of("course_title", "Biology")));
    read(Form.XML, "a", "TX", new StudentRecord(student("1", "Ana").student(), courses));

    assertThat(profiles()).hasSize(1);
  }

  @Test
  void aSubmissionWithoutStudentsTellsNobody() throws IOException {
    read(Form.JSON_LINES, "a", "TX");

    assertThat(profiles()).isEmpty();
  }

  /** What cannot be read teaches nothing, rather than half of it. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"mode\":", "<submission><student>", "PK\u0003\u0004 no zip"})
  void whatBeginsAsASubmissionAndIsNoneIsRefused(String text) throws IOException {
    var file = Files.writeString(folder.resolve("broken"), text);

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> told.read(new SubmissionFile("broken", file, false)))
        .withMessageContaining("broken cannot be read: ")
        .withMessageEndingWith("; validate says it all");
  }

  @Test
  void whatIsOfNoFormIsRefusedByItsName() throws IOException {
    var file = Files.writeString(folder.resolve("letter.txt"), "Dear all,");

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> told.read(new SubmissionFile("letter.txt", file, false)))
        .withMessage("letter.txt is neither a zip of CSV files, nor XML, nor JSON Lines");
  }

  private void read(Form form, String name, String state, StudentRecord... children)
      throws IOException {
    var file = folder.resolve(name + "." + form.extension());
    var header = Header.full(state, name, OffsetDateTime.parse("2026-11-01T10:00:00Z"));
    try (var writer = Forms.writer(form, file, header)) {
      for (var child : children) {
        writer.add(child);
      }
    }
    told.read(new SubmissionFile(file.toString(), file, false));
  }

  private static StudentRecord student(String id, String firstName) {
    var values = new LinkedHashMap<String, String>();
    values.put("state_student_id", id);
    values.put("action", "U");
    values.put("first_name", firstName);
    values.put("last_name_1", "Reyna");
    values.put("birth_date", "2014-03-14");
    return new StudentRecord(Row.of(RecordKind.STUDENT, values), List.of());
  }

  private static Profile profile(String firstName) {
    return Standardiser.standard()
        .profile(
            Person.builder()
                .firstName(firstName)
                .lastName1("Reyna")
                .birthDate(LocalDate.of(2014, 3, 14))
                .build());
  }
}
