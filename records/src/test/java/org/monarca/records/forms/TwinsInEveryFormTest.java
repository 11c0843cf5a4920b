package org.monarca.records.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.records.Children.with;
import static org.monarca.records.RecordKind.STUDENT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.records.Children;
import org.monarca.records.Heard;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Form;

/** Twins far apart in a submission are found in every form, whatever the memory and the threads. */
class TwinsInEveryFormTest {

  private static final int CHILDREN = 1_500;

  @ParameterizedTest
  @EnumSource
  void theLaterOfTwoTwinsIsWarnedOfTheEarlier(Form form, @TempDir Path folder) throws IOException {
    var file = folder.resolve("submission." + form.extension());
    try (var writer = Forms.writer(form, file, Children.header())) {
      for (var child : children()) {
        writer.add(child);
      }
    }

    var heard = Heard.in(file, Forms.reader(form, new Workspace(folder, 100_000, 3)));

    assertThat(heard.accepted).hasSize(CHILDREN);
    assertThat(heard.findings).hasSize(1);
    var found = heard.findings.getFirst();
    assertThat(found.problem()).isEqualTo(Problem.MULTIPLE_BIRTH_CONTRADICTED);
    assertThat(found.stateStudentId()).isEqualTo("TX-2400");
    assertThat(found.file()).isEqualTo(form.place(STUDENT));
    var first =
        heard.accepted.stream()
            .filter(child -> child.stateStudentId().equals("TX-1007"))
            .findFirst()
            .orElseThrow();
    assertThat(found.details()).containsExactly("TX-1007", Long.toString(first.student().line()));
    assertThat(found.message(Locale.ENGLISH))
        .contains("is N here and not so for TX-1007 on line " + first.student().line());
  }

  /** All named alike but for the day of birth, so that none but the two can be meant. */
  private static List<StudentRecord> children() {
    var children = new ArrayList<StudentRecord>();
    for (int i = 0; i < CHILDREN; i++) {
      var child = Children.child("TX-" + (1000 + i));
      var name = new StringBuilder();
      for (int rest = i + 26; rest > 0; rest /= 26) {
        name.append((char) ('a' + rest % 26));
      }
      children.add(with(child, STUDENT, "last_name_1", "Ruiz" + name));
    }
    children.set(7, with(children.get(7), STUDENT, "multiple_birth_flag", "Y"));
    var twin = Children.child("TX-2400");
    twin = with(twin, STUDENT, "first_name", "Eva");
    var surname = children.get(7).student().value("last_name_1");
    children.set(1400, with(twin, STUDENT, "last_name_1", surname));
    return children;
  }
}
