package org.monarca.records.bundle;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Row;

/** Gives rows one after the other. */
@FunctionalInterface
interface RowSource {

  /** The next row, or null at the end. */
  @Nullable Row next() throws IOException;
}
