package org.monarca.linkage.resolve;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Whom one record meets, as places in a {@link Crowd}; the same ones again and again. */
final class Meeting {

  private int[] places = new int[64];
  private int size;

  /**
   * @param some of which so many count
   * @param from added to each
   */
  void add(int[] some, int count, int from) {
    if (size + count > places.length) {
      places = Arrays.copyOf(places, 2 * (size + count));
    }
    for (int i = 0; i < count; i++) {
      places[size++] = from + some[i];
    }
  }

  /** Each once, ascending. */
  IntStream distinct() {
    Arrays.sort(places, 0, size);
    return IntStream.range(0, size)
        .filter(i -> i == 0 || places[i] != places[i - 1])
        .map(i -> places[i]);
  }
}
