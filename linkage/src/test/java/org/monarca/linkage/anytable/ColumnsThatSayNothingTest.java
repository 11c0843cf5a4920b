package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.linkage.measure.Agreement;
import org.monarca.linkage.measure.Partition;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;
import org.monarca.linkage.table.Linked;

/** A column in which nothing stands, or the same everywhere, tells nobody from anybody. */
class ColumnsThatSayNothingTest {

  private static final Register REGISTER = Register.ofFamilies(120);
  private static final Linked LINKED = REGISTER.linked();

  @ParameterizedTest
  @EnumSource
  void aBlankColumnOfAnyTypeChangesNobody(ColumnType type) {
    var more = REGISTER.withColumn(Column.of("zz more", type), "");

    assertThat(more.people(more.linked())).isEqualTo(REGISTER.people(LINKED));
  }

  @ParameterizedTest
  @EnumSource(names = {"IDENTIFIER", "TEXT", "PLACE", "ADDRESS", "POSTCODE"})
  void placeholdersAreAsGoodAsBlanks(ColumnType type) {
    var column = Column.of("zz more", type);
    var blank = REGISTER.withColumn(column, "").linked();

    for (var placeholder : List.of("N/A", "00000")) {
      var more = REGISTER.withColumn(column, placeholder).linked();
      assertThat(REGISTER.weights(more)).isEqualTo(REGISTER.weights(blank));
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SEX",
        "SUFFIX",
        "CATEGORY",
        "SOURCE",
        "TEXT",
        "PLACE",
        "ADDRESS",
        "POSTCODE",
        "IDENTIFIER",
        "MULTIPLE_BIRTH"
      })
  void aColumnThatIsAllOneValueChangesHardlyAnybody(ColumnType type) {
    var more = REGISTER.withColumn(Column.of("zz more", type), "1").linked();

    assertThat(agreement(more)).isCloseTo(1, within(0.02));
  }

  @Test
  void aNameThatAllHaveInCommonChangesHardlyAnybody() {
    var middle = Column.of("zz more", ColumnType.MIDDLE_NAME);

    assertThat(agreement(REGISTER.withColumn(middle, "de Jesús").linked()))
        .isCloseTo(1, within(0.02));
  }

  @ParameterizedTest
  @CsvSource({"Female, male", "femenino, masculino", "f., m.", "FEMALE, MASC"})
  void sexMayBeWrittenInAnyWay(String girl, String boy) {
    var otherwise = REGISTER.with(Child.COLUMNS.get(3), 3, Map.of("F", girl, "M", boy));

    assertThat(REGISTER.weights(otherwise.linked())).isEqualTo(REGISTER.weights(LINKED));
  }

  @ParameterizedTest
  @CsvSource({"true, false", "Y, N", "1, 0", "sí, no", "2, 0"})
  void twinsMayBeMarkedInAnyWay(String yes, String no) {
    var otherwise = REGISTER.with(Child.COLUMNS.get(6), 6, Map.of("yes", yes, "no", no));

    assertThat(REGISTER.weights(otherwise.linked())).isEqualTo(REGISTER.weights(LINKED));
  }

  private static double agreement(Linked linked) {
    return Agreement.of(partition(linked), partition(LINKED)).pairs().f1();
  }

  private static Partition partition(Linked linked) {
    return Partition.of(Arrays.stream(linked.clusters()).boxed().toList());
  }
}
