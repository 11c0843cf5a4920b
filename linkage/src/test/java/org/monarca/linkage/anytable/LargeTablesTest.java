package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.table.Linked;
import org.monarca.linkage.table.PeopleTable;
import org.monarca.linkage.table.TableLinkage;
import org.monarca.linkage.table.Unreadable;

/** Tables so large that not everybody is compared with everybody, and not as they should be. */
class LargeTablesTest {

  private static final int FAMILIES = 900;
  private static final int GIVEN = 0;
  private static final int SURNAMES = 1;
  private static final int BORN = 2;

  private static final List<Child> CHILDREN = new Families(5).records(FAMILIES);

  private static final List<String> SCRIPTS =
      List.of(
          "小明", "王", "محمد", "الحسن", "מרים", "כהן", "Мария", "Δήμητρα", "สมชาย", "😀", "7", "'");

  private static PeopleTable table(int column, UnaryOperator<String> change) {
    var table = new PeopleTable(Child.COLUMNS);
    for (var child : CHILDREN) {
      var values = new ArrayList<>(child.values());
      values.set(column, change.apply(values.get(column)));
      table.add(values);
    }
    return table;
  }

  private static Linked linked(PeopleTable table) {
    return new TableLinkage(1, 2).link(table, null);
  }

  private static int people(Linked linked) {
    return new HashSet<>(Arrays.stream(linked.clusters()).boxed().toList()).size();
  }

  @Test
  void thereAreMoreThanAreComparedEachWithEach() {
    assertThat(CHILDREN).hasSizeGreaterThan(2_200);
    assertThat((double) people(linked(table(GIVEN, value -> value))) / CHILDREN.size())
        .isBetween(0.55, 0.85);
  }

  /** A column less tells less, and still nobody is put to everybody. */
  @ParameterizedTest
  @CsvSource({"0, ''", "1, ''", "2, ''", "0, Ana", "1, García", "2, 2014-03-22", "2, 2014-01-01"})
  void aColumnThatIsAllBlankOrAllOneValueMakesNoCrowdOfOnePerson(int column, String value) {
    var linked = linked(table(column, any -> value));
    var sizes = new TreeMap<Integer, Integer>();
    for (int cluster : linked.clusters()) {
      sizes.merge(cluster, 1, Integer::sum);
    }

    assertThat(sizes.values()).allMatch(size -> size < 60);
  }

  @ParameterizedTest
  @ValueSource(ints = {GIVEN, SURNAMES})
  void namesOfEveryScriptMeetTheirLike(int column) {
    var table = table(column, value -> value);
    int first = table.size();
    var written = new ArrayList<List<String>>();
    for (var name : SCRIPTS) {
      var values = new ArrayList<>(Child.aChild().values());
      values.set(column, name + " " + name + "ana");
      written.add(values);
    }
    written.forEach(table::add);
    written.forEach(table::add);
    var clusters = linked(table).clusters();

    for (int i = 0; i < SCRIPTS.size(); i++) {
      assertThat(clusters[first + SCRIPTS.size() + i])
          .as(SCRIPTS.get(i))
          .isEqualTo(clusters[first + i]);
    }
  }

  @Test
  void aNameOfThousandsOfLettersAndOneOfThousandsOfWordsAreNames() {
    var table = table(GIVEN, value -> value);
    int first = table.size();
    var letters = Child.aChild().named("Ab".repeat(2_500));
    var words = Child.aChild().ofFamily("Ab Cd Ef ".repeat(2_000)).born("2011-11-11");
    List.of(letters, words, letters, words).forEach(child -> table.add(child.values()));
    var clusters = linked(table).clusters();

    assertThat(clusters[first + 2]).isEqualTo(first);
    assertThat(clusters[first + 3]).isEqualTo(first + 1);
  }

  @Test
  void twoIdenticalFilesAreEveryoneTwice() {
    var table = table(GIVEN, value -> value);
    CHILDREN.forEach(child -> table.add(child.values()));
    var clusters = linked(table).clusters();
    long parted =
        IntStream.range(0, CHILDREN.size())
            .filter(row -> clusters[row] != clusters[CHILDREN.size() + row])
            .count();

    assertThat(parted).isZero();
  }

  @Test
  void blankRowsAmongThemArePutToNobody() {
    var table = table(GIVEN, value -> value);
    int first = table.size();
    for (int i = 0; i < 300; i++) {
      table.add(Arrays.asList("", null, " ", "", "", "", ""));
    }
    var clusters = linked(table).clusters();

    for (int row = first; row < table.size(); row++) {
      assertThat(clusters[row]).isEqualTo(row);
    }
  }

  @Test
  void unreadableDatesAreCountedAndTheRestIsLinked() {
    var linked = linked(table(BORN, date -> date.replace('-', '.')));
    long written = CHILDREN.stream().filter(child -> !child.born().isEmpty()).count();

    assertThat(linked.unreadable().get("born"))
        .returns(written, Unreadable::count)
        .returns(true, Unreadable::isWholeColumn);
    assertThat(people(linked)).isLessThan(CHILDREN.size());
  }

  /** Rows in another order are, all but a few, the same people: the draw of strangers differs. */
  @Test
  void rowsInAnotherOrderAreTheSamePeople() {
    var register = Register.of(CHILDREN);
    var shuffled = register.shuffled(8);
    var expected = register.people(register.linked());
    var found = new HashSet<Set<Integer>>(shuffled.people(shuffled.linked()));
    found.removeAll(expected);

    assertThat(found).hasSizeLessThan(expected.size() / 100);
  }
}
