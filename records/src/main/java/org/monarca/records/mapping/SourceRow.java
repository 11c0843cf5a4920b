package org.monarca.records.mapping;

import org.jspecify.annotations.Nullable;

/** One record of a sender's table. */
interface SourceRow {

  /** What stands in that column, trimmed; null when blank, and where there is no such column. */
  @Nullable String value(String column);

  /** The physical line on which it begins. */
  long line();

  /** Where on its line; 0 in forms that know none. */
  default int column() {
    return 0;
  }

  /** Whether it has fewer values than its heading has columns. */
  default boolean cutShort() {
    return false;
  }
}
