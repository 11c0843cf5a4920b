package org.monarca.exchange.identity.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever holds a key is found under it, however many keys and holders there are. */
class KeyTableTest {

  private static final long ROOM = 1L << 30;
  private static final int ALL = Integer.MAX_VALUE;

  private final KeyTable table = new KeyTable(ROOM);

  @Test
  void nobodyHoldsWhatNobodyWasSaidToHold() {
    table.add(5, 1);

    assertThat(table.holders(6, ALL)).isEmpty();
    assertThat(table.count(6)).isZero();
  }

  @Test
  void everyNumberCanBeAKey() {
    for (long key : new long[] {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      table.add(key, 9);
      assertThat(table.holders(key, ALL)).containsExactly(9);
    }
  }

  @Test
  void heldTwiceItIsHeldOnce() {
    table.add(5, 1);
    table.add(5, 1);
    assertThat(table.holders(5, ALL)).containsExactly(1);

    table.add(5, 2);
    table.add(5, 1);
    table.add(5, 2);
    assertThat(table.holders(5, ALL)).containsExactly(1, 2);
  }

  @Test
  void holdersAreAscendingInWhateverOrderTheyCame() {
    for (int source : new int[] {7, 3, 9, 1, 8, 2}) {
      table.add(5, source);
    }

    assertThat(table.holders(5, ALL)).containsExactly(1, 2, 3, 7, 8, 9);
    assertThat(table.holders(5, 2)).containsExactly(1, 2);
    assertThat(table.count(5)).isEqualTo(6);
  }

  @Test
  void thousandsOfListsGrowBesideEachOther() {
    var random = new Random(20261130);
    var plain = new HashMap<Long, TreeSet<Integer>>();
    for (int i = 0; i < 300_000; i++) {
      long key = ((long) Math.pow(random.nextDouble(), -1.5)) * 0x1_0000_0001L;
      int source = 1 + random.nextInt(100_000);
      plain.computeIfAbsent(key, any -> new TreeSet<>()).add(source);
      assertThat(table.add(key, source)).isTrue();
    }

    assertThat(plain.size()).isGreaterThan(2_000);
    assertThat(plain.values()).anyMatch(holders -> holders.size() > 30_000);
    plain.forEach((key, holders) ->
        assertThat(table.holders(key, ALL)).containsExactly(holders.toArray(new Integer[0])));
  }

  @Test
  void beyondItsRoomItSaysSo() {
    var small = new KeyTable(5 << 20);
    int added = 0;
    while (small.add(added * 31L, 1)) {
      added++;
    }

    assertThat(added).isBetween(90_000, 400_000);
    assertThat(small.bytes()).isLessThanOrEqualTo(5 << 20);
  }
}
