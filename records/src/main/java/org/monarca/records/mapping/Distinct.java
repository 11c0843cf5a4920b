package org.monarca.records.mapping;

import java.util.Arrays;

/**
 * Counts texts that differ, by 64 bits of each: of a million of them two are taken for one once in
 * many million times, and then one student is missing in a number that only tells how far it is.
 */
final class Distinct {

  private static final long BASIS = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] slots = new long[1 << 10];
  private int count;

  /** Whether it is the first of its kind. */
  boolean add(String text) {
    if (!put(hash(text))) {
      return false;
    }
    if (++count > slots.length / 2) {
      grow();
    }
    return true;
  }

  private boolean put(long hash) {
    int slot = (int) (hash >>> 32) & (slots.length - 1);
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return false;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = hash;
    return true;
  }

  private void grow() {
    var before = slots;
    slots = new long[2 * before.length];
    Arrays.stream(before).filter(hash -> hash != 0).forEach(this::put);
  }

  private static long hash(String text) {
    long hash = BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    hash = (hash ^ (hash >>> 29)) * SPREAD;
    return hash == 0 ? BASIS : hash;
  }
}
