package org.monarca.linkage.table;

import java.util.Arrays;

/**
 * Numbers pairs of numbers in the order in which they are first met, from 1; that of two zeros is
 * 0. A hash table with open addressing, for a million pairs that would be boxed otherwise.
 */
final class NumberPairs {

  private long[] pairs = new long[1 << 10];
  private int[] places = new int[1 << 12];
  private int size = 1;

  /** The number of a pair of numbers of 0 or more. */
  int number(int first, int second) {
    long pair = (long) first << Integer.SIZE | second;
    if (pair == 0) {
      return 0;
    }
    int place = place(pair);
    if (places[place] == 0) {
      if (size == pairs.length) {
        grow();
        place = place(pair);
      }
      pairs[size] = pair;
      places[place] = size++;
    }
    return places[place];
  }

  private int place(long pair) {
    int mask = places.length - 1;
    int place = (int) ((pair * 0x9e3779b97f4a7c15L) >>> Integer.SIZE) & mask;
    while (places[place] != 0 && pairs[places[place]] != pair) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    pairs = Arrays.copyOf(pairs, 2 * size);
    places = new int[2 * places.length];
    for (int number = 1; number < size; number++) {
      places[place(pairs[number])] = number;
    }
  }

  /** How many there are, with that of two zeros. */
  int size() {
    return size;
  }

  int first(int number) {
    return (int) (pairs[number] >>> Integer.SIZE);
  }

  int second(int number) {
    return (int) pairs[number];
  }
}
