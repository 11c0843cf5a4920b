package org.monarca.exchange.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many requests about single children are taken in at once, by this process: so many in all,
 * and a quarter of them of one State, whose haste then keeps no other out; and so many bytes.
 * Counted before a body is read, until it is answered.
 */
final class LiveDoor {

  /** A State has one of so many parts of the places. */
  static final int SHARE = 4;

  private final int most;
  private final long mostBytes;
  private final Map<String, Integer> byState = new HashMap<>();
  private int all;
  private long bytes;

  LiveDoor(int most, long mostBytes) {
    this.most = most;
    this.mostBytes = mostBytes;
  }

  /** A place, to be given back; absent where there is none. */
  synchronized Optional<LiveRecords.Place> enter(String state, long size) {
    int own = byState.getOrDefault(state, 0);
    if (all >= most || own >= Math.max(1, most / SHARE) || bytes + size > mostBytes) {
      return Optional.empty();
    }
    all++;
    bytes += size;
    byState.merge(state, 1, Integer::sum);
    return Optional.of(() -> leave(state, size));
  }

  private synchronized void leave(String state, long size) {
    all--;
    bytes -= size;
    byState.computeIfPresent(state, (key, own) -> own == 1 ? null : own - 1);
  }
}
