package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;

/** Tables of many errors or few columns: what can be found is found, and strangers stay two. */
class HardTablesTest {

  private static final Column GIVEN = Column.of("given", ColumnType.GIVEN_NAME);
  private static final Column SURNAME = Column.of("surname", ColumnType.FAMILY_NAME);
  private static final Column NAME = Column.of("name", ColumnType.FULL_NAME);
  private static final Column BORN = Column.of("born", ColumnType.DATE);
  private static final Column TOWN = Column.of("town", ColumnType.PLACE);
  private static final Column POSTCODE = Column.of("postcode", ColumnType.POSTCODE);
  private static final Column SEX = Column.of("sex", ColumnType.SEX);

  @Test
  void nearlyAllMeetWhereEveryRecordHasFiveErrors() {
    var clerks = Clerks.of(3, GIVEN, SURNAME, BORN, TOWN, POSTCODE, SEX).write(2_500, 0.45, 4, 5);

    assertThat(clerks.compared()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void nearlyAllMeetByNameAndDateWithTwoErrors() {
    var clerks = Clerks.of(3, GIVEN, SURNAME, BORN).write(2_500, 0.45, 4, 2);

    assertThat(clerks.compared()).isGreaterThanOrEqualTo(0.98);
  }

  /** All who meet by the one key of such a table have the date in common, and not all others do. */
  @Test
  void nearlyAllMeetByAGivenNameAndADate() {
    var clerks = Clerks.of(3, GIVEN, BORN).write(2_500, 0.45, 4, 1);

    assertThat(clerks.compared()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void aColumnOfWholeNamesAloneTellsWhoIsWho() {
    var rates = Clerks.of(3, NAME).write(2_500, 0.45, 4, 1).rates();

    assertThat(rates.precision()).isGreaterThanOrEqualTo(0.98);
    assertThat(rates.recall()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void fewHundredWholeNamesAloneTellWhoIsWho() {
    var rates = Clerks.of(3, NAME).write(500, 0.45, 4, 1).rates();

    assertThat(rates.precision()).isGreaterThanOrEqualTo(0.98);
    assertThat(rates.recall()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void aWholeNameAndADateWithErrorsTellWhoIsWho() {
    var rates = Clerks.of(3, NAME, BORN).write(2_500, 0.45, 4, 2).rates();

    assertThat(rates.precision()).isGreaterThanOrEqualTo(0.99);
    assertThat(rates.recall()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void namesThatStandThereTwiceAreNoEvidenceTwice() {
    var rates =
        Clerks.of(3, GIVEN, SURNAME, NAME, BORN)
            .write(2_500, 0.88, 20, 3)
            .repeated(2, 0, 1)
            .rates();

    assertThat(rates.precision()).isGreaterThanOrEqualTo(0.995);
    assertThat(rates.recall()).isGreaterThanOrEqualTo(0.9);
  }

  /** What is seldom known seldom shows that one thing follows from another. */
  @Test
  void aTownAndItsPostcodeAreOneThingAlsoWhereFortyOfAHundredAreBlank() {
    var rates =
        Clerks.of(3, GIVEN, SURNAME, BORN, TOWN, POSTCODE, SEX)
            .write(2_500, 0.3, 4, 1)
            .leaveBlank(40)
            .rates();

    assertThat(rates.precision()).isGreaterThanOrEqualTo(0.95);
  }
}
