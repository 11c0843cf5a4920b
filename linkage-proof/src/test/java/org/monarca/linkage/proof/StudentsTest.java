package org.monarca.linkage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The made-up students about whom every way is asked. */
class StudentsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 300})
  void aCrowdIsAsLargeAsAskedAndAlwaysTheSame(int size) {
    var crowd = Students.crowd(size);

    assertThat(crowd).hasSize(size).isEqualTo(Students.crowd(size));
    assertAreNumbered(crowd);
  }

  /** What the proof needs a crowd for: many who share the first surname and the birth date. */
  @Test
  void aCrowdIsCrowded() {
    var sharing =
        Students.crowd(300).stream()
            .collect(
                Collectors.groupingBy(
                    student -> student.elements().get("last_name_1") + birthDate(student),
                    Collectors.counting()));

    assertThat(sharing.values()).anyMatch(count -> count > 10);
  }

  private static String birthDate(Student student) {
    return student.elements().getOrDefault("birth_date", "");
  }

  @Test
  void theSliceHasTwinsAndChildrenWithSeveralRecords() {
    var slice = Students.slice();
    var families = new HashMap<List<String>, Set<String>>();
    for (var student : slice) {
      if (student.elements().getOrDefault("multiple_birth_flag", "").equals("Y")) {
        families
            .computeIfAbsent(
                List.of(
                    student.elements().getOrDefault("last_name_1", ""),
                    student.elements().getOrDefault("last_name_2", ""),
                    birthDate(student)),
                any -> new HashSet<>())
            .add(student.elements().getOrDefault("first_name", ""));
      }
    }

    assertThat(slice).hasSizeGreaterThan(6_000);
    assertAreNumbered(slice);
    assertThat(families.values().stream().filter(names -> names.size() > 1).count())
        .isGreaterThan(10);
  }

  @Test
  void noElementIsBlank() {
    for (var student : Students.slice()) {
      assertThat(student.elements().values()).noneMatch(String::isBlank);
      assertThat(student.elements()).containsKey("multiple_birth_flag");
    }
  }

  private static void assertAreNumbered(List<Student> students) {
    for (int i = 0; i < students.size(); i++) {
      assertThat(students.get(i).record()).isEqualTo(i + 1);
    }
  }
}
