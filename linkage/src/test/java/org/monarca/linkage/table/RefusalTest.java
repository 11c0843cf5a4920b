package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.block.BlockingRecall;
import org.monarca.linkage.table.Refusal.Against;
import org.monarca.linkage.table.Refusal.Reason;
import org.monarca.linkage.weigh.Model;

/** What of an answer is told in the numbers of the table, and from which weight on it holds. */
class RefusalTest {

  private static final PeopleTable PEOPLE = Tables.people(300, row -> row);
  private static final Model MODEL = Tables.link(PEOPLE).model();

  private static int[] shuffled(int records, long seed) {
    var order = new ArrayList<>(IntStream.range(0, records).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order.stream().mapToInt(place -> place).toArray();
  }

  @Property(tries = 200)
  void refusalsAreToldInTheNumbersAndTheOrderOfTheTable(
      @ForAll @IntRange(min = 4, max = 40) int records, @ForAll long seed) {
    var order = shuffled(records, seed);
    var refusals = new ArrayList<Refusal>();
    for (int record = 0; record + 3 < records; record += 2) {
      refusals.add(
          new Refusal(
              record + 3,
              record,
              record / 8.0,
              Reason.TOGETHER,
              new Against(record + 1, record + 2, -record)));
    }
    var told = Refusal.inTable(refusals, order);

    assertThat(told).hasSameSizeAs(refusals).isSortedAccordingTo(RefusalTest::inOrder);
    for (var refusal : refusals) {
      int one = order[refusal.first()];
      int other = order[refusal.second()];
      int against = order[refusal.against().first()];
      int too = order[refusal.against().second()];

      assertThat(told)
          .contains(
              new Refusal(
                  Math.min(one, other),
                  Math.max(one, other),
                  refusal.weight(),
                  Reason.TOGETHER,
                  new Against(
                      Math.min(against, too), Math.max(against, too), refusal.against().weight())));
    }
  }

  private static int inOrder(Refusal one, Refusal other) {
    return one.first() == other.first()
        ? Integer.compare(one.second(), other.second())
        : Integer.compare(one.first(), other.first());
  }

  @Test
  void noRefusalStaysNone() {
    assertThat(Refusal.inTable(List.of(), new int[0])).isEmpty();
  }

  /** Even odds, or what is expected before looking and a bit of evidence. */
  @ParameterizedTest
  @CsvSource({"-20, 0", "-1, 0", "-0.5, 0.5", "0, 1", "3, 4"})
  void whatIsExpectedBeforeLookingPutsNobodyTogether(double prior, double weight) {
    assertThat(TableLinkage.linkWeight(prior)).isEqualTo(weight);
  }

  /** Of every four records of {@link Tables#people} the second is of the person of the first. */
  private static int[] persons(int rows) {
    var persons = new int[rows];
    for (int row = 0; row < rows; row++) {
      boolean isAgain = row % 4 == 1;
      persons[row] = isAgain ? row - 1 : row;
    }
    return persons;
  }

  @Test
  void inASmallTableAllWhoAreOneMeet() {
    var recall = TableLinkage.blockingRecall(PEOPLE, persons(PEOPLE.size()), MODEL);

    assertThat(recall).isEqualTo(new BlockingRecall(100, 100, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "3, 3", "10, 45"})
  void everyTwoRecordsOfAPersonAreAPair(int records, int pairs) {
    var persons = persons(PEOPLE.size());
    Arrays.setAll(persons, row -> row < records ? -7 : row);

    assertThat(TableLinkage.blockingRecall(PEOPLE, persons, MODEL).matches()).isEqualTo(pairs);
  }

  @Test
  void inALargeTableEveryKindOfKeyIsToldWithWhatItFinds() {
    var large = Tables.people(2_400, row -> row);
    var recall = TableLinkage.blockingRecall(large, persons(large.size()), MODEL);

    assertThat(recall.matches()).isEqualTo(800);
    assertThat(recall.met()).as("copies share every key").isEqualTo(800);
    assertThat(recall.kinds()).isNotEmpty().allMatch(kind -> kind.met() > 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theOrderOfTheRowsDoesNotMatterToWhatMeets(long seed) {
    var large = Tables.people(2_400, RefusalTest::miswritten);
    var persons = persons(large.size());
    var order = shuffled(large.size(), seed);
    var turned = new PeopleTable(large.columns());
    for (int row : order) {
      turned.add(List.copyOf(Tables.row(large, row)));
    }
    var before = TableLinkage.blockingRecall(large, persons, MODEL);
    var after =
        TableLinkage.blockingRecall(
            turned, Arrays.stream(order).map(row -> persons[row]).toArray(), MODEL);

    assertThat(after.matches()).isEqualTo(before.matches());
    assertThat(after.recall()).isCloseTo(before.recall(), within(0.005));
    assertThat(before.recall()).isBetween(0.5, 1.0);
  }

  private static String[] miswritten(String[] person) {
    person[0] = person[0].substring(1);
    person[2] = person[2].substring(0, 8) + "28";
    return person;
  }
}
