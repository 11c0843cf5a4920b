package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.compare.Sexes;

class SexCellsTest {

  private static final int FEMALE = Sexes.of("female");
  private static final int MALE = Sexes.of("male");

  @Test
  void hAndMAreBoysAndGirlsWhereNobodyWritesF() {
    var spanish = SexCells.of(List.of("", "H", "M", "Hembra", "masculino"));

    assertThat(spanish.applyAsInt("H")).isEqualTo(MALE);
    assertThat(spanish.applyAsInt("M")).isEqualTo(FEMALE);
    assertThat(spanish.applyAsInt("Hembra")).isEqualTo(FEMALE);
    assertThat(spanish.applyAsInt("masculino")).isEqualTo(MALE);
  }

  @Test
  void mIsABoyWhereSomebodyWritesFOrNobodyWritesH() {
    for (var column : List.of(List.of("H", "M", "F"), List.of("M"), List.of("hombre", "M"))) {
      assertThat(SexCells.of(column).applyAsInt("M")).as("%s", column).isEqualTo(MALE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "-", "U", "unknown", "X", "Nonbinary", "other", "not stated"})
  void whatSaysNeitherIsUnknownAndNoMistake(String written) {
    assertThat(SexCells.of(List.of("F")).applyAsInt(written)).isEqualTo(Sexes.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "Pharr", "2014-03-14", "H"})
  void whatIsNoSexIsUnreadable(String written) {
    assertThat(SexCells.of(List.of("F")).applyAsInt(written)).isEqualTo(Standardising.UNREADABLE);
  }
}
