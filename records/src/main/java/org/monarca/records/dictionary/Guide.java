package org.monarca.records.dictionary;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Examples of elements, and their notes in Spanish. */
final class Guide {

  /** Of an element that only another version has. */
  static final Words NOTHING = new Words(List.of(), "");

  private static final Map<String, Words> BY_ELEMENT = read();

  private Guide() {}

  /** What is said of one element. */
  record Words(List<String> examples, String noteInSpanish) {}

  static Words of(String section, String key) {
    return Objects.requireNonNull(BY_ELEMENT.get(section + "." + key), section + "." + key);
  }

  private static Map<String, Words> read() {
    var words = new HashMap<String, Words>();
    try (var bytes = Objects.requireNonNull(Guide.class.getResourceAsStream("guide.csv"));
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (var row : csv) {
        var examples =
            Stream.of(row.getField("example"), row.getField("other_example"))
                .filter(example -> !example.isEmpty())
                .toList();
        words.put(
            row.getField("record") + "." + row.getField("key"),
            new Words(examples, row.getField("note_es")));
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
