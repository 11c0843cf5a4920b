package org.monarca.records.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of a child together: sorts by identifier, kind and line, so a student stands
 * before its rows and the order does not depend on that of the files.
 *
 * <p>While the rows fit into the given memory they stay there; beyond it, sorted runs go to disk
 * and are merged at the end. Rows without an identifier come first.
 */
final class RowSorter implements AutoCloseable {

  private final Workspace space;
  private final HeldRows held = new HeldRows(ThreadLocalRandom.current().nextLong());
  private final List<RowCursor> runs = new ArrayList<>();
  private @Nullable SpillFile spill;

  RowSorter(Workspace space) {
    this.space = space;
  }

  void add(RowDraft row) throws IOException {
    held.add(row);
    if (held.bytes() > space.memoryBytes()) {
      spillHeld();
    }
  }

  /** All rows in order; nothing may be added afterwards. */
  RowCursor sorted() throws IOException {
    if (runs.isEmpty()) {
      return held.sorted();
    }
    if (!held.isEmpty()) {
      runs.add(held.sorted());
    }
    return new MergedRows(runs);
  }

  @Override
  public void close() throws IOException {
    if (spill != null) {
      spill.close();
    }
  }

  private void spillHeld() throws IOException {
    if (spill == null) {
      spill = SpillFile.create(space.scratch());
    }
    runs.add(spill.write(held.sorted()));
    held.clear();
  }
}
