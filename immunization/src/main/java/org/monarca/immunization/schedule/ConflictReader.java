package org.monarca.immunization.schedule;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** Reads between which vaccines time must pass. */
final class ConflictReader {

  private ConflictReader() {}

  static Map<Integer, List<Conflict>> read(String file, byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream()
          .map(row -> conflict(file, row))
          .collect(Collectors.groupingBy(Conflict::current));
    } catch (CsvParseException e) {
      throw new BadSchedule(file, "", "it is no CSV");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Conflict conflict(String file, NamedCsvRecord row) {
    try {
      return new Conflict(
          Integer.parseInt(row.getField("previous_cvx")),
          Integer.parseInt(row.getField("current_cvx")),
          Period.parse(row.getField("conflict_begin")),
          Period.parse(row.getField("min_conflict_end")),
          Period.parse(row.getField("conflict_end")));
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw new BadSchedule(
          file,
          "line " + row.getStartingLineNumber(),
          "two CVX codes and three intervals are expected");
    }
  }
}
