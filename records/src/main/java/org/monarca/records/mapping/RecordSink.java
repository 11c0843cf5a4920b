package org.monarca.records.mapping;

import java.io.IOException;
import java.util.List;

/** Takes the records of a sender's tables as they are read. */
interface RecordSink {

  /**
   * A table begins.
   *
   * @param table name of the file, or of the element
   * @param columns its heading; none where there is no heading
   * @return what takes its records
   */
  Taker begin(String table, List<String> columns) throws IOException;

  /** Takes records of one table. */
  @FunctionalInterface
  interface Taker {

    /** False when no more are wanted. */
    boolean take(SourceRow row) throws IOException;
  }
}
