package org.monarca.records.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Row;

/**
 * Brings the rows of a child together: sorts by identifier, kind and line, so a student stands
 * before its rows and the order does not depend on that of the files.
 *
 * <p>While the rows fit into the given memory they stay there; beyond it, sorted runs go to disk
 * and are merged at the end. Rows without an identifier come first.
 */
final class RowSorter implements AutoCloseable {

  private final Path scratch;
  private final long memoryBytes;
  private final List<Row> held = new ArrayList<>();
  private final List<RowSource> runs = new ArrayList<>();
  private @Nullable SpillFile spill;
  private long heldBytes;

  /**
   * @param scratch where runs are spilled to
   * @param memoryBytes of heap that rows may take before they are
   */
  RowSorter(Path scratch, long memoryBytes) {
    this.scratch = scratch;
    this.memoryBytes = memoryBytes;
  }

  void add(Row row) throws IOException {
    held.add(row);
    heldBytes += Footprint.of(row);
    if (heldBytes > memoryBytes) {
      spillHeld();
    }
  }

  /** All rows in order; nothing may be added afterwards. */
  RowSource sorted() throws IOException {
    ChildOrder.sort(held);
    var rest = held.iterator();
    RowSource inMemory = () -> rest.hasNext() ? rest.next() : null;
    if (runs.isEmpty()) {
      return inMemory;
    }
    runs.add(inMemory);
    return merged();
  }

  @Override
  public void close() throws IOException {
    if (spill != null) {
      spill.close();
    }
  }

  private void spillHeld() throws IOException {
    if (spill == null) {
      spill = SpillFile.create(scratch);
    }
    ChildOrder.sort(held);
    runs.add(spill.write(held));
    held.clear();
    heldBytes = 0;
  }

  private RowSource merged() throws IOException {
    var heads = new PriorityQueue<Head>(Comparator.comparing(Head::row, ChildOrder.BY_CHILD));
    for (var run : runs) {
      offer(heads, run);
    }
    return () -> {
      var least = heads.poll();
      if (least == null) {
        return null;
      }
      offer(heads, least.run());
      return least.row();
    };
  }

  private static void offer(PriorityQueue<Head> heads, RowSource run) throws IOException {
    var row = run.next();
    if (row != null) {
      heads.add(new Head(row, run));
    }
  }

  /** The first row not yet taken of a run. */
  private record Head(Row row, RowSource run) {}
}
