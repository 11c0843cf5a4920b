package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskingTest {

  private static final Map<String, String> CHILD =
      Map.of(
          "state_student_id", "TX-1",
          "first_name", "Sofía",
          "last_name_1", "Peña",
          "last_name_2", "Ruiz",
          "birth_date", "2012-02-29");

  @ParameterizedTest
  @EnumSource(Asking.class)
  void everyWaySaysEnoughForASearch(Asking asking) {
    var terms = asking.terms(CHILD);

    assertThat(terms)
        .containsKeys("first_name", "last_name_1")
        .doesNotContainKey("state_student_id");
    assertThat(terms.values()).noneMatch(String::isBlank);
  }

  @Test
  void surnamesAreSwapped() {
    assertThat(Asking.SURNAMES_SWAPPED.terms(CHILD))
        .containsEntry("last_name_1", "Ruiz")
        .containsEntry("last_name_2", "Peña");
  }

  @Test
  void aSlippedDayIsStillADate() {
    for (int day = 1; day <= 31; day++) {
      var born = "2012-01-%02d".formatted(day);

      var slipped =
          Asking.DAY_SLIPPED.terms(Map.of("birth_date", born)).getOrDefault("birth_date", "");

      assertThat(LocalDate.parse(slipped)).isNotEqualTo(LocalDate.parse(born));
    }
  }

  @ParameterizedTest
  @EnumSource(Asking.class)
  void whatIsToldOfAChildDiffersInNamesAndBirthDateAlone(Asking asking) {
    var child = new HashMap<>(CHILD);
    child.put("sex", "Female");
    child.put("birth_country", "MX");

    assertThat(asking.told(child))
        .containsEntry("sex", "Female")
        .containsEntry("birth_country", "MX")
        .containsAllEntriesOf(asking.terms(CHILD));
  }
}
