package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as they should not be, and what becomes of them. */
class BadInputTest {

  private static final int BORN = 2;
  private static final int TOWN = 4;

  @Test
  void nobodyIsLinkedInAnEmptyTable() {
    var linked = Tables.link(new PeopleTable(Tables.COLUMNS));

    assertThat(linked.clusters()).isEmpty();
    assertThat(linked.pairs().size()).isZero();
  }

  @Test
  void aSingleRecordIsAPerson() {
    var alone = Tables.of(Tables.COLUMNS, List.<String[]>of(new String[] {"Ana", "", "", "", ""}));
    assertThat(Tables.link(alone).clusters()).containsExactly(0);
  }

  @Test
  void recordsWithoutAnyValueAreJoinedWithNobody() {
    var table = Tables.people(100, UnaryOperator.identity());
    int first = table.size();
    table.add(Arrays.asList("", " ", null, "", ""));
    table.add(Arrays.asList("", "", "", "", ""));

    assertThat(Tables.link(table).clusters()).endsWith(first, first + 1);
  }

  @Test
  void datesThatCannotBeReadCountAsMissing() {
    var wrong = new String[] {"Ana", "Reyna", "31/12/2014", "F", "Pharr"};
    var impossible = new String[] {"Ana", "Reyna", "2014-02-30", "F", "Pharr"};
    var blank = new String[] {"Ana", "Reyna", "", "F", "Pharr"};
    var rows = new ArrayList<>(List.of(wrong, impossible, blank, wrong));

    var linked = Tables.link(Tables.of(Tables.COLUMNS, rows));

    assertThat(linked.unreadable())
        .isEqualTo(Map.of("born", new Unreadable(3, 3, 0, "31/12/2014")));
  }

  @Test
  void aColumnWithoutAnyReadableDateIsNoEvidence() {
    var unreadable = Tables.link(with(Tables.COLUMNS, BORN, date -> date.replace('-', ':')));

    assertThat(unreadable.unreadable().get("born"))
        .returns(400L, Unreadable::count)
        .returns(true, Unreadable::isWholeColumn);
    assertThat(found(unreadable)).isGreaterThan(0.5);
  }

  @Test
  void aColumnThatIsAllBlankIsNoEvidence() {
    var blank = Tables.link(with(Tables.COLUMNS, TOWN, town -> ""));
    var absent = Tables.link(withoutTown());

    assertThat(blank.clusters()).isEqualTo(absent.clusters());
  }

  @Test
  void aColumnThatIsAllOneValueIsNoEvidence() {
    var same = Tables.link(with(Tables.COLUMNS, TOWN, town -> "Pharr"));
    var absent = Tables.link(withoutTown());

    assertThat(same.clusters()).isEqualTo(absent.clusters());
  }

  @ParameterizedTest
  @EnumSource
  void anyTypeMayBeAllBlankOrAllOneValue(ColumnType type) {
    for (var value : List.of("", "1", "2014-03-14", "Ana")) {
      var columns = new ArrayList<>(Tables.COLUMNS);
      columns.set(TOWN, Column.of("town", type));
      var linked = Tables.link(with(columns, TOWN, town -> value));

      assertThat(found(linked)).as("all '%s'", value).isGreaterThan(0.95);
    }
  }

  @Test
  void aTableOfOneColumnThatSaysNothingJoinsNobody() {
    var columns = List.of(Column.of("sex", ColumnType.SEX));
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 50; i++) {
      rows.add(new String[] {i % 2 == 0 ? "F" : "M"});
    }

    assertThat(Tables.link(Tables.of(columns, rows)).clusters())
        .isEqualTo(IntStream.range(0, 50).toArray());
  }

  @Test
  void twoIdenticalFilesAreEveryoneTwice() {
    var once = Tables.people(300, UnaryOperator.identity());
    var table = new PeopleTable(Tables.COLUMNS);
    for (int copy = 0; copy < 2; copy++) {
      for (int row = 0; row < once.size(); row += 1) {
        table.add(Tables.row(once, row));
      }
    }

    var clusters = Tables.link(table).clusters();

    for (int row = 0; row < once.size(); row++) {
      assertThat(clusters[once.size() + row]).as("record %d", row).isEqualTo(clusters[row]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000, 100_000})
  void aNameOfThousandsOfLettersIsAName(int letters) {
    var table = Tables.people(100, UnaryOperator.identity());
    var name = "Ab".repeat(letters / 2);
    table.add(Arrays.asList(name, "Reyna", "2014-03-14", "F", "Pharr"));
    table.add(Arrays.asList(name, "Reyna", "2014-03-14", "F", "Pharr"));
    table.add(Arrays.asList("Ana", "x ".repeat(letters / 2), "2014-03-14", "F", "Pharr"));

    var clusters = Tables.link(table).clusters();

    assertThat(clusters[table.size() - 2]).isEqualTo(table.size() - 3);
    assertThat(clusters[table.size() - 1]).isEqualTo(table.size() - 1);
  }

  @Test
  void namesOfAnyScriptAreTold() {
    var people =
        List.of(
            new String[] {"מרים", "כהן", "2014-03-14", "F", "ירושלים"},
            new String[] {"محمد", "الحسن", "2013-01-05", "M", "القاهرة"},
            new String[] {"小明", "王", "2012-07-21", "M", "北京"},
            new String[] {"Мария", "Иванова", "2011-09-30", "F", "Москва"},
            new String[] {"Δήμητρα", "Παπαδοπούλου", "2010-11-02", "F", "Αθήνα"},
            new String[] {"สมชาย", "ใจดี", "2014-05-06", "M", "เชียงใหม่"});
    var table = Tables.people(200, UnaryOperator.identity());
    int first = table.size();
    people.forEach(person -> table.add(Arrays.asList(person)));
    people.forEach(person -> table.add(Arrays.asList(person)));

    var clusters = Tables.link(table).clusters();

    for (int i = 0; i < people.size(); i++) {
      assertThat(clusters[first + i]).as(people.get(i)[0]).isEqualTo(first + i);
      assertThat(clusters[first + people.size() + i]).as(people.get(i)[0]).isEqualTo(first + i);
    }
  }

  @Test
  void marksOfDirectionAndOfWidthDoNotPartAPerson() {
    var table = Tables.people(200, UnaryOperator.identity());
    int first = table.size();
    table.add(Arrays.asList("مريم", "الحسن", "2013-01-05", "F", ""));
    table.add(Arrays.asList("\u200Fمريم\u200E", "الحسن\u200F", "2013-01-05", "F", ""));

    assertThat(Tables.link(table).clusters()[first + 1]).isEqualTo(first);
  }

  @Test
  void peopleOfOneScriptWhoShareTheDateAloneAreNotOne() {
    var table = Tables.people(200, UnaryOperator.identity());
    int first = table.size();
    table.add(Arrays.asList("小明", "王", "2012-07-21", "", ""));
    table.add(Arrays.asList("美丽", "李", "2012-07-21", "", ""));

    assertThat(Tables.link(table).clusters()[first + 1]).isEqualTo(first + 1);
  }

  @Test
  void moreColumnsThanCanBeComparedAreRefused() {
    var columns = new ArrayList<>(Tables.COLUMNS);
    for (int i = 0; i < 40; i++) {
      columns.add(Column.of("text " + i, ColumnType.TEXT));
    }
    var table = new PeopleTable(columns);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tables.link(table))
        .withMessageContaining("at most 28 columns besides their names, and here are 43");
  }

  /** The share of the repeated records of {@link Tables#people} that were put to their firsts. */
  private static double found(Linked linked) {
    int found = 0;
    int repeated = 0;
    for (int row = 1; row < linked.clusters().length; row++) {
      if (row % 4 == 1) {
        repeated++;
        found += linked.clusters()[row] == linked.clusters()[row - 1] ? 1 : 0;
      }
    }
    return (double) found / repeated;
  }

  private static PeopleTable with(List<Column> columns, int changed, UnaryOperator<String> change) {
    var people = Tables.people(300, UnaryOperator.identity());
    var table = new PeopleTable(columns);
    for (int row = 0; row < people.size(); row++) {
      var values = new ArrayList<>(Tables.row(people, row));
      values.set(changed, change.apply(values.get(changed)));
      table.add(values);
    }
    return table;
  }

  private static PeopleTable withoutTown() {
    var people = Tables.people(300, UnaryOperator.identity());
    var table = new PeopleTable(Tables.COLUMNS.subList(0, 4));
    for (int row = 0; row < people.size(); row++) {
      table.add(Tables.row(people, row).subList(0, 4));
    }
    return table;
  }
}
