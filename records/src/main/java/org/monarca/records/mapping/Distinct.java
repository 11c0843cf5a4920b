package org.monarca.records.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Counts texts that differ, by 64 bits of each: of a million of them two are taken for one once in
 * many million times, and then one student is missing in a number that only tells how far it is.
 */
final class Distinct {

  private final SipHash hash = SipHash.ofItsOwn();
  private long[] slots = new long[1 << 10];
  private int count;

  /** Whether it is the first of its kind. */
  boolean add(String text) {
    long of = hash.of(text.getBytes(StandardCharsets.UTF_8));
    if (!put(of == 0 ? 1 : of)) {
      return false;
    }
    if (++count > slots.length / 2) {
      grow();
    }
    return true;
  }

  private boolean put(long text) {
    int slot = (int) (text >>> 32) & (slots.length - 1);
    while (slots[slot] != 0) {
      if (slots[slot] == text) {
        return false;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = text;
    return true;
  }

  private void grow() {
    var before = slots;
    slots = new long[2 * before.length];
    Arrays.stream(before).filter(text -> text != 0).forEach(this::put);
  }
}
