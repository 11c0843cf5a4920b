package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of records, put in order and renumbered. */
class PairsTest {

  /** One pair. */
  record Pair(int earlier, int later, double weight) {}

  @Test
  void atFirstThereIsNone() {
    assertThat(new Pairs().size()).isZero();
    assertThat(Pairs.together(List.of()).size()).isZero();
    assertThat(new Pairs().ordered(new int[0]).size()).isZero();
  }

  /** So many that what holds them grows. */
  @Test
  void theyAreReadBackAsTheyWerePutIn() {
    var some = some(1_000, 5_000, 1);

    assertThat(list(of(some))).isEqualTo(some);
  }

  @Test
  void thoseOfSeveralPiecesComeOneAfterTheOther() {
    var first = some(100, 70, 2);
    var second = some(100, 900, 3);
    var all = new ArrayList<>(first);
    all.addAll(second);

    assertThat(list(Pairs.together(List.of(of(first), new Pairs(), of(second))))).isEqualTo(all);
  }

  @Property(tries = 200)
  void inTheNumbersOfTheTableTheyComeInItsOrder(
      @ForAll @IntRange(min = 2, max = 60) int records,
      @ForAll @IntRange(max = 300) int count,
      @ForAll long seed) {
    var order = shuffled(records, seed);
    var some = some(records, count, seed);
    var expected =
        some.stream()
            .map(pair -> renumbered(pair, order))
            .sorted(Comparator.comparingInt(Pair::earlier).thenComparingInt(Pair::later))
            .toList();

    assertThat(list(of(some).ordered(order))).isEqualTo(expected);
  }

  private static Pair renumbered(Pair pair, int[] order) {
    int one = order[pair.earlier];
    int other = order[pair.later];
    return new Pair(Math.min(one, other), Math.max(one, other), pair.weight);
  }

  @Property(tries = 50)
  void orderingLeavesThePairsThemselvesAsTheyWere(@ForAll long seed) {
    var some = some(30, 100, seed);
    var pairs = of(some);
    pairs.ordered(shuffled(30, seed));

    assertThat(list(pairs)).isEqualTo(some);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "1, 0.6666666666666666",
    "-1, 0.3333333333333333",
    "10, 0.9990243902439024"
  })
  void aProbabilityIsItsWeightAsOdds(double weight, double probability) {
    var pairs = new Pairs();
    pairs.add(1, 0, weight);

    assertThat(pairs.probability(0)).isCloseTo(probability, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"5000, 1", "-5000, 0"})
  void aProbabilityIsNeverBeyondItsBounds(double weight, double probability) {
    var pairs = new Pairs();
    pairs.add(1, 0, weight);

    assertThat(pairs.probability(0)).isEqualTo(probability);
  }

  /** Of so many records, every two at most once, in no order. */
  private static List<Pair> some(int records, int count, long seed) {
    var random = new Random(seed);
    var all = new ArrayList<Pair>();
    for (int later = 1; later < records && all.size() < 20_000; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        all.add(new Pair(earlier, later, random.nextInt(200) / 8.0 - 5));
      }
    }
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, Math.min(count, all.size())));
  }

  private static int[] shuffled(int records, long seed) {
    var order = new ArrayList<>(IntStream.range(0, records).boxed().toList());
    Collections.shuffle(order, new Random(seed + 1));
    return order.stream().mapToInt(place -> place).toArray();
  }

  private static Pairs of(List<Pair> some) {
    var pairs = new Pairs();
    some.forEach(pair -> pairs.add(pair.later, pair.earlier, pair.weight));
    return pairs;
  }

  private static List<Pair> list(Pairs pairs) {
    return IntStream.range(0, pairs.size())
        .mapToObj(i -> new Pair(pairs.earlier(i), pairs.later(i), pairs.weight(i)))
        .toList();
  }
}
