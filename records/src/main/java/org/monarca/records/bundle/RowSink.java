package org.monarca.records.bundle;

import java.io.IOException;
import org.monarca.records.reading.RowDraft;

/** Takes rows as they are read. */
@FunctionalInterface
interface RowSink {

  /** False when no more rows are wanted. */
  boolean take(RowDraft row) throws IOException;
}
