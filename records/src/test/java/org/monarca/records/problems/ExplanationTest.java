package org.monarca.records.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {

  @ParameterizedTest
  @EnumSource
  void everyProblemIsExplainedInBothLanguages(Problem problem) {
    for (var language : Stream.of(Locale.ENGLISH, Locale.of("es")).toList()) {
      var explained = problem.explained(language);

      assertThat(explained.title()).isNotBlank().doesNotEndWith(".").hasSizeLessThan(60);
      assertThat(explained.meaning()).endsWith(".");
      assertThat(explained.message()).endsWith(".").doesNotContain("{");
      assertThat(explained.remedy()).endsWith(".").doesNotContain("{");
      assertThat(explained.reach()).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anExampleHasEveryDetailThatItsMessageNames(Problem problem) {
    var message = problem.explained(Locale.ENGLISH).message();

    assertThat(message).doesNotContain(": .", "  ", " ,", "()");
  }
}
