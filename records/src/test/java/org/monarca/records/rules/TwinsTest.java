package org.monarca.records.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.records.Children.with;
import static org.monarca.records.RecordKind.STUDENT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.records.Children;
import org.monarca.records.RecordKind;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/** Every way in which two children of a submission may be taken for twins has its neighbour. */
class TwinsTest {

  private static final StudentRecord ANA = parents(Children.child("TX-1"), "Rosa", "Muñoz");

  /** Her twin but for what is changed. */
  private static StudentRecord twin(@Nullable String... keysAndValues) {
    var twin = parents(Children.child("TX-2"), "Rosa", "Muñoz");
    twin = with(twin, STUDENT, "first_name", "Eva");
    for (int i = 0; i < keysAndValues.length; i += 2) {
      twin = with(twin, STUDENT, String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return twin;
  }

  static Stream<StudentRecord> unsaid() {
    return Stream.of(
        twin(),
        twin("last_name_1", "MUNOZ"),
        twin("parent_1_first_name", "ROSA"),
        twin("parent_1_first_name", null),
        twin("parent_1_first_name", null, "parent_1_last_name", null),
        twin(
            "parent_1_first_name", "Luis",
            "parent_1_last_name", "Paz",
            "parent_2_first_name", "Rosa",
            "parent_2_last_name", "Munoz"));
  }

  static Stream<StudentRecord> others() {
    return Stream.of(
        twin("birth_date", "2010-05-05"),
        twin("last_name_1", "Muñiz"),
        twin("last_name_2", "Paz"),
        twin("first_name", "ANA"),
        twin("first_name", "Ana María"),
        twin("parent_1_first_name", "Petra"),
        twin("action", "D"));
  }

  @ParameterizedTest
  @MethodSource("unsaid")
  void twoWhoMayBeTwinsAndAreNotSaidToBeAreNamed(StudentRecord other) {
    var found = judged(Twins.MOST_REMEMBERED, ANA, other);

    assertThat(found).extracting(Finding::problem).containsExactly(Problem.MULTIPLE_BIRTH_UNSAID);
    assertThat(found.getFirst().stateStudentId()).isEqualTo("TX-2");
    assertThat(found.getFirst().element()).isEqualTo("multiple_birth_flag");
    assertThat(found.getFirst().details()).containsExactly("TX-1", "0");
  }

  @ParameterizedTest
  @MethodSource("others")
  void whoDiffersInMoreThanTheFirstNameIsNotTakenForATwin(StudentRecord other) {
    assertThat(judged(Twins.MOST_REMEMBERED, ANA, other)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("unsaid")
  void twinsWhoAreSaidToBeHaveNoFinding(StudentRecord other) {
    var first = with(ANA, STUDENT, "multiple_birth_flag", "Y");
    var second = with(other, STUDENT, "multiple_birth_flag", "Y");

    assertThat(judged(Twins.MOST_REMEMBERED, first, second)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("unsaid")
  void flagsThatContradictEachOtherAreNamed(StudentRecord other) {
    var first = with(ANA, STUDENT, "multiple_birth_flag", "Y");

    var found = judged(Twins.MOST_REMEMBERED, first, other);

    assertThat(found)
        .extracting(Finding::problem)
        .containsExactly(Problem.MULTIPLE_BIRTH_CONTRADICTED);
    assertThat(found.getFirst().value()).isEqualTo("N");
    assertThat(found.getFirst().details()).containsExactly("TX-1", "0");
  }

  @Test
  void ofTripletsTheOneWhoContradictsIsNamedBeforeTheOneWhoSaysAsLittle() {
    var second = twin();
    var third = with(numbered(twin(), "TX-3"), STUDENT, "first_name", "Mia");
    third = with(third, STUDENT, "multiple_birth_flag", "Y");

    assertThat(judged(Twins.MOST_REMEMBERED, ANA, second, third))
        .extracting(Finding::problem)
        .containsExactly(Problem.MULTIPLE_BIRTH_UNSAID, Problem.MULTIPLE_BIRTH_CONTRADICTED);
  }

  @Test
  void beyondWhatIsRememberedChildrenAreComparedWithTheFirstAlone() {
    var second = twin();
    var third = with(numbered(twin(), "TX-3"), STUDENT, "first_name", "Mia");
    third = with(third, STUDENT, "parent_1_first_name", null);
    second = with(second, STUDENT, "parent_1_first_name", "Petra");

    assertThat(judged(2, ANA, second, third)).hasSize(1);
    assertThat(judged(1, second, twin("first_name", "Mia"), ANA)).isEmpty();
  }

  @Test
  void nothingIsRememberedOfWhoeverResemblesNobody() {
    var births = Births.ofSubmission(1);
    births.note(ANA.student()::value);

    assertThat(births.severalOf(Births.mark(ANA.student()))).isFalse();
  }

  private static List<Finding> judged(int most, StudentRecord... children) {
    var births = Births.ofSubmission(children.length);
    for (var child : children) {
      births.note(child.student()::value);
    }
    var twins = new Twins(births, RecordKind::fileName, most);
    var found = new ArrayList<Finding>();
    for (var child : children) {
      found.addAll(twins.judge(child, List.of()));
    }
    return found;
  }

  private static StudentRecord parents(StudentRecord child, String first, String last) {
    return with(
        with(child, STUDENT, "parent_1_first_name", first), STUDENT, "parent_1_last_name", last);
  }

  private static StudentRecord numbered(StudentRecord child, String id) {
    return with(child, STUDENT, "state_student_id", id);
  }
}
