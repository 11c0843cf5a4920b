package org.monarca.records.reading;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Row;

/**
 * Rows of layouts whose records name each other otherwise than by the student's identifier, brought
 * together by whatever they name each other by: put aside with that in the identifier's place, and
 * handed out in its order, within one key by kind and line.
 */
public final class RowsByKey implements AutoCloseable {

  private final RowSorter sorter;
  private final Origins origins;
  private @Nullable RowCursor cursor;

  public RowsByKey(Workspace space, Origins origins) {
    this.sorter = new RowSorter(space);
    this.origins = origins;
  }

  /** Takes a row that has its key as identifier. */
  public void add(RowDraft row) throws IOException {
    sorter.add(row);
  }

  /** The next row, null behind the last; nothing may be added once it was asked for. */
  public @Nullable Row next() throws IOException {
    var rows = cursor;
    if (rows == null) {
      rows = sorter.sorted();
      cursor = rows;
    }
    return rows.next() ? PackedRow.unpack(rows.bytes(), rows.at(), origins) : null;
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }
}
