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
    if (value.chars().noneMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0)) {
      text.append(value);
    } else {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
