package org.monarca.exchange.identity.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    keys.read(7, Map.of(1L, held(5)), 1);
    assertThat(holders(7, 5)).isEmpty();

    keys.complete(7);
    assertThat(holders(7, 5)).hasValue(List.of(1L));
    assertThat(holders(7, 6)).hasValue(List.of());
  }

  @Test
  void nothingIsSaidToWhoHasSeenMoreOrLess() {
    keys.complete(7);

    assertThat(holders(6, 5)).isEmpty();
    assertThat(holders(8, 5)).isEmpty();
  }

  @Test
  void whatIsWrittenLaterIsFound() {
    keys.complete(7);
    keys.tell(8, Map.of(1L, held(5, 6)));

    assertThat(holders(8, 5)).hasValue(List.of(1L));
  }

  @Test
  void whatWasToldBeforeChangesNothing() {
    keys.complete(7);
    keys.tell(8, Map.of(1L, held(5)));
    keys.tell(8, Map.of(1L, held(6)));

    assertThat(holders(8, 6)).hasValue(List.of());
  }

  @Test
  void aRecordThatSaysSomethingElseIsNotFoundUnderItsEarlierKeys() {
    keys.read(7, Map.of(1L, held(5, 6), 2L, held(5)), 2);
    keys.complete(7);

    keys.tell(8, Map.of(1L, held(6, 9)));

    assertThat(holders(8, 5)).hasValue(List.of(2L));
    assertThat(holders(8, 6)).hasValue(List.of(1L));
    assertThat(holders(8, 9)).hasValue(List.of(1L));

    keys.tell(9, Map.of(1L, held(5)));
    assertThat(holders(9, 5)).hasValue(List.of(1L, 2L));
    assertThat(holders(9, 6)).hasValue(List.of());
  }

  @Test
  void aRecordThatHasFewerKeysThanBeforeIsNotFoundUnderTheOthers() {
    keys.read(7, Map.of(1L, held(5, 6)), 1);
    keys.complete(7);

    keys.tell(8, Map.of(1L, held(6)));

    assertThat(holders(8, 5)).hasValue(List.of());
    assertThat(holders(8, 6)).hasValue(List.of(1L));
  }

  @Test
  void whatWasReadBeforeItWasWrittenAnewDoesNotCount() {
    keys.tell(8, Map.of(1L, held(6)));
    keys.read(7, Map.of(1L, held(5)), 1);
    keys.read(8, Map.of(1L, held(5)), 1);
    keys.complete(8);

    assertThat(holders(8, 5)).hasValue(List.of());
    assertThat(keys.readUpTo()).isEqualTo(1);
  }

  @Test
  void soManyAreSaidAtMostOfThoseWhoHoldItNow() {
    IntStream.rangeClosed(1, 9).forEach(i -> keys.tell(7 + i, Map.of((long) i, held(5, i + 100))));
    keys.complete(16);
    keys.tell(17, Map.of(1L, held(6)));

    assertThat(first(17, 5, 3)).hasValue(List.of(2L, 3L, 4L));
  }

  @Test
  void whenManySaySomethingElseAllAreReadAnew() {
    for (int i = 1; i <= 100_001; i++) {
      keys.tell(7 + i, Map.of((long) i, held(i)));
    }
    keys.complete(100_008);
    assertThat(keys.isWanting()).isFalse();

    for (int i = 1; i <= 100_001; i++) {
      keys.tell(100_008 + i, Map.of((long) i, held(i + 1_000_000)));
    }

    assertThat(keys.isWanting()).isTrue();
    assertThat(keys.readUpTo()).isZero();
    assertThat(holders(200_009, 1_000_001)).isEmpty();
  }

  @Test
  void whatHasNoRoomIsNotHeld() {
    var small = new HeldKeys(1 << 20);
    small.beginAt(7);
    for (long record = 1; record <= 100_000; record++) {
      small.read(7, Map.of(record, held(record)), record);
    }
    small.complete(7);

    assertThat(small.isHolding()).isFalse();
    assertThat(small.isWanting()).isFalse();
    assertThat(small.holders(7, held(5), ALL)).isEmpty();
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
