package org.monarca.records.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The splitter against an independent one, which is only asked where both promise the same. */
class CsvRowsTest {

  @Property(tries = 500)
  void splitsWhatAnotherLibraryWroteAsItWasWritten(
      @ForAll("tables") List<List<String>> table, @ForAll boolean crLf) throws IOException {
    var text = new StringWriter();
    var style = CsvWriter.builder().lineDelimiter(crLf ? LineDelimiter.CRLF : LineDelimiter.LF);
    try (var csv = style.build(text)) {
      table.forEach(csv::writeRecord);
    }

    assertThat(split(text.toString())).isEqualTo(table);
  }

  @Property(tries = 500)
  void splitsByAnyDelimiterThatSystemsUse(
      @ForAll("tables") List<List<String>> table, @ForAll("delimiters") char delimiter)
      throws IOException {
    var text = new StringWriter();
    var style = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).fieldSeparator(delimiter);
    try (var csv = style.build(text)) {
      table.forEach(csv::writeRecord);
    }

    var rows = new CsvRows(stream(text.toString()), 1 << 20, delimiter);
    assertThat(all(rows)).isEqualTo(table);
  }

  @Property(tries = 1000)
  void agreesWithAnotherLibraryOnAnyText(@ForAll("scribbles") String text) throws IOException {
    var rows = new CsvRows(stream(text), 1 << 20);
    var mine = all(rows);

    assertThat(rows.problem() == null ? Optional.of(mine) : Optional.empty())
        .isEqualTo(theirs(text));
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    var value = Arbitraries.strings().withChars("ab,\"\n\rñ€ ;|\t").ofMaxLength(8);
    return value.list().ofMinSize(2).ofMaxSize(5).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', ';', '|', '\t');
  }

  @Provide
  Arbitrary<String> scribbles() {
    return Arbitraries.strings().withChars("ab,\"\n\rñ").ofMaxLength(30);
  }

  /** Empty where the other library refuses the text. */
  private static Optional<List<List<String>>> theirs(String text) throws IOException {
    var lenientWithLengths =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    try (var csv = lenientWithLengths.ofCsvRecord(text)) {
      return Optional.of(csv.stream().map(row -> row.getFields()).toList());
    } catch (CsvParseException refused) {
      return Optional.empty();
    }
  }

  private static List<List<String>> split(String text) throws IOException {
    var rows = new CsvRows(stream(text), 1 << 20);
    var all = all(rows);
    assertThat(rows.problem()).isNull();
    return all;
  }

  private static List<List<String>> all(CsvRows rows) throws IOException {
    var all = new ArrayList<List<String>>();
    while (rows.next()) {
      var values = new ArrayList<String>();
      for (int i = 0; i < rows.size(); i++) {
        values.add(rows.value(i));
      }
      all.add(values);
    }
    return all;
  }

  /** Gives one to three bytes at a time, so that every place is once the end of a buffer. */
  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] bytes, int from, int length) {
        return super.read(bytes, from, Math.min(length, 1 + pos % 3));
      }
    };
  }
}
