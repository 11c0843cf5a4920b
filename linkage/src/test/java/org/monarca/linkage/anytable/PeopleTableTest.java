package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;
import org.monarca.linkage.table.PeopleTable;

/** A table as it is filled row by row, and the types that its columns may have. */
class PeopleTableTest {

  private static final List<Column> NAME_AND_DATE =
      List.of(Column.of("name", ColumnType.FULL_NAME), Column.of("born", ColumnType.DATE));

  @Test
  void anEmptyTableHasColumnsAndNobody() {
    var table = new PeopleTable(NAME_AND_DATE);

    assertThat(table.size()).isZero();
    assertThat(table.columns()).isEqualTo(NAME_AND_DATE);
  }

  @Test
  void aPersonHasTheNumberOfTheSizeSoFar() {
    var table = new PeopleTable(NAME_AND_DATE);
    table.add(List.of("Ana García", "2014-03-22"));
    table.add(List.of("Eva López", "2015-04-23"));

    assertThat(table.size()).isEqualTo(2);
    assertThat(table.value(0, 0)).isEqualTo("Ana García");
    assertThat(table.value(1, 1)).isEqualTo("2015-04-23");
  }

  @Test
  void unknownIsEmptyAndBlanksRoundAValueAreDropped() {
    var table = new PeopleTable(NAME_AND_DATE);
    table.add(Arrays.asList(null, " \t "));
    table.add(Arrays.asList("  Ana García ", "\u2003"));

    assertThat(table.value(0, 0)).isEmpty();
    assertThat(table.value(1, 0)).isEmpty();
    assertThat(table.value(0, 1)).isEqualTo("Ana García");
    assertThat(table.value(1, 1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void aRowOfAnotherWidthIsRefused(int width) {
    var table = new PeopleTable(NAME_AND_DATE);
    var row = new ArrayList<>(List.of("a", "b", "c").subList(0, width));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.add(row))
        .withMessage("a row of %d values for 2 columns", width);
    assertThat(table.size()).isZero();
  }

  @Property
  void everyValueStandsWhereItWasPut(
      @ForAll @Size(max = 40) List<String> names, @ForAll @Size(max = 40) List<Short> dates) {
    var table = new PeopleTable(NAME_AND_DATE);
    int rows = Math.min(names.size(), dates.size());
    for (int row = 0; row < rows; row++) {
      table.add(List.of(names.get(row), "" + dates.get(row)));
    }
    for (int row = 0; row < rows; row++) {
      assertThat(table.value(0, row)).isEqualTo(names.get(row).strip());
      assertThat(table.value(1, row)).isEqualTo("" + dates.get(row));
    }
  }

  @Test
  void columnsAreThoseOfTheBeginning() {
    var columns = new ArrayList<>(NAME_AND_DATE);
    var table = new PeopleTable(columns);
    columns.clear();

    assertThat(table.columns()).hasSize(2);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> table.columns().clear());
  }

  @ParameterizedTest
  @EnumSource
  void aTypeIsFoundByItsNameInASettingsFile(ColumnType type) {
    assertThat(ColumnType.of(type.code())).contains(type);
    assertThat(type.code()).matches("[a-z]+(-[a-z0-9]+)*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GIVEN_NAME", "given_name", "Given-Name", "given-name ", "colour"})
  void whatIsNoTypeIsNotFound(String code) {
    assertThat(ColumnType.of(code)).isEmpty();
  }

  /** The words of the published settings file; a name once published stays. */
  @Test
  void theTypesAreThoseOfTheContract() {
    assertThat(ColumnType.codes())
        .containsExactlyInAnyOrder(
            ("given-name middle-name family-name family-name-1 family-name-2 full-name suffix sex"
                    + " date multiple-birth parent-1-given-name parent-1-family-name"
                    + " parent-2-given-name parent-2-family-name place postcode address"
                    + " identifier category text source")
                .split(" "));
  }

  @Test
  void datesAreIsoDatesUnlessAPatternIsGiven() {
    assertThat(Column.of("born", ColumnType.DATE).pattern()).isEqualTo("uuuu-MM-dd");
    assertThat(new Column("born", ColumnType.DATE, "M/d/yyyy").pattern()).isEqualTo("M/d/yyyy");
  }
}
