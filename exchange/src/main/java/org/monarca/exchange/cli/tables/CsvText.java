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
        add(String.valueOf(values[i]));
      }
    }
    text.append('\n');
  }

  private void add(String value) {
    if (needsQuotes(value)) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      text.append(value);
    }
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
