package org.monarca.records.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables of this room. */
final class ReferenceTables {

  private ReferenceTables() {}

  static List<NamedCsvRecord> rows(String name) {
    try (var bytes = Objects.requireNonNull(ReferenceTables.class.getResourceAsStream(name), name);
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number, or what stands for none. */
  static int number(String text, int none) {
    return text.isEmpty() ? none : Integer.parseInt(text);
  }
}
