package org.monarca.records.bundle;

import java.util.Arrays;

/** Where the values of one row lie: offsets from the row's begin, which may move. */
final class CsvFields {

  private int count;
  private int[] from = new int[64];
  private int[] to = new int[64];
  private boolean[] doubled = new boolean[64];

  void clear() {
    count = 0;
  }

  /**
   * Adds the next value.
   *
   * @param twins whether quotation marks inside it are written twice
   */
  void add(int first, int behind, boolean twins) {
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
      doubled = Arrays.copyOf(doubled, 2 * count);
    }
    from[count] = first;
    to[count] = behind;
    doubled[count] = twins;
    count++;
  }

  int count() {
    return count;
  }

  int from(int index) {
    return from[index];
  }

  int to(int index) {
    return to[index];
  }

  boolean doubled(int index) {
    return doubled[index];
  }
}
