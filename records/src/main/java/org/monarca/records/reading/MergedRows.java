package org.monarca.records.reading;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorted runs as one. Rows that are alike come in the order of their runs, which is the order they
 * came in.
 */
final class MergedRows implements RowCursor {

  private final PriorityQueue<Head> heads = new PriorityQueue<>(MergedRows::compare);
  private @Nullable Head current;

  MergedRows(List<RowCursor> runs) throws IOException {
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).next()) {
        heads.add(new Head(runs.get(i), i));
      }
    }
  }

  /**
   * Stays with one run as long as it holds the least row, for a child's rows mostly lie together.
   */
  @Override
  public boolean next() throws IOException {
    var last = current;
    if (last == null || !last.rows().next()) {
      current = heads.poll();
      return current != null;
    }
    var other = heads.peek();
    if (other != null && compare(other, last) < 0) {
      current = heads.poll();
      heads.add(last);
    }
    return true;
  }

  @Override
  public byte[] bytes() {
    return head().rows().bytes();
  }

  @Override
  public int at() {
    return head().rows().at();
  }

  private Head head() {
    if (current == null) {
      throw new IllegalStateException("there is no row");
    }
    return current;
  }

  private static int compare(Head one, Head other) {
    var rows = one.rows();
    var others = other.rows();
    int ids = PackedRow.compareIds(rows.bytes(), rows.at(), others.bytes(), others.at());
    if (ids != 0) {
      return ids;
    }
    int within = PackedRow.compareWithin(rows.bytes(), rows.at(), others.bytes(), others.at());
    return within != 0
        ? within
        : Comparator.<Integer>naturalOrder().compare(one.run(), other.run());
  }

  /** A run that stands on its first row not yet taken. */
  private record Head(RowCursor rows, int run) {}
}
