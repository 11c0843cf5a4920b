package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.work.Workers;

/** Values of a table that are no names, made comparable. */
class StandardisedValuesTest {

  private static final PeopleTable PEOPLE = Tables.people(200, person -> person);

  /** How two values of one column agree. */
  private static Level level(Column column, String one, String other) {
    var table = Tables.of(List.of(column), List.of(new String[] {one}, new String[] {other}));
    var people = Standardising.of(table).people();
    return people.features().getFirst().compare(people.profile(0), people.profile(1));
  }

  @ParameterizedTest
  @CsvSource({
    "SEX, F, female, SEX_SAME",
    "SEX, Mujer, f, SEX_SAME",
    "SEX, H, Hombre, SEX_SAME",
    "SEX, H, F, MISSING",
    "SEX, M, F, SEX_DIFFERENT",
    "SEX, X, F, MISSING",
    "SEX, X, X, MISSING",
    "MULTIPLE_BIRTH, Y, true, MULTIPLE_BIRTH_BOTH",
    "MULTIPLE_BIRTH, 0, no, MULTIPLE_BIRTH_NEITHER",
    "MULTIPLE_BIRTH, 1, N, MULTIPLE_BIRTH_DIFFERENT",
    "MULTIPLE_BIRTH, perhaps, N, MISSING",
    "SUFFIX, Jr., JR, SUFFIX_SAME",
    "SUFFIX, II, III, SUFFIX_DIFFERENT",
    "CATEGORY, 7, ' 7 ', CATEGORY_SAME",
    "CATEGORY, Azul, AZUL, CATEGORY_SAME",
    "CATEGORY, 7, 8, CATEGORY_DIFFERENT",
    "CATEGORY, unknown, unknown, MISSING",
    "SOURCE, TX, tx, SOURCE_SAME",
    "SOURCE, TX, CA, SOURCE_OTHER",
    "PLACE, México, MEXICO, TEXT_SAME",
    "PLACE, Hood River, River Hood, TEXT_SLIP",
    "POSTCODE, 78577, 78577-0001, TEXT_SIMILAR",
    "IDENTIFIER, 123-45-678, 12345678, TEXT_SAME",
    "IDENTIFIER, 999999999, 999999999, MISSING",
    "TEXT, Pharr, Yakima, TEXT_DIFFERENT",
    "ADDRESS, '12 Elm St.', '12 elm st', TEXT_SAME"
  })
  void valuesAgreeByWhatTheyMean(ColumnType type, String one, String other, Level level) {
    assertThat(level(Column.of("c", type), one, other)).isEqualTo(level);
    assertThat(level(Column.of("c", type), other, one)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd, 2014-04-03, 2014-04-03, BIRTH_DATE_SAME",
    "dd/MM/yyyy, 03/04/2014, 04/03/2014, BIRTH_DATE_DAY_MONTH_EXCHANGED",
    "yyyyMMdd, 20140403, 20140408, BIRTH_DATE_ONE_DIGIT",
    "yyyy-MM-dd, 2014-01-01, 2014-01-01, BIRTH_DATE_DEFAULT_SAME",
    "yyyy-MM-dd, 2014-04-03, 1980-11-27, BIRTH_DATE_DIFFERENT",
    "yyyy-MM-dd, 2014-04-03, 2014-02-30, MISSING",
    "yyyy-MM-dd, 2014-04-03, '', MISSING"
  })
  void datesAgreeByTheirDays(String pattern, String one, String other, Level level) {
    assertThat(level(new Column("born", ColumnType.DATE, pattern), one, other)).isEqualTo(level);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.MATCH_NONE,
      names = {".*NAME.*"})
  void aBlankIsNoEvidenceWhateverTheOtherSays(ColumnType type) {
    for (var value : List.of("", "1", "2014-04-03", "F")) {
      assertThat(level(Column.of("c", type), "", value)).isEqualTo(Level.MISSING);
      assertThat(level(Column.of("c", type), value, "   ")).isEqualTo(Level.MISSING);
    }
  }

  @Test
  void whatCannotBeReadIsCountedForEachRecord() {
    var columns =
        List.of(
            Column.of("born", ColumnType.DATE),
            new Column("entered", ColumnType.DATE, "dd/MM/yyyy"),
            Column.of("town", ColumnType.PLACE));
    var rows =
        List.of(
            new String[] {"2014-02-30", "01/02/2020", "?"},
            new String[] {"2014-02-30", "2020-02-01", "?"},
            new String[] {"", "", ""},
            new String[] {"2014-02-28", "31/01/2020", "?"});

    assertThat(Standardising.of(Tables.of(columns, rows)).unreadable())
        .isEqualTo(
            Map.of(
                "born", new Unreadable(2, 3, 0, "2014-02-30"),
                "entered", new Unreadable(1, 3, 1, "2020-02-01")));
  }

  @Test
  void sexesAndMarksOfMultipleBirthThatCannotBeReadAreCounted() {
    var columns =
        List.of(Column.of("sex", ColumnType.SEX), Column.of("twin", ColumnType.MULTIPLE_BIRTH));
    var rows =
        List.of(
            new String[] {"F", "maybe"},
            new String[] {"7", "no"},
            new String[] {"U", "unknown"},
            new String[] {"", "?"},
            new String[] {"7", "maybe"});

    assertThat(Standardising.of(Tables.of(columns, rows)).unreadable())
        .isEqualTo(
            Map.of("sex", new Unreadable(2, 4, 1, "7"), "twin", new Unreadable(2, 5, 0, "maybe")));
  }

  /** Each record stands once; its number leads back to its row. */
  @Test
  void theOrderIsThatOfAllRows() {
    var standardised = Standardising.of(PEOPLE);

    assertThat(IntStream.of(standardised.order()).sorted().toArray())
        .isEqualTo(IntStream.range(0, PEOPLE.size()).toArray());
    for (int row = 0; row < PEOPLE.size(); row++) {
      assertThat(standardised.order()[standardised.places()[row]]).isEqualTo(row);
    }
  }

  /** Who is compared with each other stands near: as to the date, then the surname. */
  @Test
  void recordsStandInTheOrderOfTheirDates() {
    var standardised = Standardising.of(PEOPLE);
    var dates = IntStream.of(standardised.order()).mapToObj(row -> PEOPLE.value(2, row)).toList();

    assertThat(dates).isSorted();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void anyNumberOfThreadsMakesTheSame(int threads) {
    try (var workers = new Workers(threads)) {
      var standardised = Standardising.of(PEOPLE, workers);

      assertThat(standardised.order()).isEqualTo(Standardising.of(PEOPLE).order());
      assertThat(standardised.people().profiles())
          .isEqualTo(Standardising.of(PEOPLE).people().profiles());
    }
  }

  @Test
  void columnsInAnotherOrderAreComparedInTheSameOne() {
    var turned = new PeopleTable(PEOPLE.columns().reversed());
    for (int row = 0; row < PEOPLE.size(); row++) {
      turned.add(Tables.row(PEOPLE, row).reversed());
    }

    assertThat(Standardising.of(turned).people().profiles())
        .isEqualTo(Standardising.of(PEOPLE).people().profiles());
  }

  @Test
  void aTableWithoutRowsHasWhatItWouldCompareAndNobody() {
    var nobody = Standardising.of(new PeopleTable(Tables.COLUMNS));

    assertThat(nobody.people().features()).hasSize(5);
    assertThat(nobody.people().size()).isZero();
    assertThat(nobody.order()).isEmpty();
    assertThat(nobody.unreadable()).isEmpty();
  }

  /** What is as rare in the table is as rare, whatever it is called. */
  @Test
  void aValueThatManyBearIsLessRare() {
    var rows =
        Arrays.stream("a a a a a a b c".split(" ")).map(value -> new String[] {value}).toList();
    var people =
        Standardising.of(Tables.of(List.of(Column.of("c", ColumnType.CATEGORY)), rows)).people();
    var feature = people.features().getFirst();

    double common = feature.ownRarity(Level.CATEGORY_SAME, people.profile(0));
    double rare = feature.ownRarity(Level.CATEGORY_SAME, people.profile(6));
    double alsoRare = feature.ownRarity(Level.CATEGORY_SAME, people.profile(7));

    assertThat(rare).isEqualTo(alsoRare).isGreaterThan(common + 1.5);
    assertThat(common).isPositive();
  }
}
