package org.monarca.records.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** Some children with their rows, packed, on their way to be judged; a child is never divided. */
final class Batch {

  private static final int FULL = 1 << 17;

  private final @Nullable Origins origins;
  private final List<Unit> units = new ArrayList<>();
  private byte[] bytes = new byte[FULL + (FULL >> 2)];
  private int length;
  private int[] places = new int[1 << 10];
  private int rows;

  Batch(@Nullable Origins origins) {
    this.origins = origins;
  }

  /** Copies a row to the end and answers its number. */
  int add(byte[] source, int at) {
    int size = PackedRow.size(source, at);
    if (length + size > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + size, 2 * bytes.length));
    }
    System.arraycopy(source, at, bytes, length, size);
    if (rows == places.length) {
      places = Arrays.copyOf(places, 2 * rows);
    }
    places[rows] = length;
    length += size;
    return rows++;
  }

  /** All rows from the first of them on are one unit. */
  void close(Unit.Sort sort, int first, long otherLine) {
    units.add(new Unit(sort, first, rows - first, otherLine));
  }

  boolean isEmpty() {
    return units.isEmpty();
  }

  boolean isFull() {
    return length >= FULL;
  }

  List<Unit> units() {
    return units;
  }

  /** The first row of the unit. */
  Row row(Unit unit) {
    return PackedRow.unpack(bytes, places[unit.first()], origins);
  }

  /** The first row of the unit as a student, the others as its rows. */
  StudentRecord child(Unit unit) {
    var childRows = new Row[unit.rows() - 1];
    for (int i = 0; i < childRows.length; i++) {
      childRows[i] = PackedRow.unpack(bytes, places[unit.first() + 1 + i], origins);
    }
    return new StudentRecord(row(unit), List.of(childRows));
  }
}
