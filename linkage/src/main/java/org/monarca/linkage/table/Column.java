package org.monarca.linkage.table;

/**
 * One column that people are compared by.
 *
 * @param pattern how its dates are written, as {@link java.time.format.DateTimeFormatter} puts it;
 *     of no meaning for other types
 */
public record Column(String name, ColumnType type, String pattern) {

  private static final String ISO = "uuuu-MM-dd";

  /** A column whose dates, if it has any, are ISO dates. */
  public static Column of(String name, ColumnType type) {
    return new Column(name, type, ISO);
  }
}
