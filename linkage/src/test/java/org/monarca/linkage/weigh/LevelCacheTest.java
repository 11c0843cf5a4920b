package org.monarca.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.compare.Level;

/** What is remembered of two values is what comparing them would say. */
class LevelCacheTest {

  private static final Level[] LEVELS = Level.values();

  private final LevelCache cache = new LevelCache();
  private final AtomicInteger compared = new AtomicInteger();

  /** Another level for nearly every two values; symmetrical. */
  private Level compare(int a, int b) {
    compared.incrementAndGet();
    return LEVELS[Math.floorMod(31 * (a + b) + a * b, LEVELS.length)];
  }

  @Test
  void twoValuesComparedOnceAreNotComparedAgain() {
    var once = cache.level(3, 8, this::compare);

    assertThat(cache.level(3, 8, this::compare)).isEqualTo(once);
    assertThat(cache.level(8, 3, this::compare)).isEqualTo(once);
    assertThat(compared).hasValue(1);
  }

  @Test
  void nothingIsRememberedThatWasNeverCompared() {
    assertThat(cache.level(1, 1, this::compare)).isEqualTo(compare(1, 1));
    assertThat(cache.level(1, 2, this::compare)).isEqualTo(compare(1, 2));
    assertThat(cache.level(0, 1, this::compare)).isEqualTo(compare(0, 1));
  }

  @Property(tries = 20)
  void manyMoreValuesThanThereIsRoomForAreNotMixedUp(@ForAll Random random) {
    for (int i = 0; i < 20_000; i++) {
      int a = 1 + random.nextInt(2_000);
      int b = 1 + random.nextInt(2_000);

      assertThat(cache.level(a, b, this::compare)).isEqualTo(compare(a, b));
    }
  }

  /** Codes beyond its reach are compared each time, and rightly. */
  @Test
  void valuesOfVeryHighNumbersAreComparedEachTime() {
    int most = (1 << 28) - 1;
    for (int high : new int[] {most, most + 1, Integer.MAX_VALUE}) {
      compared.set(0);
      assertThat(cache.level(high, 1, this::compare)).isEqualTo(compare(1, high));
      assertThat(cache.level(1, high, this::compare)).isEqualTo(compare(1, high));
      assertThat(compared).as("%s", high).hasValue(high == most ? 3 : 4);
    }
  }

  @Test
  void itKeepsEnoughToBeOfUse() {
    for (int round = 0; round < 2; round++) {
      for (int a = 1; a <= 100; a++) {
        for (int b = 1; b <= a; b++) {
          cache.level(a, b, this::compare);
        }
      }
    }
    assertThat(compared.get()).isBetween(5_050, 6_500);
  }

  @Test
  void manyThreadsShareOne() {
    var wrong =
        IntStream.range(0, 200_000)
            .parallel()
            .filter(i -> {
              var random = new Random(i);
              int a = random.nextInt(1_000);
              int b = random.nextInt(1_000);
              return cache.level(a, b, this::compare) != compare(a, b);
            })
            .count();

    assertThat(wrong).isZero();
  }
}
