package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Given names and surnames in one field, in whichever order a list has them. */
class FullNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Ana García López, ana garcia-lopez, NAME_SAME",
    "'García López, Ana', Ana García López, NAME_REORDERED",
    "Xiong Pao, Pao Xiong, NAME_REORDERED",
    "王 小明, 小明 王, NAME_REORDERED",
    "Ana García López, Ana García, NAME_PART_MISSING",
    "Ana García López, García López, NAME_PART_MISSING",
    "Ana G. López, Ana García López, NAME_ALIKE",
    "Ana G., Ana García López, NAME_PART_MISSING"
  })
  void theSameNames(String one, String other, Level level) {
    assertLevel(one, other, level);
  }

  @ParameterizedTest
  @CsvSource({
    "Ixchel Racancoj, Ixhcel Racancoj, NAME_ALIKE",
    "Racancoj Ixchel, Ixhcel Racanoj, NAME_ALIKE",
    "Ixchel Racancoj Pú, Ixhcel Racancoj, NAME_ALIKE_PART_MISSING",
    "Ana García López, Ana García Vega, NAME_TWO_SHARED",
    "Ana García López, Eva García Vega, NAME_ONE_SHARED",
    "Ana García, Eva García, NAME_ONE_SHARED",
    "Ana García, Eva Torres, NAME_DIFFERENT",
    "Maria Elena, Mariaelena, NAME_REORDERED"
  })
  void likeNamesAndOthers(String one, String other, Level level) {
    assertLevel(one, other, level);
  }

  @ParameterizedTest
  @CsvSource({"'', Ana García", "No Name, Ana García", "'', ''", "123, Ana"})
  void whatIsNotSaidIsNotCompared(String one, String other) {
    assertLevel(one, other, Level.MISSING);
  }

  private static void assertLevel(String one, String other, Level level) {
    var a = Written.full(one);
    var b = Written.full(other);

    assertThat(FullNames.compare(a, b)).isEqualTo(level);
    assertThat(FullNames.compare(b, a)).isEqualTo(level);
  }
}
