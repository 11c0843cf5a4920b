package org.monarca.records.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.records.RecordKind;

class ProblemTest {

  @ParameterizedTest
  @EnumSource
  void everyProblemSaysWhatIsWrongAndHowToMendIt(Problem problem) {
    var finding =
        new Finding(
            "students.csv",
            7,
            null,
            "TX-1",
            RecordKind.STUDENT,
            "first_name",
            "Ana's",
            problem,
            List.of("first", "second"));

    assertThat(finding.message(Locale.ENGLISH)).endsWith(".").doesNotContain("{", "''");
    assertThat(finding.remedy(Locale.ENGLISH)).endsWith(".").doesNotContain("{", "''");
    assertThat(Problem.ofCode(problem.code())).contains(problem);
  }

  @Test
  void codesAreUsedOnce() {
    assertThat(List.of(Problem.values())).extracting(Problem::code).doesNotHaveDuplicates();
  }

  @Test
  void theMessageNamesTheElementAndTheValueSeen() {
    var finding =
        new Finding(
            "students.csv",
            7,
            null,
            "TX-1",
            RecordKind.STUDENT,
            "sex",
            "X",
            Problem.CODE_UNKNOWN,
            List.of("sex"));

    assertThat(finding.message(Locale.of("fr")))
        .isEqualTo("Sex has a code that its list does not hold: X.");
    assertThat(finding.message(Locale.of("es", "US")))
        .isEqualTo("Sexo: el código no está en su lista: X.");
  }

  @Test
  void aLongValueIsShortened() {
    var finding = Finding.ofFile("students.csv", 1, Problem.UNKNOWN_COLUMN, "x".repeat(5000));

    assertThat(finding.message(Locale.ENGLISH)).hasSizeLessThan(200);
  }

  @Test
  void aWarningIsShownAsOneAndAllElseAsAnError() {
    for (var problem : Problem.values()) {
      assertThat(problem.severity().shown())
          .isEqualTo(problem.code().startsWith("MON-3") ? "warning" : "error");
    }
  }
}
