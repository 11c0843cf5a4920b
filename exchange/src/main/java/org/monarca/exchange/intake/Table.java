package org.monarca.exchange.intake;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A list of equal rows that is written while it is read: a JSON array of objects, or CSV. */
public sealed interface Table extends Closeable permits JsonTable, CsvTable {

  /**
   * @param values in the order of the columns: text, whole numbers, null for what is absent
   */
  void row(@Nullable Object... values);

  /** An array of objects with these keys, UTF-8; nothing reaches the stream before it must. */
  static Table json(OutputStream out, JsonMapper json, List<String> columns) {
    return new JsonTable(out, json, columns);
  }

  /** RFC 4180 with a heading, UTF-8; no cell can act as a formula where it is opened. */
  static Table csv(OutputStream out, List<String> columns) {
    return new CsvTable(out, columns);
  }
}
