package org.monarca.linkage.measure;

import java.util.Arrays;

/** How many records each group of one partition shares with each of another. */
final class Overlap {

  /** One for each shared record: the group in the upper half, that of the other below; sorted. */
  private final long[] cells;

  private Overlap(long[] cells) {
    this.cells = cells;
  }

  static Overlap of(Partition one, Partition other) {
    if (one.records() != other.records()) {
      throw new IllegalArgumentException(
          "two partitions of the same records are needed, not of %d and of %d"
              .formatted(one.records(), other.records()));
    }
    var cells = new long[one.records()];
    for (int record = 0; record < cells.length; record++) {
      cells[record] = (long) one.group(record) << Integer.SIZE | other.group(record);
    }
    Arrays.sort(cells);
    return new Overlap(cells);
  }

  /** Visits every two groups that share records, in the order of the one's, then the other's. */
  void each(Visitor visitor) {
    int begin = 0;
    for (int end = 1; end <= cells.length; end++) {
      if (end == cells.length || cells[end] != cells[begin]) {
        visitor.visit((int) (cells[begin] >> Integer.SIZE), (int) cells[begin], end - begin);
        begin = end;
      }
    }
  }

  /** Is told of two groups that share records. */
  interface Visitor {

    void visit(int group, int ofOther, int shared);
  }
}
