package org.monarca.records.bundle;

import java.io.IOException;
import org.monarca.records.Row;

/** Takes rows as they are read. */
@FunctionalInterface
interface RowSink {

  /** False when no more rows are wanted. */
  boolean take(Row row) throws IOException;
}
