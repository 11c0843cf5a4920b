package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.table.Linked;
import org.monarca.linkage.table.PeopleTable;
import org.monarca.linkage.table.TableLinkage;

/** Linking is no matter of chance, and a copy of a record is its person. */
class LinkedAgainTest {

  private static final List<Child> CHILDREN = new Families(23).records(150);
  private static final Register REGISTER = Register.of(CHILDREN);
  private static final Linked LINKED = REGISTER.linked();

  @Test
  void theSameTableGivesTheSameAnswer() {
    var again = REGISTER.linked();

    assertThat(again.clusters()).isEqualTo(LINKED.clusters());
    assertThat(again.model()).isEqualTo(LINKED.model());
    assertThat(REGISTER.weights(again)).isEqualTo(REGISTER.weights(LINKED));
  }

  @Test
  void theTableIsNotChangedByBeingLinked() {
    var table = REGISTER.table();
    new TableLinkage(1, 2).link(table, null);

    for (int row = 0; row < table.size(); row++) {
      assertThat(values(table, row)).isEqualTo(CHILDREN.get(row).values());
    }
    assertThat(new TableLinkage(1, 2).link(table, null).clusters()).isEqualTo(LINKED.clusters());
  }

  @Test
  void everyRecordIsPutToItsCopy() {
    var linked = twice().linked();

    for (int row = 0; row < CHILDREN.size(); row++) {
      assertThat(linked.clusters()[CHILDREN.size() + row])
          .as("record %d", row)
          .isEqualTo(linked.clusters()[row]);
    }
  }

  /** Whoever was one person is still one; whether more are joined depends on what is learned. */
  @Test
  void byTheSameModelACopyChangesNobody() {
    var linked = twice().linkedBy(LINKED.model());
    var ofFirsts = IntStream.range(0, CHILDREN.size()).map(i -> linked.clusters()[i]).toArray();

    assertThat(REGISTER.people(LINKED))
        .allSatisfy(
            person -> assertThat(person.stream().map(row -> ofFirsts[row]).distinct()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 2, 99, -1})
  void anotherSeedDrawsOtherStrangersAndFindsTheSamePeople(long seed) {
    var linked = new TableLinkage(seed, 2).link(REGISTER.table(), null);

    assertThat(linked.model().training().seed()).isEqualTo(seed);
    assertThat(REGISTER.people(linked)).isEqualTo(REGISTER.people(LINKED));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void anyNumberOfThreadsGivesTheSameAnswer(int threads) {
    var linked = new TableLinkage(1, threads).link(REGISTER.table(), null);

    assertThat(linked.clusters()).isEqualTo(LINKED.clusters());
    assertThat(linked.model()).isEqualTo(LINKED.model());
  }

  @Test
  void oneChildSentAHundredTimesIsOneChild() {
    var all = new ArrayList<>(CHILDREN);
    for (int i = 0; i < 100; i++) {
      all.add(Child.aChild());
    }
    var clusters = Register.of(all).linked().clusters();

    assertThat(IntStream.range(CHILDREN.size(), all.size()).map(i -> clusters[i]).distinct())
        .containsExactly(CHILDREN.size());
  }

  private static Register twice() {
    var twice = new ArrayList<>(CHILDREN);
    twice.addAll(CHILDREN);
    return Register.of(twice);
  }

  private static List<String> values(PeopleTable table, int row) {
    return IntStream.range(0, table.columns().size())
        .mapToObj(column -> table.value(column, row))
        .toList();
  }
}
