package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SexesTest {

  @ParameterizedTest
  @ValueSource(strings = {"F", "female", "Femenino", "mujer", "Niña", "girl", "WOMAN"})
  void female(String written) {
    assertThat(Sexes.of(written)).isEqualTo(Sexes.of("f"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"M", "male", "Masculino", "hombre", "Niño", "boy", "Varón", "man"})
  void male(String written) {
    assertThat(Sexes.of(written)).isEqualTo(Sexes.of("m"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "U", "unknown", "-", "?"})
  void unknown(String written) {
    assertThat(Sexes.of(written)).isEqualTo(Sexes.UNKNOWN);
  }

  @Test
  void whatIsUnknownIsNotCompared() {
    assertThat(Sexes.compare(Sexes.of("f"), Sexes.UNKNOWN)).isEqualTo(Level.MISSING);
    assertThat(Sexes.compare(Sexes.UNKNOWN, Sexes.UNKNOWN)).isEqualTo(Level.MISSING);
  }

  @Test
  void aThirdValueAgreesWithItselfAndProvesNothingAgainstTheOthers() {
    int third = Sexes.of("Nonbinary");

    assertThat(Sexes.compare(third, Sexes.of("n"))).isEqualTo(Level.SEX_SAME);
    assertThat(Sexes.compare(third, Sexes.of("f"))).isEqualTo(Level.MISSING);
    assertThat(Sexes.compare(Sexes.of("f"), Sexes.of("m"))).isEqualTo(Level.SEX_DIFFERENT);
  }

  @Test
  void onlyFemaleAndMaleAreTakenFromATable() {
    assertThat(Sexes.isFemaleOrMale(Sexes.of("f"))).isTrue();
    assertThat(Sexes.isFemaleOrMale(Sexes.of("hombre"))).isTrue();
    assertThat(Sexes.isFemaleOrMale(Sexes.of("Nonbinary"))).isFalse();
    assertThat(Sexes.isFemaleOrMale(Sexes.UNKNOWN)).isFalse();
  }
}
