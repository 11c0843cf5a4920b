package org.monarca.exchange.identity.stored;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which keys each record holds, found by the key. Nothing is taken out of the table: of a record
 * that says something else later, the keys that it holds now are kept beside it. Not for use by
 * several threads while it is told.
 */
final class KeyHoldings {

  private static final long[] NO_KEYS = {};
  private static final byte OTHER_THAN_TABLE = -1;
  private static final int MOST_COUNTED = Byte.MAX_VALUE - 1;
  private static final int LAST_RECORD = Integer.MAX_VALUE - 64;
  private static final long FEWEST_DEAD = 1_000_000;
  private static final int SHARE_DEAD = 5;

  private final KeyTable table;

  /**
   * By record: 0 where it is not known, below 0 where the table has others than its keys, else one
   * more than their number.
   */
  private byte[] counts = new byte[0];

  /** Which keys those hold of whom the table has others, ascending. */
  private final Map<Integer, long[]> others = new HashMap<>();

  private int records;
  private long living;

  /**
   * @param room bytes that the table may take up
   */
  KeyHoldings(long room) {
    this.table = new KeyTable(room);
  }

  int records() {
    return records;
  }

  long bytes() {
    return table.bytes();
  }

  boolean isKnown(long record) {
    return record < counts.length && counts[(int) record] != 0;
  }

  /** Whether so much of the table is dead that it should be made anew. */
  boolean isLargelyDead() {
    return dead() > Math.max(FEWEST_DEAD, table.entries() / SHARE_DEAD);
  }

  /** Whether it would be smaller by a good part if it were made anew. */
  boolean hasDead() {
    return dead() > table.entries() / (2 * SHARE_DEAD);
  }

  private long dead() {
    return table.entries() - living;
  }

  void clear() {
    table.clear();
    counts = new byte[0];
    others.clear();
    records = 0;
    living = 0;
  }

  /** What a record holds now; answers whether there was room for it. */
  boolean know(long source, long[] keys) {
    if (source > LAST_RECORD) {
      return false;
    }
    int record = (int) source;
    makeRoom(record);
    long before = table.entries();
    for (long key : keys) {
      if (!table.add(key, record)) {
        return false;
      }
    }
    note(record, keys, table.entries() - before);
    return true;
  }

  private void note(int record, long[] keys, long added) {
    byte count = counts[record];
    if (count == 0) {
      records++;
    } else {
      living -= count > 0 ? count - 1 : others.getOrDefault(record, NO_KEYS).length;
    }
    living += keys.length;
    boolean isAsTable = count == 0 || (count == keys.length + 1 && added == 0);
    if (isAsTable && keys.length <= MOST_COUNTED) {
      counts[record] = (byte) (keys.length + 1);
    } else {
      var ascending = keys.clone();
      Arrays.sort(ascending);
      others.put(record, ascending);
      counts[record] = OTHER_THAN_TABLE;
    }
  }

  private void makeRoom(int record) {
    if (record >= counts.length) {
      counts =
          Arrays.copyOf(counts, (int) Math.min(LAST_RECORD + 1L, record + record / 2L + 1_024));
    }
  }

  /** Who holds the key, ascending, so many at most. */
  long[] holders(long key, int most) {
    int count = table.count(key);
    if (others.isEmpty()) {
      return living(key, table.holders(key, most), most);
    }
    long few = 2L * most;
    var some = living(key, table.holders(key, (int) Math.min(count, few)), most);
    return some.length < most && few < count ? living(key, table.holders(key, count), most) : some;
  }

  private long[] living(long key, int[] held, int most) {
    var living = new long[Math.min(most, held.length)];
    int size = 0;
    for (int i = 0; i < held.length && size < living.length; i++) {
      if (counts[held[i]] > 0
          || Arrays.binarySearch(others.getOrDefault(held[i], NO_KEYS), key) >= 0) {
        living[size++] = held[i];
      }
    }
    return size == living.length ? living : Arrays.copyOf(living, size);
  }
}
