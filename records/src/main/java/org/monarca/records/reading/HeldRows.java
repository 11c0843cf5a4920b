package org.monarca.records.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.monarca.records.RecordKind;

/**
 * Rows held in memory, packed, and brought together by child as they come.
 *
 * <p>Rows of a child are chained, and children are found by a hash of their identifier: so what is
 * sorted in the end is children, of which there are far fewer than rows, and mostly a row follows
 * one of the same child. The hash is salted, for identifiers come from strangers.
 */
final class HeldRows {

  private static final int CHUNK_BITS = 18;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int NONE = -1;

  /** Its place, and the link to the next row of the child. */
  private static final int BYTES_A_ROW = 8;

  /** Its first and its last row, and its seats in the table. */
  private static final int BYTES_A_CHILD = 24;

  private final long salt;
  private final List<byte[]> chunks = new ArrayList<>();
  private int chunk = NONE;
  private int end = CHUNK;

  private int rows;
  private int[] places = new int[1 << 10];
  private int[] nextOfChild = new int[1 << 10];

  private int children;
  private int[] firstRows = new int[1 << 8];
  private int[] lastRows = new int[1 << 8];
  private int[] table = emptyTable(1 << 10);
  private int latest = NONE;
  private long bytes;

  HeldRows(long salt) {
    this.salt = salt;
  }

  boolean isEmpty() {
    return rows == 0;
  }

  /** About how much heap the rows take. */
  long bytes() {
    return bytes + (long) rows * BYTES_A_ROW + (long) children * BYTES_A_CHILD;
  }

  void add(RowDraft draft) {
    int size = draft.packedSize();
    if (CHUNK - end < size) {
      nextChunk(size);
    }
    draft.pack(chunks.get(chunk), end);
    int row = rows++;
    if (row == places.length) {
      places = Arrays.copyOf(places, 2 * row);
      nextOfChild = Arrays.copyOf(nextOfChild, 2 * row);
    }
    places[row] = (chunk << CHUNK_BITS) | end;
    nextOfChild[row] = NONE;
    end += size;
    bytes += size;
    chain(row);
  }

  /** All rows by identifier, kind and line, those of one line as they came. */
  RowCursor sorted() {
    var order =
        IntStream.range(0, children).boxed().sorted(byId()).mapToInt(Integer::intValue).toArray();
    return new Sorted(order);
  }

  /** Forgets the rows, keeping the room they took. */
  void clear() {
    rows = 0;
    children = 0;
    latest = NONE;
    bytes = 0;
    chunk = NONE;
    end = CHUNK;
    Arrays.fill(table, NONE);
  }

  /** A row larger than a chunk has one of its own. */
  private void nextChunk(int size) {
    chunk++;
    end = 0;
    if (chunk == chunks.size()) {
      chunks.add(new byte[Math.max(CHUNK, size)]);
    } else if (chunks.get(chunk).length < size) {
      chunks.set(chunk, new byte[size]);
    }
  }

  private void chain(int row) {
    int child = latest != NONE && sameId(row, firstRows[latest]) ? latest : childOf(row);
    latest = child;
    int first = firstRows[child];
    if (first == row) {
      return;
    }
    if (isStudent(row) && !isStudent(first)) {
      nextOfChild[row] = first;
      firstRows[child] = row;
    } else {
      nextOfChild[lastRows[child]] = row;
      lastRows[child] = row;
    }
  }

  /** Where rows stand inside their student, it is complete only after them, but belongs first. */
  private boolean isStudent(int row) {
    return PackedRow.kind(chunkOf(row), placeOf(row)) == RecordKind.STUDENT;
  }

  /** The child of that identifier, a new one when there is none. */
  private int childOf(int row) {
    int seat = seatOf(row);
    while (table[seat] != NONE) {
      if (sameId(row, firstRows[table[seat]])) {
        return table[seat];
      }
      seat = (seat + 1) & (table.length - 1);
    }
    int child = children++;
    if (child == firstRows.length) {
      firstRows = Arrays.copyOf(firstRows, 2 * child);
      lastRows = Arrays.copyOf(lastRows, 2 * child);
    }
    firstRows[child] = row;
    lastRows[child] = row;
    table[seat] = child;
    if (2 * children > table.length) {
      widenTable();
    }
    return child;
  }

  private void widenTable() {
    table = emptyTable(2 * table.length);
    for (int child = 0; child < children; child++) {
      int seat = seatOf(firstRows[child]);
      while (table[seat] != NONE) {
        seat = (seat + 1) & (table.length - 1);
      }
      table[seat] = child;
    }
  }

  private int seatOf(int row) {
    var array = chunkOf(row);
    int at = placeOf(row);
    int begin = at + PackedRow.HEAD;
    int behind = begin + PackedRow.idLength(array, at);
    long hash = salt;
    for (int i = begin; i < behind; i++) {
      hash = (hash ^ array[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 20) & (table.length - 1);
  }

  private boolean sameId(int row, int other) {
    return PackedRow.sameId(chunkOf(row), placeOf(row), chunkOf(other), placeOf(other));
  }

  private Comparator<Integer> byId() {
    return (child, other) -> {
      int row = firstRows[child];
      int otherRow = firstRows[other];
      return PackedRow.compareIds(chunkOf(row), placeOf(row), chunkOf(otherRow), placeOf(otherRow));
    };
  }

  private int compareWithin(int row, int other) {
    return PackedRow.compareWithin(chunkOf(row), placeOf(row), chunkOf(other), placeOf(other));
  }

  private byte[] chunkOf(int row) {
    return chunks.get(places[row] >>> CHUNK_BITS);
  }

  private int placeOf(int row) {
    return places[row] & (CHUNK - 1);
  }

  private static int[] emptyTable(int size) {
    var table = new int[size];
    Arrays.fill(table, NONE);
    return table;
  }

  /** Child by child, each child's rows in their order. */
  private final class Sorted implements RowCursor {

    private final int[] order;
    private int nextChild;
    private int[] ofChild = new int[64];
    private int count;
    private int at;

    Sorted(int[] order) {
      this.order = order;
    }

    @Override
    public boolean next() {
      at++;
      if (at < count) {
        return true;
      }
      if (nextChild == order.length) {
        return false;
      }
      gather(order[nextChild++]);
      at = 0;
      return true;
    }

    @Override
    public byte[] bytes() {
      return chunkOf(ofChild[at]);
    }

    @Override
    public int at() {
      return placeOf(ofChild[at]);
    }

    private void gather(int child) {
      count = 0;
      boolean inOrder = true;
      for (int row = firstRows[child]; row != NONE; row = nextOfChild[row]) {
        if (count == ofChild.length) {
          ofChild = Arrays.copyOf(ofChild, 2 * count);
        }
        inOrder &= count == 0 || compareWithin(ofChild[count - 1], row) <= 0;
        ofChild[count++] = row;
      }
      if (!inOrder) {
        sort();
      }
    }

    /** Stable, so rows of one line stay as they came. */
    private void sort() {
      var sorted =
          IntStream.of(ofChild)
              .limit(count)
              .boxed()
              .sorted(HeldRows.this::compareWithin)
              .mapToInt(Integer::intValue)
              .toArray();
      System.arraycopy(sorted, 0, ofChild, 0, count);
    }
  }
}
