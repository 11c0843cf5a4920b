package org.monarca.exchange.cli.tables;

import org.jspecify.annotations.Nullable;

/** Rows of CSV as they are written: quotation marks where RFC 4180 asks for them. */
final class CsvText {

  private static final String NEEDS_QUOTES = ",\"\r\n";

  private final StringBuilder text = new StringBuilder();

  /** Adds a row; nothing stands where a value is null. */
  void row(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        text.append(',');
      }
      if (values[i] != null) {
        text.append(quoted(String.valueOf(values[i])));
      }
    }
    text.append('\n');
  }

  /** The value as it stands in a file. */
  static String quoted(String value) {
    return needsQuotes(value) ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  private static boolean needsQuotes(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (NEEDS_QUOTES.indexOf(value.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
