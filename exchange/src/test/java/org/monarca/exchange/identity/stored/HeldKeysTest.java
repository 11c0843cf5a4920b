package org.monarca.exchange.identity.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.stored.HeldKeys.Reading;

/** Who holds a key is what stands, whoever writes, or it is not said at all. */
class HeldKeysTest {

  private static final int ALL = Integer.MAX_VALUE;

  private final HeldKeys keys = new HeldKeys(1 << 30);

  @BeforeEach
  void begin() {
    keys.beginAt(7);
  }

  @Test
  void nothingIsSaidBeforeAllIsRead() {
    keys.read(next(), 7, Map.of(1L, held(5)), 1);
    assertThat(holders(7, 5)).isEmpty();

    keys.complete(next(), 7);
    assertThat(holders(7, 5)).hasValue(List.of(1L));
    assertThat(holders(7, 6)).hasValue(List.of());
  }

  @Test
  void nothingIsSaidToWhoHasSeenMoreOrLess() {
    keys.complete(next(), 7);

    assertThat(holders(6, 5)).isEmpty();
    assertThat(holders(8, 5)).isEmpty();
  }

  @Test
  void whatIsWrittenLaterIsFound() {
    keys.complete(next(), 7);
    keys.tell(7, 8, Map.of(1L, held(5, 6)));

    assertThat(holders(8, 5)).hasValue(List.of(1L));
  }

  @Test
  void whatIsToldFromElsewhereIsNotTaken() {
    keys.complete(next(), 7);
    keys.tell(8, 9, Map.of(1L, held(5)));
    assertThat(keys.mark()).isEqualTo(7);

    keys.tell(7, 9, Map.of(1L, held(5)));
    keys.tell(7, 8, Map.of(1L, held(6)));
    assertThat(holders(9, 6)).hasValue(List.of());
    assertThat(holders(9, 5)).hasValue(List.of(1L));
  }

  @Test
  void aRecordThatSaysSomethingElseIsNotFoundUnderItsEarlierKeys() {
    keys.read(next(), 7, Map.of(1L, held(5, 6), 2L, held(5)), 2);
    keys.complete(next(), 7);

    keys.tell(7, 8, Map.of(1L, held(6, 9)));

    assertThat(holders(8, 5)).hasValue(List.of(2L));
    assertThat(holders(8, 6)).hasValue(List.of(1L));
    assertThat(holders(8, 9)).hasValue(List.of(1L));

    keys.tell(8, 9, Map.of(1L, held(5)));
    assertThat(holders(9, 5)).hasValue(List.of(1L, 2L));
    assertThat(holders(9, 6)).hasValue(List.of());
  }

  @Test
  void aRecordThatHasFewerKeysThanBeforeIsNotFoundUnderTheOthers() {
    keys.read(next(), 7, Map.of(1L, held(5, 6)), 1);
    keys.complete(next(), 7);

    keys.tell(7, 8, Map.of(1L, held(6)));

    assertThat(holders(8, 5)).hasValue(List.of());
    assertThat(holders(8, 6)).hasValue(List.of(1L));
  }

  @Test
  void aRecordMayHaveMoreKeysThanAByteCounts() {
    var many = LongStream.range(100, 400).toArray();
    keys.tell(7, 8, Map.of(1L, many));
    keys.complete(next(), 8);

    assertThat(holders(8, 100)).hasValue(List.of(1L));
    assertThat(holders(8, 399)).hasValue(List.of(1L));

    keys.tell(8, 9, Map.of(1L, held(399)));
    assertThat(holders(9, 100)).hasValue(List.of());
    assertThat(holders(9, 399)).hasValue(List.of(1L));
  }

  @Test
  void whatWasToldCountsThoughItWasReadAsItWasBefore() {
    var reading = next();
    keys.tell(7, 8, Map.of(1L, held(6)));

    keys.read(reading, 7, Map.of(1L, held(5), 2L, held(5)), 2);
    keys.complete(next(), 8);

    assertThat(holders(8, 5)).hasValue(List.of(2L));
    assertThat(holders(8, 6)).hasValue(List.of(1L));
  }

  @Test
  void whatWasReadForAnEarlierAgeIsNotTaken() {
    var before = next();
    keys.beginAt(7);

    keys.read(before, 7, Map.of(1L, held(5)), 1);
    assertThat(next().upTo()).isZero();
    keys.complete(before, 7);
    assertThat(keys.isReady()).isFalse();
  }

  @Test
  void whoSawLessThanItBeganWithReadsNothingForIt() {
    keys.read(next(), 6, Map.of(1L, held(5)), 1);
    keys.complete(next(), 6);

    assertThat(keys.isReady()).isFalse();
    assertThat(next().upTo()).isZero();
  }

  @Test
  void twoWhoReadTheSameReadItOnce() {
    var reading = next();
    keys.read(reading, 7, Map.of(1L, held(5)), 1);
    keys.read(reading, 7, Map.of(1L, held(5), 2L, held(5)), 2);

    assertThat(next().upTo()).isEqualTo(1);
  }

  @Test
  void soManyAreSaidAtMostOfThoseWhoHoldItNow() {
    var all = new HashMap<Long, long[]>();
    LongStream.rangeClosed(1, 99).forEach(i -> all.put(i, held(5, i + 100)));
    keys.tell(7, 8, all);
    keys.complete(next(), 8);
    var some = new HashMap<Long, long[]>();
    LongStream.rangeClosed(1, 90).forEach(i -> some.put(i, held(6)));
    keys.tell(8, 9, some);

    assertThat(first(9, 5, 3)).hasValue(List.of(91L, 92L, 93L));
    assertThat(first(9, 5, 20)).hasValueSatisfying(held -> assertThat(held).hasSize(9));
  }

  @Test
  void whatThisProcessWroteIsRememberedUntilItIsVisible() {
    keys.remember(9, Map.of(1L, held(5)));
    assertThat(keys.remembered(9)).containsOnlyKeys(1L);
    assertThat(keys.remembered(8)).isEmpty();

    keys.tell(7, 10, Map.of(1L, held(5)));
    assertThat(keys.remembered(9)).isEmpty();
    keys.remember(9, Map.of(1L, held(5)));
    assertThat(keys.remembered(9)).isEmpty();
  }

  @Test
  void oneRecordThatSaysEverOtherThingsHasAllReadAnew() {
    keys.read(next(), 7, Map.of(1L, held(5)), 1);
    keys.complete(next(), 7);

    long writing = 7;
    for (int i = 0; i < 60_000 && keys.isReady(); i++, writing++) {
      long first = 100L * i;
      keys.tell(writing, writing + 1, Map.of(2L, LongStream.range(first, first + 20).toArray()));
    }

    assertThat(keys.isReady()).isFalse();
    assertThat(keys.hasRoom()).isTrue();
    assertThat(next().upTo()).isZero();
    keys.read(next(), writing - 1, Map.of(1L, held(5)), 1);
    assertThat(next().upTo()).as("read before it began anew").isZero();
    keys.read(next(), writing, Map.of(1L, held(5)), 1);
    assertThat(next().upTo()).isEqualTo(1);
  }

  @Test
  void whatIsInterruptedBeginsAnew() {
    keys.complete(next(), 7);
    var broken = new HashMap<Long, long[]>();
    broken.put(1L, held(5));
    broken.put(2L, null);

    assertThatThrownBy(() -> keys.tell(7, 8, broken)).isInstanceOf(NullPointerException.class);

    assertThat(keys.isReady()).isFalse();
    assertThat(keys.mark()).isNegative();
    assertThat(keys.next()).isEmpty();
  }

  @Test
  void whatHasNoRoomIsNotHeld() {
    var small = new HeldKeys(1 << 20);
    small.beginAt(7);
    for (long record = 1; record <= 100_000 && small.hasRoom(); record++) {
      var next = small.next().orElseThrow();
      small.read(next, 7, Map.of(record, held(record)), record);
    }

    assertThat(small.hasRoom()).isFalse();
    assertThat(small.next()).isEmpty();
    assertThat(small.holders(7, held(5), ALL)).isEmpty();
  }

  private Reading next() {
    return keys.next().orElseThrow();
  }

  /** Empty where it is not said. */
  private Optional<List<Long>> holders(long seen, long key) {
    return first(seen, key, ALL);
  }

  private Optional<List<Long>> first(long seen, long key, int most) {
    return keys.holders(seen, held(key), most)
        .map(holders -> Arrays.stream(holders.getOrDefault(key, held())).boxed().toList());
  }

  private static long[] held(long... keys) {
    return keys;
  }
}
