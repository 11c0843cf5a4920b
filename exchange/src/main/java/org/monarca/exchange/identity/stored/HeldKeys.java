package org.monarca.exchange.identity.stored;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who holds which blocking key, of all records, in memory: so that nobody waits for the database to
 * say under which keys a record is met. Of use once all records have been read, and while there is
 * room for them.
 *
 * <p>Never behind what it was told, as {@link ProfileCache} is not. Nothing is taken out of the
 * table: which keys a record holds that said something else later is held beside it, and when many
 * did so all of it is read anew.
 */
final class HeldKeys {

  private static final Logger LOG = LoggerFactory.getLogger(HeldKeys.class);

  private static final int FEWEST_CHANGED = 100_000;
  private static final int SHARE_CHANGED = 8;
  private static final byte CHANGED = -1;
  private static final long[] NOBODY = {};

  private final long room;
  private KeyTable table;

  /**
   * By record: 0 where it is not known, below 0 where the table has keys that it does not hold any
   * more, else one more than the number of its keys.
   */
  private byte[] counts = new byte[0];

  /** Which keys a record holds of which the table has others as well. */
  private final Map<Integer, long[]> changed = new HashMap<>();

  private int known;
  private long readUpTo;
  private long mark = ProfileCache.NOTHING_TOLD;
  private boolean isComplete;
  private boolean isFull;

  /**
   * @param room bytes that it may take up outside the heap; 0 to hold nothing
   */
  HeldKeys(long room) {
    this.room = room;
    this.table = new KeyTable(room);
    this.isFull = room == 0;
  }

  /** Whether it waits for records to be read. */
  synchronized boolean isWanting() {
    return !isComplete && !isFull;
  }

  /** Whether it may be able to say who holds a key. */
  synchronized boolean isReady() {
    return isComplete;
  }

  /** Whether it wants to be told what is said. */
  synchronized boolean isHolding() {
    return !isFull;
  }

  /** Nothing is held of what was known before. */
  synchronized void beginAt(long writing) {
    forgetAll();
    mark = writing;
  }

  /**
   * A writing has become visible; none may be left out.
   *
   * @param said the keys of the records that it wrote
   */
  synchronized void tell(long writing, Map<Long, long[]> said) {
    if (writing > mark) {
      said.forEach(this::know);
      mark = writing;
    }
  }

  /** Behind which record the next are to be read. */
  synchronized long readUpTo() {
    return readUpTo;
  }

  /** Keys of the next records, up to one, read by somebody who had seen just that writing. */
  synchronized void read(long seen, Map<Long, long[]> keys, long upTo) {
    if (seen == mark) {
      readUpTo = upTo;
      keys.forEach((source, held) -> {
        if (!isKnown(source)) {
          know(source, held);
        }
      });
    }
  }

  /** Somebody who had seen that writing has found no further record. */
  synchronized void complete(long seen) {
    if (seen == mark && isWanting()) {
      isComplete = true;
      LOG.info("identity.keys-held records={} megabytes={}", known, table.bytes() >> 20);
    }
  }

  /**
   * Who holds each of these keys, ascending, so many at most, for somebody who has seen just that
   * writing; empty where it cannot be said.
   */
  synchronized Optional<Map<Long, long[]>> holders(long seen, long[] keys, int most) {
    if (!isComplete || isFull || seen != mark) {
      return Optional.empty();
    }
    var holders = HashMap.<Long, long[]>newHashMap(keys.length);
    for (long key : keys) {
      var held = holders(key, most);
      if (held.length > 0) {
        holders.put(key, held);
      }
    }
    return Optional.of(holders);
  }

  private long[] holders(long key, int most) {
    if (changed.isEmpty()) {
      return longs(table.holders(key, most));
    }
    var held = new long[Math.min(most, table.count(key))];
    int size = 0;
    for (int source : table.holders(key, Integer.MAX_VALUE)) {
      if (size < held.length && holds(source, key)) {
        held[size++] = source;
      }
    }
    return size == held.length ? held : Arrays.copyOf(held, size);
  }

  private boolean holds(int source, long key) {
    if (counts[source] > 0) {
      return true;
    }
    return Arrays.binarySearch(changed.getOrDefault(source, NOBODY), key) >= 0;
  }

  private static long[] longs(int[] numbers) {
    var longs = new long[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      longs[i] = numbers[i];
    }
    return longs;
  }

  private boolean isKnown(long source) {
    return source < counts.length && counts[(int) source] != 0;
  }

  private void know(long source, long[] keys) {
    if (isFull) {
      return;
    }
    if (source > Integer.MAX_VALUE - 8 || keys.length >= Byte.MAX_VALUE) {
      giveUp();
      return;
    }
    int record = (int) source;
    makeRoom(record);
    boolean isNew = counts[record] == 0;
    int added = added(record, keys);
    if (isFull) {
      return;
    }
    if (isNew) {
      known++;
      counts[record] = (byte) (keys.length + 1);
    } else if (added > 0 || counts[record] != keys.length + 1) {
      change(record, keys);
    }
  }

  private void change(int record, long[] keys) {
    var sorted = keys.clone();
    Arrays.sort(sorted);
    changed.put(record, sorted);
    counts[record] = CHANGED;
    if (changed.size() > Math.max(FEWEST_CHANGED, known / SHARE_CHANGED)) {
      forgetAll();
    }
  }

  private int added(int record, long[] keys) {
    int added = 0;
    for (long key : keys) {
      int before = table.count(key);
      if (!table.add(key, record)) {
        giveUp();
        return added;
      }
      added += table.count(key) - before;
    }
    return added;
  }

  private void makeRoom(int record) {
    if (record >= counts.length) {
      counts =
          Arrays.copyOf(
              counts, (int) Math.min(Integer.MAX_VALUE - 8L, record + record / 2L + 1_024));
    }
  }

  private void giveUp() {
    LOG.info("identity.keys-not-held records={} megabytes={}", known, room >> 20);
    forgetAll();
    isFull = true;
  }

  private void forgetAll() {
    table = new KeyTable(room);
    counts = new byte[0];
    changed.clear();
    known = 0;
    readUpTo = 0;
    isComplete = false;
  }
}
