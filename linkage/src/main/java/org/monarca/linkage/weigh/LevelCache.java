package org.monarca.linkage.weigh;

import java.util.concurrent.atomic.AtomicLongArray;
import org.monarca.linkage.compare.Level;

/**
 * Remembers how well two values agree that were compared not long ago: the same few values meet
 * again and again. What is forgotten is compared anew, so that any number of threads may share one.
 */
final class LevelCache {

  private static final int PLACES = 1 << 16;
  private static final int CODE_BITS = 28;
  private static final int LEVEL_BITS = 8;
  private static final Level[] LEVELS = Level.values();

  private final AtomicLongArray known = new AtomicLongArray(PLACES);

  /** Compares two values, by their codes. */
  interface Comparing {
    Level compare(int a, int b);
  }

  /** Symmetrical as the comparing is. */
  @SuppressWarnings("EnumOrdinal") // an index made of the same enum, for speed; never stored
  Level level(int a, int b, Comparing comparing) {
    int first = Math.min(a, b);
    int second = Math.max(a, b);
    if (second >>> CODE_BITS != 0) {
      return comparing.compare(a, b);
    }
    long key = (long) first << CODE_BITS | second;
    int place = (int) ((key * 0x9e3779b97f4a7c15L) >>> 48);
    long held = known.getOpaque(place);
    if (held >>> LEVEL_BITS == key) {
      return LEVELS[(int) held & 0xff];
    }
    var level = comparing.compare(first, second);
    known.setOpaque(place, key << LEVEL_BITS | level.ordinal());
    return level;
  }
}
