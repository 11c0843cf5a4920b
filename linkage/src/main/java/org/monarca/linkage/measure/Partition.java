package org.monarca.linkage.measure;

import java.util.HashMap;
import java.util.List;

/** Records put into groups, each into one; the groups are numbered in the order of their firsts. */
public final class Partition {

  private final int[] groups;
  private final int[] sizes;

  private Partition(int[] groups, int[] sizes) {
    this.groups = groups;
    this.sizes = sizes;
  }

  /** Records that bear equal labels are one group. */
  public static Partition of(List<?> labels) {
    var numbers = new HashMap<Object, Integer>();
    var groups = new int[labels.size()];
    int record = 0;
    for (Object label : labels) {
      groups[record++] = numbers.computeIfAbsent(label, key -> numbers.size());
    }
    var sizes = new int[numbers.size()];
    for (int group : groups) {
      sizes[group]++;
    }
    return new Partition(groups, sizes);
  }

  /** How many records there are. */
  public int records() {
    return groups.length;
  }

  /** How many groups there are. */
  public int groups() {
    return sizes.length;
  }

  /** The number of a record's group. */
  public int group(int record) {
    return groups[record];
  }

  /** How many records are in a group. */
  public int size(int group) {
    return sizes[group];
  }

  /** The most records in one group; 0 without records. */
  public int largest() {
    int largest = 0;
    for (int size : sizes) {
      largest = Math.max(largest, size);
    }
    return largest;
  }

  /** Pairs of records that are together. */
  public long pairs() {
    long pairs = 0;
    for (int size : sizes) {
      pairs += pairsOf(size);
    }
    return pairs;
  }

  static long pairsOf(long records) {
    return records * (records - 1) / 2;
  }
}
