package org.monarca.exchange.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.credit.Requirements.Draft;
import org.monarca.exchange.credit.courses.Subject;
import org.monarca.exchange.credit.plans.Requirement;
import org.monarca.exchange.credit.plans.Requirement.Kind;

/** What requirements must be like to be kept. */
class DraftRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  @ParameterizedTest
  @ValueSource(strings = {"Robotics", "Matemáticas", "Texas History (Local lore)", "English 4"})
  void aNameThatDoesNotSayWhatCountsIsAskedFor(String name) {
    assertThat(fault("English", name)).isEqualTo(Edited.NAMES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mathematics",
        "Robotics (Science)",
        "Electives",
        "Local",
        "Senior Project (Local)"
      })
  void aNameThatSaysItIsKept(String name) {
    assertThat(fault("English", name)).isEqualTo(Edited.DONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"English", "ENGLISH", " english "})
  void noRequirementStandsTwice(String again) {
    assertThat(fault("English", again)).isEqualTo(Edited.NAMES);
  }

  @Test
  void whatStandsInBracketsSaysWhatCounts() {
    var robotics = Requirement.named("Robotics (Science)", BigDecimal.ONE, true);
    var project = Requirement.named("Senior Project (Local)", BigDecimal.ONE, true);

    assertThat(robotics.accepts()).containsExactly(Subject.SCIENCE);
    assertThat(project.kind()).isEqualTo(Kind.SCHOOL);
  }

  private static Edited fault(String... names) {
    var lines =
        Arrays.stream(names).map(name -> Requirement.named(name, BigDecimal.ONE, true)).toList();
    return DraftRules.fault(
        new Draft(
            "MI",
            "Own",
            "2027",
            List.copyOf(lines),
            BigDecimal.valueOf(names.length),
            true,
            "MCL 380.1278a",
            DAY,
            DAY),
        true);
  }
}
