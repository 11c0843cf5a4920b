package org.monarca.linkage.block;

import java.util.Arrays;

/**
 * Sorts numbers whose first bits are spread evenly, as those of a hash are: they are dealt out to
 * so many heaps that each is small enough for near memory, and each heap is sorted by itself.
 */
final class Sorting {

  private static final int OF_A_HEAP = 256;
  private static final int MOST_HEAP_BITS = 13;

  private Sorting() {}

  /** The first so many in order, by their bits without a sign up to the heap; maybe in place. */
  static long[] sorted(long[] numbers, int size) {
    int bits =
        Math.min(MOST_HEAP_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(size / OF_A_HEAP));
    if (bits == 0) {
      Arrays.sort(numbers, 0, size);
      return numbers;
    }
    int shift = Long.SIZE - bits;
    var ends = new int[(1 << bits) + 1];
    for (int i = 0; i < size; i++) {
      ends[(int) (numbers[i] >>> shift) + 1]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    var dealt = new long[size];
    for (int i = 0; i < size; i++) {
      dealt[ends[(int) (numbers[i] >>> shift)]++] = numbers[i];
    }
    int begin = 0;
    for (int heap = 0; heap < 1 << bits; heap++) {
      Arrays.sort(dealt, begin, ends[heap]);
      begin = ends[heap];
    }
    return dealt;
  }
}
