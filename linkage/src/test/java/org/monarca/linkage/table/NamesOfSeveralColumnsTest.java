package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Parent;
import org.monarca.linkage.compare.Word;
import org.monarca.linkage.weigh.Profile;

/** Names that stand in several columns, row by row beside putting them together by hand. */
class NamesOfSeveralColumnsTest {

  private static final int MOST = 4;
  private static final List<String> WORDS = List.of("ana", "eva", "olga", "rut", "noa");

  private static final List<Column> GIVEN =
      List.of(
          Column.of("middle", ColumnType.MIDDLE_NAME),
          Column.of("first", ColumnType.GIVEN_NAME),
          Column.of("second", ColumnType.GIVEN_NAME));

  private static final List<Column> PARENTS =
      List.of(
          Column.of("p2 family", ColumnType.PARENT_2_FAMILY_NAME),
          Column.of("p1 given", ColumnType.PARENT_1_GIVEN_NAME),
          Column.of("p2 given", ColumnType.PARENT_2_GIVEN_NAME),
          Column.of("p1 family", ColumnType.PARENT_1_FAMILY_NAME));

  private static final List<Column> WHOLE =
      List.of(
          Column.of("name", ColumnType.FULL_NAME),
          Column.of("first", ColumnType.GIVEN_NAME),
          Column.of("last", ColumnType.FAMILY_NAME));

  /** Up to two words a cell; blank cells, too. */
  @Provide
  Arbitrary<List<List<String>>> rows() {
    var cell = Arbitraries.of(WORDS).list().ofMaxSize(2).map(words -> String.join(" ", words));
    return cell.list().ofSize(4).list().ofMinSize(1).ofMaxSize(30);
  }

  private static List<Profile> profiles(List<Column> columns, List<List<String>> rows) {
    var table = new PeopleTable(columns);
    rows.forEach(row -> table.add(List.copyOf(row.subList(0, columns.size()))));
    var standardised = Standardising.of(table);
    var profiles = new ArrayList<Profile>();
    for (int place : standardised.places()) {
      profiles.add(standardised.people().profile(place));
    }
    return profiles;
  }

  private static List<String> words(Names names) {
    return names.words().stream().map(Word::text).toList();
  }

  private static List<String> words(String... cells) {
    return Stream.of(cells)
        .flatMap(cell -> Stream.of(cell.split(" ")))
        .filter(word -> !word.isEmpty())
        .limit(MOST)
        .toList();
  }

  /** Given names before middle names, columns of one type as they stand in the table. */
  @Property(tries = 200)
  void givenNamesOfAllColumnsStandInTheOrderOfTheirTypes(@ForAll("rows") List<List<String>> rows) {
    var profiles = profiles(GIVEN, rows);
    for (int row = 0; row < rows.size(); row++) {
      var cells = rows.get(row);

      assertThat(words(profiles.get(row).given()))
          .isEqualTo(words(cells.get(1), cells.get(2), cells.get(0)));
    }
  }

  @Property(tries = 200)
  void everyRowHasTheParentsOfItsOwnCells(@ForAll("rows") List<List<String>> rows) {
    var profiles = profiles(PARENTS, rows);
    for (int row = 0; row < rows.size(); row++) {
      var cells = rows.get(row);
      var expected =
          Stream.of(
                  List.of(words(cells.get(1)), words(cells.get(3))),
                  List.of(words(cells.get(2)), words(cells.get(0))))
              .filter(parent -> parent.stream().anyMatch(names -> !names.isEmpty()))
              .toList();

      assertThat(profiles.get(row).parents().stream().map(NamesOfSeveralColumnsTest::both))
          .isEqualTo(expected);
    }
  }

  private static List<List<String>> both(Parent parent) {
    return List.of(words(parent.first()), words(parent.last()));
  }

  /** A word of the name column that another column has said already is no evidence twice. */
  @Property(tries = 200)
  void ofAWholeNameThatStaysWhichNoOtherColumnSays(@ForAll("rows") List<List<String>> rows) {
    var profiles = profiles(WHOLE, rows);
    for (int row = 0; row < rows.size(); row++) {
      var cells = rows.get(row);
      var rest = new ArrayList<>(words(cells.get(0)));
      rest.removeAll(words(cells.get(1), cells.get(2)));

      assertThat(words(profiles.get(row).full())).isEqualTo(rest);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Ana Reyna Vega, Ana, Reyna, vega",
    "Ana Reyna, Ana, Reyna, ''",
    "Ana Reyna, '', '', ana reyna",
    "Ana Reyna, ANA, '', reyna",
    "'', Ana, Reyna, ''",
    "Ana Ana Reyna, Ana, '', reyna",
    "Ana Reyna, Unknown, N/A, ana reyna"
  })
  void aWholeNameIsKnownByItsRest(String name, String first, String last, String rest) {
    var profile = profiles(WHOLE, List.of(List.of(name, first, last))).getFirst();

    assertThat(String.join(" ", words(profile.full()))).isEqualTo(rest);
  }

  @Test
  void aWholeNameByItselfKeepsAllItsWords() {
    var alone = profiles(WHOLE.subList(0, 1), List.of(List.of("Ana Reyna Vega"))).getFirst();

    assertThat(words(alone.full())).containsExactly("ana", "reyna", "vega");
  }

  /** The same words in the same table are the same objects: millions of rows share them. */
  @Test
  void equalCellsShareTheirNames() {
    var row = List.of("eva", "ana", "olga");
    var profiles = profiles(GIVEN, List.of(row, List.of("", "rut", ""), row));

    assertThat(profiles.get(2).given()).isSameAs(profiles.get(0).given());
    assertThat(profiles.get(1).given()).isNotSameAs(profiles.get(0).given());
  }

  /** However often a record is repeated, its words are counted with every record. */
  @Test
  void aNameIsRarerTheFewerRecordsBearIt() {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < 5_000; i++) {
      rows.add(List.of("", i < 4_000 ? "qorbak" : i < 4_990 ? "zimbal" : "tulpek", ""));
    }
    var profiles = profiles(GIVEN, rows);

    assertThat(rarity(profiles.get(0))).isLessThan(rarity(profiles.get(4_500)) - 1.5);
    assertThat(rarity(profiles.get(4_500))).isLessThan(rarity(profiles.get(4_999)) - 5);
  }

  private static double rarity(Profile profile) {
    return profile.given().word(0).rarity();
  }
}
