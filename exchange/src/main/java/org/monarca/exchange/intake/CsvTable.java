package org.monarca.exchange.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV. What a spreadsheet would take for a formula gets an apostrophe in front (OWASP ASVS
 * 1.2.10): values come from senders and are opened by others.
 */
final class CsvTable implements Table {

  private static final String FORMULA_BEGINS = "=+-@\t\r\0";
  private static final String NEEDS_QUOTES = ",\"\r\n";

  private final Writer out;

  CsvTable(OutputStream out, List<String> columns) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    row(columns.toArray());
  }

  @Override
  public void row(@Nullable Object... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        if (i > 0) {
          out.write(',');
        }
        var value = values[i];
        out.write(value == null ? "" : cell(value.toString()));
      }
      out.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stream stays open: it is its owner's. */
  @Override
  public void close() throws IOException {
    out.flush();
  }

  static String cell(String text) {
    var harmless =
        !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quotes = harmless.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
    return quotes ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
