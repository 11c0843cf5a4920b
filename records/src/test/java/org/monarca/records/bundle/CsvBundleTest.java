package org.monarca.records.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.records.bundle.RawBundle.student;
import static org.monarca.records.bundle.RawBundle.students;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.records.Children;
import org.monarca.records.Heard;
import org.monarca.records.RecordKind;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Counts;
import org.monarca.records.submission.Reading;

class CsvBundleTest {

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    var children = List.of(Children.child("TX-1"), Children.child("TX-2"));

    var heard = Heard.in(written("a.zip", children));

    assertThat(heard.accepted).isEqualTo(children);
    assertThat(heard.findings).isEmpty();
    assertThat(heard.headers).containsExactly(Children.header().counting(2, 14));
  }

  @Test
  void theSameChildrenGiveTheSameBytes() throws IOException {
    var children = List.of(Children.child("TX-1"), Children.child("TX-2"));

    assertThat(written("a.zip", children)).hasSameBinaryContentAs(written("b.zip", children));
  }

  @Test
  void aWriterLeavesNothingButTheBundle() throws IOException {
    written("a.zip", List.of(Children.child("TX-1")));

    assertThat(folder).isDirectoryContaining("glob:**a.zip");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void spilledRowsGiveTheSameChildrenInTheSameOrder() throws IOException {
    var children = new ArrayList<StudentRecord>();
    for (int i = 0; i < 300; i++) {
      var child = Children.child("TX-" + (i * 7919 % 1000));
      var sex = i % 10 == 3 ? "?" : "Male";
      children.add(Children.with(child, RecordKind.STUDENT, "sex", sex));
    }
    var file = written("a.zip", children);
    var scratch = Files.createDirectory(folder.resolve("scratch"));

    var inMemory = Heard.in(file);
    var spilled = Heard.in(file, new CsvBundleReader(Workspace.in(scratch).withMemory(20_000)));

    assertThat(inMemory.accepted).hasSize(270);
    assertThat(spilled.accepted).isEqualTo(inMemory.accepted);
    assertThat(spilled.rejected).isEqualTo(inMemory.rejected);
    assertThat(spilled.findings).isEqualTo(inMemory.findings);
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void theOrderOfRowsFilesAndColumnsDoesNotMatter() throws IOException {
    var one =
        RawBundle.sound()
            .header(2, 4)
            .with("courses.csv", "state_student_id,record_key,action\nTX-2,a,D\nTX-1,a,D\n");
    var other =
        RawBundle.sound()
            .without("students.csv")
            .header(2, 4)
            .with("courses.csv", "action,state_student_id,record_key\r\nD,TX-1,a\r\nD,TX-2,a")
            .with("students.csv", students(student("TX-2") + "\n" + student("TX-1")));

    var first = Heard.in(one.to(folder));
    var second = Heard.in(other.to(folder));

    assertThat(first.accepted).hasSize(2);
    assertThat(second.accepted).isEqualTo(first.accepted);
  }

  @Test
  void theSameStudentTwiceIsRejectedTwice() throws IOException {
    var text = students(student("TX-1") + student("TX-2") + student("TX-1"));
    var file = RawBundle.sound().header(3, 3).with("students.csv", text).to(folder);

    var heard = Heard.in(file);

    assertThat(heard.rejected)
        .extracting(StudentRecord::stateStudentId)
        .containsExactly("TX-1", "TX-1");
    assertThat(heard.accepted).extracting(StudentRecord::stateStudentId).containsExactly("TX-2");
    assertThat(heard.findings)
        .extracting(Finding::problem)
        .containsExactly(Problem.STUDENT_TWICE, Problem.STUDENT_TWICE);
    assertThat(heard.findings).extracting(Finding::line).containsExactlyInAnyOrder(2L, 4L);
  }

  @Test
  void aRowWithoutItsStudentBelongsToNobody() throws IOException {
    var rows = "state_student_id,record_key,action\nTX-9,a,D\n,b,D\n";
    var file = RawBundle.sound().header(2, 4).with("courses.csv", rows).to(folder);

    var heard = Heard.in(file);

    assertThat(heard.orphans)
        .extracting(Finding::problem)
        .containsExactly(Problem.REQUIRED_MISSING, Problem.STUDENT_NOT_IN_SUBMISSION);
    assertThat(heard.accepted).hasSize(2);
    assertThat(Heard.reading(file))
        .isInstanceOfSatisfying(
            Reading.Complete.class,
            read -> assertThat(read.counts()).isEqualTo(new Counts(2, 4, 2, 0)));
  }

  @Test
  void studentsWithoutIdentifierAreRejectedEachForItself() throws IOException {
    var text = students(student("") + student(" ") + student("TX-1"));
    var file = RawBundle.sound().header(3, 3).with("students.csv", text).to(folder);

    var heard = Heard.in(file);

    assertThat(heard.rejected).hasSize(2);
    assertThat(heard.findings)
        .extracting(Finding::problem)
        .containsExactly(Problem.REQUIRED_MISSING, Problem.REQUIRED_MISSING);
  }

  @Test
  void aColumnLeftOutEqualsBlank() throws IOException {
    var text = "state_student_id,action\nTX-1,U\n";
    var file = RawBundle.sound().header(1, 1).with("students.csv", text).to(folder);

    assertThat(Heard.in(file).findings)
        .extracting(Finding::element)
        .contains("first_name", "birth_date", "sex");
  }

  @Test
  void aWithdrawnChildComesWithoutRows() throws IOException {
    var child = Children.with(Children.child("TX-1"), RecordKind.STUDENT, "action", "D");

    var heard = Heard.in(written("a.zip", List.of(child)));

    assertThat(heard.accepted).containsExactly(new StudentRecord(child.student(), List.of()));
    assertThat(heard.findings)
        .extracting(Finding::problem)
        .containsExactly(Problem.ROWS_OF_WITHDRAWN_IGNORED);
  }

  @Test
  void aByteOrderMarkAndNamesOfEveryKindAreRead() throws IOException {
    var names = List.of("Null", "O'Brien", "José", "D'--", "<b>", "=1+1", "say \"\"hi\"\"", "a, b");
    var text = new StringBuilder("\uFEFF").append(students(""));
    for (int i = 0; i < names.size(); i++) {
      text.append(student("TX-" + i).replace("Ana", "\"" + names.get(i) + "\""));
    }
    var file =
        RawBundle.sound()
            .header(names.size(), names.size())
            .with("students.csv", text.toString())
            .to(folder);

    assertThat(Heard.in(file).accepted)
        .extracting(child -> child.student().value("first_name"))
        .containsExactlyElementsOf(names.stream().map(n -> n.replace("\"\"", "\"")).toList());
  }

  @Test
  void blanksRoundAValueDoNotCount() throws IOException {
    var wide = "TX-1,01,U,\"" + " ".repeat(900_000) + "Ana\",Cruz,Female,2012-04-05,N,1004\n";
    var file = RawBundle.sound().header(1, 1).with("students.csv", students(wide)).to(folder);

    assertThat(Heard.in(file).accepted)
        .extracting(child -> child.student().value("first_name"))
        .containsExactly("Ana");
  }

  @Test
  void rejectedChildrenCanBeWrittenAsTheyWere() throws IOException {
    var faulty =
        Children.with(Children.child("TX-1"), RecordKind.STUDENT, "first_name", "x".repeat(60));

    var once = Heard.in(written("a.zip", List.of(faulty)));
    var again = Heard.in(written("b.zip", once.rejected));

    assertThat(again.rejected).isEqualTo(List.of(faulty));
  }

  private Path written(String name, List<StudentRecord> children) throws IOException {
    var file = folder.resolve(name);
    try (var bundle = CsvBundleWriter.create(file, Children.header())) {
      for (var child : children) {
        bundle.add(child);
      }
    }
    return file;
  }
}
