package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of numbers numbered, beside the same in a map. */
class NumberPairsTest {

  @Test
  void atFirstThereAreTheTwoZerosAlone() {
    var pairs = new NumberPairs();

    assertThat(pairs.size()).isEqualTo(1);
    assertThat(pairs.first(0)).isZero();
    assertThat(pairs.second(0)).isZero();
    assertThat(pairs.number(0, 0)).isZero();
    assertThat(pairs.size()).isEqualTo(1);
  }

  @Test
  void theyAreNumberedInTheOrderInWhichTheyAreMet() {
    var pairs = new NumberPairs();

    assertThat(pairs.number(5, 0)).isEqualTo(1);
    assertThat(pairs.number(0, 5)).isEqualTo(2);
    assertThat(pairs.number(5, 0)).isEqualTo(1);
    assertThat(pairs.number(5, 5)).isEqualTo(3);
    assertThat(pairs.size()).isEqualTo(4);
  }

  @Property(tries = 100)
  void everyPairHasOneNumberAndEveryNumberOnePair(
      @ForAll @IntRange(min = 1, max = 5_000) int asked,
      @ForAll @IntRange(min = 1, max = 2_000) int different,
      @ForAll long seed) {
    var random = new Random(seed);
    var pairs = new NumberPairs();
    var numbers = new HashMap<List<Integer>, Integer>();
    numbers.put(List.of(0, 0), 0);
    for (int i = 0; i < asked; i++) {
      int first = random.nextInt(different);
      int second = random.nextInt(different);
      var expected = numbers.computeIfAbsent(List.of(first, second), pair -> numbers.size());

      assertThat(pairs.number(first, second)).isEqualTo(expected);
    }
    assertThat(pairs.size()).isEqualTo(numbers.size());
    numbers.forEach((pair, number) ->
        assertThat(List.of(pairs.first(number), pairs.second(number))).isEqualTo(pair));
  }

  /** So many that what holds them grows several times. */
  @Test
  void aHundredThousandPairsAreToldApart() {
    var pairs = new NumberPairs();
    var numbers = new ArrayList<Integer>();
    for (int i = 1; i <= 100_000; i++) {
      numbers.add(pairs.number(i % 317, i / 317));
    }

    assertThat(numbers).doesNotHaveDuplicates();
    for (int i = 1; i <= 100_000; i++) {
      assertThat(pairs.number(i % 317, i / 317)).isEqualTo(numbers.get(i - 1));
    }
    assertThat(pairs.size()).isEqualTo(100_001);
  }

  @ParameterizedTest
  @CsvSource({
    "2147483647, 2147483647",
    "2147483647, 0",
    "0, 2147483647",
    "1, 2147483646",
    "65536, 65535"
  })
  void largeNumbersAreReadBackAsTheyWere(int first, int second) {
    var pairs = new NumberPairs();
    pairs.number(7, 7);

    int number = pairs.number(first, second);

    assertThat(pairs.first(number)).isEqualTo(first);
    assertThat(pairs.second(number)).isEqualTo(second);
    assertThat(pairs.number(first, second)).isEqualTo(number);
  }
}
