package org.monarca.linkage.table;

/**
 * What of a column could not be read and counts as missing.
 *
 * @param count records that hold such a value
 * @param of records that hold any value there
 * @param row the first record that holds one
 * @param value what stands there
 */
public record Unreadable(long count, long of, int row, String value) {

  /**
   * Whether nothing of the column could be read: its settings are wrong, rather than its values.
   */
  public boolean isWholeColumn() {
    return count == of;
  }
}
