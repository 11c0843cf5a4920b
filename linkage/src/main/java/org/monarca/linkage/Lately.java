package org.monarca.linkage;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was made of two texts lately. Among a million children few names are new: those made once
 * need not be made again, and profiles that share them take little room.
 *
 * <p>A text has one place, and whoever comes to it next puts out the one before: there is no lock,
 * no order to keep, and a bound. Threads may see a place late and make the same value twice, never
 * a wrong one.
 */
final class Lately<V> {

  private static final int PLACES = 1 << 16;

  /** What is longer is no name, and would take room for nothing. */
  private static final int LONGEST = 100;

  private final @Nullable Made<?>[] places = new Made<?>[PLACES];
  private final BiFunction<String, String, V> make;

  /**
   * @param make the same for the same texts, and immutable
   */
  Lately(BiFunction<String, String, V> make) {
    this.make = make;
  }

  private record Made<V>(String first, String second, V value) {

    boolean isOf(String one, String other) {
      return first.equals(one) && second.equals(other);
    }
  }

  V of(String first, String second) {
    int mixed = 31 * first.hashCode() + second.hashCode();
    int place = (mixed ^ mixed >>> 16) & PLACES - 1;
    @SuppressWarnings("unchecked") // only made here
    var made = (Made<V>) places[place];
    if (made != null && made.isOf(first, second)) {
      return made.value();
    }
    var value = make.apply(first, second);
    if (first.length() + second.length() <= LONGEST) {
      places[place] = new Made<>(first, second, value);
    }
    return value;
  }
}
