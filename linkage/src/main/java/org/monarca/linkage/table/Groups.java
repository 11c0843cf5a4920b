package org.monarca.linkage.table;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Records in groups, at first each in its own; a group bears the number of its first record. */
final class Groups {

  /** After the last record of a group. */
  static final int END = -1;

  private final int[] group;
  private final int[] next;
  private final int[] last;

  Groups(int records) {
    this.group = IntStream.range(0, records).toArray();
    this.last = group.clone();
    this.next = new int[records];
    Arrays.fill(next, END);
  }

  /** The group of a record, which is its first record. */
  int of(int record) {
    return group[record];
  }

  /** The record of the same group after this one. */
  int next(int record) {
    return next[record];
  }

  boolean isSingle(int ofGroup) {
    return next[ofGroup] == END;
  }

  void join(int oneGroup, int otherGroup) {
    int first = Math.min(oneGroup, otherGroup);
    int second = Math.max(oneGroup, otherGroup);
    if (first == second) {
      return;
    }
    for (int member = second; member != END; member = next[member]) {
      group[member] = first;
    }
    next[last[first]] = second;
    last[first] = last[second];
  }

  int[] all() {
    return group.clone();
  }
}
