package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file of the directory.
 *
 * @param kind districts or schools
 * @param unread names of columns that were not read; blank for none
 * @param more whether faults are left out of the list
 */
record ImportPage(
    String kind,
    String rows,
    String added,
    String changed,
    String unchanged,
    String refused,
    List<Line> faults,
    String unread,
    boolean more) {

  /** Something to mend. */
  record Line(
      String where, @Nullable String column, @Nullable String value, String wrong, String remedy) {}
}
