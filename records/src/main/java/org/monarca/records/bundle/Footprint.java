package org.monarca.records.bundle;

import org.monarca.records.Catalogue;
import org.monarca.records.Row;

/**
 * About how many bytes of heap a row takes; on the high side, for two bytes a character are
 * counted.
 */
final class Footprint {

  private static final int ROW = 64;
  private static final int PLACE = 4;
  private static final int TEXT = 48;

  private Footprint() {}

  static long of(Row row) {
    var elements = Catalogue.published().elements(row.kind());
    long bytes = ROW + (long) PLACE * elements.size();
    for (int i = 0; i < elements.size(); i++) {
      var value = row.value(elements.get(i));
      bytes += value == null ? 0 : TEXT + 2L * value.length();
    }
    return bytes;
  }
}
