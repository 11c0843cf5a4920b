package org.monarca.exchange.identity.stored;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/**
 * Who holds which blocking key, outside the heap: some fifteen bytes for each key of each record.
 * Nothing is taken out again. Not for use by several threads.
 */
final class KeyTable {

  private static final int FIRST_SLOTS = 1 << 12;
  private static final int MOST_SLOTS = 1 << 27;
  private static final int[] NOBODY = {};

  private static final int BYTES_OF_SLOT = Long.BYTES + Integer.BYTES;

  private final long room;
  private final HolderLists lists = new HolderLists();
  private LongBuffer keys = longs(FIRST_SLOTS);

  /** By slot: 0 where no key stands, the one holder, or below 0 the place of a list of several. */
  private IntBuffer holders = ints(FIRST_SLOTS);

  private int slots = FIRST_SLOTS;
  private int taken;
  private long entries;

  /**
   * @param room bytes that it may take up, also while it grows
   */
  KeyTable(long room) {
    this.room = room;
  }

  /**
   * That record holds the key.
   *
   * @param source at least 1
   * @return whether there was room for it
   */
  boolean add(long key, int source) {
    int slot = slot(keys, holders, key);
    int held = holders.get(slot);
    if (held == 0) {
      return addKey(slot, key, source);
    }
    if (held == source) {
      return true;
    }
    if (held < 0 && lists.isFull(~held)) {
      return false;
    }
    int before = held > 0 ? 1 : lists.size(~held);
    int list = held > 0 ? lists.of(held, source) : lists.add(~held, source);
    holders.put(slot, ~list);
    entries += lists.size(list) - before;
    return bytes() <= room;
  }

  /** How many hold something, each counted once for each key. */
  long entries() {
    return entries;
  }

  /** How many hold it. */
  int count(long key) {
    int held = holders.get(slot(keys, holders, key));
    if (held == 0) {
      return 0;
    }
    return held > 0 ? 1 : lists.size(~held);
  }

  /** Who holds it, ascending: so many of them. */
  int[] holders(long key, int most) {
    int held = holders.get(slot(keys, holders, key));
    if (held == 0) {
      return NOBODY;
    }
    if (held > 0) {
      return new int[] {held};
    }
    var all = new int[Math.min(most, lists.size(~held))];
    lists.copy(~held, all);
    return all;
  }

  /** Nobody holds anything any more; what it took up serves again. */
  void clear() {
    for (int slot = 0; slot < slots; slot++) {
      holders.put(slot, 0);
    }
    taken = 0;
    entries = 0;
    lists.clear();
  }

  long bytes() {
    return (long) slots * BYTES_OF_SLOT + lists.bytes();
  }

  private boolean addKey(int slot, long key, int source) {
    keys.put(slot, key);
    holders.put(slot, source);
    taken++;
    entries++;
    if (taken <= slots / 4 * 3) {
      return true;
    }
    if (slots == MOST_SLOTS || bytes() + 2L * slots * BYTES_OF_SLOT > room) {
      return false;
    }
    grow();
    return true;
  }

  private void grow() {
    int more = 2 * slots;
    var wider = longs(more);
    var theirs = ints(more);
    for (int slot = 0; slot < slots; slot++) {
      int held = holders.get(slot);
      if (held != 0) {
        long key = keys.get(slot);
        int place = slot(wider, theirs, key);
        wider.put(place, key);
        theirs.put(place, held);
      }
    }
    keys = wider;
    holders = theirs;
    slots = more;
  }

  /** Where the key stands, or would. Keys are hashes, and are spread once more. */
  private static int slot(LongBuffer keys, IntBuffer holders, long key) {
    int mask = keys.capacity() - 1;
    int slot = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 32) & mask;
    while (holders.get(slot) != 0 && keys.get(slot) != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static LongBuffer longs(int count) {
    return ByteBuffer.allocateDirect(Long.BYTES * count)
        .order(ByteOrder.nativeOrder())
        .asLongBuffer();
  }

  private static IntBuffer ints(int count) {
    return ByteBuffer.allocateDirect(Integer.BYTES * count)
        .order(ByteOrder.nativeOrder())
        .asIntBuffer();
  }
}
