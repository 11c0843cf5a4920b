package org.monarca.exchange.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.credit.Draft.Line;
import org.monarca.exchange.credit.Edited.Came;
import org.monarca.exchange.credit.courses.Subject;
import org.monarca.exchange.credit.plans.Requirement;
import org.monarca.exchange.credit.plans.Requirement.Kind;

/** What requirements must be like to be kept. */
class DraftRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Robotics",
        "Matemáticas",
        "Texas History (Local lore)",
        "English 4",
        "Ethnic Studies"
      })
  void aNameForWhichNothingCountsIsAskedForByThatName(String name) {
    assertThat(fault("English", name)).isEqualTo(new Edited(Came.COUNTS_NOTHING, name));
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

  @Test
  void soIsOneThatIsLeftToTheSchoolBySayingSo() {
    var line =
        new Line(
            "Assembly: 1: school",
            new Requirement("Assembly", List.of(), Kind.SCHOOL, BigDecimal.ONE, true),
            true);

    assertThat(fault(List.of(line), 1)).isEqualTo(Edited.DONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"English", "ENGLISH", " english "})
  void noRequirementStandsTwice(String again) {
    assertThat(fault("English", again).came()).isEqualTo(Came.TWICE);
  }

  @Test
  void aLineThatIsNoneIsNamed() {
    assertThat(fault(List.of(new Line("English four", null, false)), 1))
        .isEqualTo(new Edited(Came.LINE, "English four"));
  }

  @Test
  void whatStandsInBracketsSaysWhatCounts() {
    var robotics = Requirement.named("Robotics (Science)", BigDecimal.ONE, true);
    var project = Requirement.named("Senior Project (Local)", BigDecimal.ONE, true);

    assertThat(robotics.accepts()).containsExactly(Subject.SCIENCE);
    assertThat(project.kind()).isEqualTo(Kind.SCHOOL);
  }

  private static Edited fault(String... names) {
    return fault(
        Arrays.stream(names)
            .map(name -> new Line(name, Requirement.named(name, BigDecimal.ONE, true), false))
            .toList(),
        names.length);
  }

  private static Edited fault(List<Line> lines, int total) {
    return DraftRules.fault(
        new Draft(
            "MI", "Own", "2027", lines, BigDecimal.valueOf(total), true, "MCL 380.1278a", DAY, DAY),
        true);
  }
}
