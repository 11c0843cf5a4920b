package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paternal and maternal surname, one of them, both glued, or the other family's. */
class SurnamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "García López",
        "GARCIA LOPEZ",
        "García-López",
        "García y López",
        "García de López",
        "García Lopez Jr."
      })
  void bothSurnamesInTheSameOrder(String written) {
    assertLevel("García López", written, Level.SURNAMES_BOTH_SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "García López, López García, SURNAMES_REORDERED",
    "García López, Garcialopez, SURNAMES_REORDERED",
    "Jean Baptiste, Jeanbaptiste, SURNAMES_REORDERED",
    "García, Garcia, SURNAMES_ONLY_SAME",
    "de la Cruz, Delacruz, SURNAMES_ONLY_SAME",
    "Dela Cruz, de la Cruz, SURNAMES_ONLY_SAME",
    "Ajpop, AJPOP, SURNAMES_ONLY_SAME",
    "García López, García, SURNAMES_SECOND_MISSING",
    "García López, López, SURNAMES_FIRST_MISSING",
    "García López Vega, García López, SURNAMES_SECOND_MISSING",
    "García López Vega, López Vega, SURNAMES_FIRST_MISSING"
  })
  void theSameSurnamesOtherwiseGiven(String one, String other, Level level) {
    assertLevel(one, other, level);
  }

  @ParameterizedTest
  @CsvSource({
    "Citalán, Citalan, SURNAMES_ONLY_SAME",
    "Citalán, Cialan, SURNAMES_ALIKE",
    "Racancoj, Racanoj, SURNAMES_ALIKE",
    "Hernández, Hernandes, SURNAMES_ALIKE",
    "García López, Gracia Lopes, SURNAMES_ALIKE",
    "Étienne, Etiene, SURNAMES_ALIKE",
    "Xiong, Xoing, SURNAMES_ALIKE",
    "Hernández López, Hernandes, SURNAMES_ALIKE_ONE_MISSING",
    "Jean Baptiste, Batiste, SURNAMES_ALIKE_ONE_MISSING"
  })
  void slipsInSurnames(String right, String written, Level level) {
    assertLevel(right, written, level);
  }

  @ParameterizedTest
  @CsvSource({
    "García López, García Vega, SURNAMES_ONE_SHARED",
    "García López, Vega García, SURNAMES_ONE_SHARED",
    "García López, Torres Vega, SURNAMES_DIFFERENT",
    "García, López, SURNAMES_DIFFERENT",
    "Vang, Yang, SURNAMES_ALIKE",
    "Vang, Xiong, SURNAMES_DIFFERENT",
    "Pú, Pol, SURNAMES_DIFFERENT",
    "王, 李, SURNAMES_DIFFERENT",
    "الحسن, الحسين, SURNAMES_ALIKE"
  })
  void otherFamilies(String one, String other, Level level) {
    assertLevel(one, other, level);
  }

  @Test
  void aSurnameHasNoNickname() {
    assertLevel("Guadalupe", "Lupe", Level.SURNAMES_DIFFERENT);
  }

  @ParameterizedTest
  @CsvSource({"'', García", "Unknown, García", "LNU, LNU", "'', ''", "N/A, Ajpop"})
  void whatIsNotSaidIsNotCompared(String one, String other) {
    assertLevel(one, other, Level.MISSING);
  }

  private static void assertLevel(String one, String other, Level level) {
    var a = Written.surnames(one);
    var b = Written.surnames(other);

    assertThat(Surnames.compare(a, b)).isEqualTo(level);
    assertThat(Surnames.compare(b, a)).isEqualTo(level);
  }
}
