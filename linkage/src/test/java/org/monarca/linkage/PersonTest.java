package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

  @Test
  void aStudentsElementsAreReadByTheirKeys() {
    var person =
        Person.of(
            Map.of(
                "first_name", "Yaretzi",
                "last_name_1", "Cuautle",
                "birth_date", "2013-09-04",
                "multiple_birth_flag", "Y",
                "parent_1_first_name", "Citlali",
                "grade_level", "04"),
            "MI");

    assertThat(person)
        .isEqualTo(
            Person.builder()
                .firstName("Yaretzi")
                .lastName1("Cuautle")
                .birthDate(LocalDate.of(2013, 9, 4))
                .multipleBirth(true)
                .parent1("Citlali", null)
                .source("MI")
                .build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2013-02-30", "09/04/2013", "", "unknown", "2013-9-4"})
  void aDateThatCannotBeReadIsUnknown(String date) {
    assertThat(Person.of(Map.of("birth_date", date), "MI").birthDate()).isNull();
  }

  @Test
  void noFlagIsNeitherYesNorNo() {
    assertThat(Person.of(Map.of(), "MI").multipleBirth()).isNull();
    assertThat(Person.of(Map.of("multiple_birth_flag", "N"), "MI").multipleBirth()).isFalse();
  }

  @Test
  void changingOneThingLeavesTheRestAsItWas() {
    var child = Fixtures.aChild().suffix("Jr.").build();

    assertThat(child.but().build()).isEqualTo(child);
    assertThat(child.but().firstName("Eva").build().lastName1()).isEqualTo(child.lastName1());
  }
}
