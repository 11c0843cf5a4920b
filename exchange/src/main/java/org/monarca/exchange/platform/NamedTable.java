package org.monarca.exchange.platform;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table beside a class whose values may hold commas, each by the name of its column. */
public final class NamedTable {

  private NamedTable() {}

  public static List<Map<String, String>> rows(Class<?> beside, String name) {
    var resource = Objects.requireNonNull(beside.getResourceAsStream(name), name);
    return rows(new InputStreamReader(resource, StandardCharsets.UTF_8));
  }

  /** The rows of a table that is read, and then closed. */
  public static List<Map<String, String>> rows(Reader table) {
    try (var read = CsvReader.builder().ofNamedCsvRecord(table)) {
      return read.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
