package org.monarca.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys put in order, so that equal ones stand together: more than fit one heap, and fewer. */
class SortingTest {

  @Property(tries = 200)
  void whateverIsPutInStandsInOrder(@ForAll @IntRange(max = 20_000) int size, @ForAll long seed) {
    var numbers = spread(size, seed);

    assertThat(sorted(numbers)).isEqualTo(ordered(numbers));
  }

  /** As keys are: many records under one. */
  @Property(tries = 100)
  void equalOnesStandTogether(
      @ForAll @IntRange(max = 20_000) int size,
      @ForAll @IntRange(min = 1, max = 50) int different,
      @ForAll long seed) {
    var values = spread(different, seed);
    var random = new SplittableRandom(seed);
    var numbers = LongStream.generate(() -> values[random.nextInt(different)]).limit(size);

    var sorted = sorted(numbers.toArray());

    var met = new HashSet<Long>();
    for (int i = 0; i < sorted.length; i++) {
      boolean isNew = i == 0 || sorted[i] != sorted[i - 1];
      assertThat(met.add(sorted[i])).isEqualTo(isNew);
    }
  }

  /** The sign is a bit as others are: keys that share their first bits stand together. */
  @ParameterizedTest
  @ValueSource(ints = {2, 100, 1_000, 10_000, 100_000})
  void thoseOfOneKeyStandTogetherWhateverItsSign(int size) {
    var random = new SplittableRandom(size);
    var numbers = random.longs(size).map(key -> key >> 58 << 20 | random.nextInt(1 << 20));

    var sorted = sorted(numbers.toArray());

    var met = new HashSet<Long>();
    for (int i = 0; i < sorted.length; i++) {
      boolean isNew = i == 0 || sorted[i] >> 20 != sorted[i - 1] >> 20;
      assertThat(met.add(sorted[i] >> 20)).isEqualTo(isNew);
    }
    assertThat(met).hasSizeGreaterThan(1);
  }

  /** All first bits the same: one heap holds everything. */
  @ParameterizedTest
  @ValueSource(longs = {0, 0x7fff_ffff_0000_0000L, 0x4000_0000_0000_0000L})
  void numbersThatAreNotSpreadAreSortedToo(long first) {
    var random = new SplittableRandom(3);
    var numbers = random.longs(50_000, 0, 1 << 30).map(low -> first | low).toArray();

    assertThat(sorted(numbers)).isEqualTo(ordered(numbers));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 511, 512, 4_095, 4_096, 65_536})
  void atTheEdgesOfAHeapNothingIsLost(int size) {
    var numbers = spread(size, 11);

    assertThat(sorted(numbers)).isEqualTo(ordered(numbers));
  }

  @Test
  void whatStandsInOrderStays() {
    var numbers = ordered(spread(10_000, 5));

    assertThat(sorted(numbers)).isEqualTo(numbers);
  }

  @Test
  void onlyTheFirstSoManyAreAskedFor() {
    var numbers = spread(3_000, 8);
    var wanted = ordered(Arrays.copyOf(numbers, 2_000));

    assertThat(Arrays.copyOf(Sorting.sorted(numbers, 2_000), 2_000)).isEqualTo(wanted);
  }

  /** Without a sign, as a key and a number beside it are. */
  private static long[] spread(int size, long seed) {
    return new SplittableRandom(seed).longs(size, 0, Long.MAX_VALUE).toArray();
  }

  private static long[] ordered(long[] numbers) {
    return Arrays.stream(numbers).sorted().toArray();
  }

  private static long[] sorted(long[] numbers) {
    return Arrays.copyOf(Sorting.sorted(numbers.clone(), numbers.length), numbers.length);
  }
}
