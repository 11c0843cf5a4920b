package org.monarca.exchange.audit.chain;

import java.time.Instant;
import java.util.Arrays;

/** Entries of one chain that follow each other, told by their two ends. */
final class Stretch {

  private final long first;
  private final long sequence;
  private final Instant at;
  private final byte[] before;
  private long last;
  private byte[] hash;

  /** Of one entry. */
  Stretch(CopiedEntry entry) {
    this.first = entry.position();
    this.sequence = entry.sequence();
    this.at = entry.at();
    this.before = entry.copyOf(CopiedEntry.PREVIOUS);
    this.last = first;
    this.hash = entry.copyOf(CopiedEntry.HASH);
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }

  byte[] hash() {
    return hash;
  }

  /** Whether its first entry was written after the entry with that hash. */
  boolean follows(byte[] hashBefore) {
    return Arrays.equals(before, hashBefore);
  }

  /** Goes on by the entry at the next position. */
  void add(CopiedEntry next) {
    last = next.position();
    System.arraycopy(
        next.bytes(), next.start(CopiedEntry.HASH), hash, 0, next.length(CopiedEntry.HASH));
  }

  /** Goes on by entries at the next positions. */
  void add(Stretch next) {
    last = next.last;
    hash = next.hash;
  }

  /** A fault of its first entry. */
  Fault fault(Fault.What what, int shard, long position) {
    return new Fault(what, shard, position, sequence, at, null);
  }
}
