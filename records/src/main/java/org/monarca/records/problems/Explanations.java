package org.monarca.records.problems;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;

/** Puts a problem's page together from the catalogues of words and the table of examples. */
final class Explanations {

  private static final String BUNDLE = "org.monarca.records.problems.explanations";
  private static final ResourceBundle.Control ENGLISH_OTHERWISE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Map<String, NamedCsvRecord> EXAMPLES = examples();

  private Explanations() {}

  static Explanation of(Problem problem, Locale language) {
    var words = ResourceBundle.getBundle(BUNDLE, language, ENGLISH_OTHERWISE);
    var row = Objects.requireNonNull(EXAMPLES.get(problem.code()), problem.code());
    return new Explanation(
        problem,
        language,
        words.getString(problem.code() + ".title"),
        words.getString(problem.code() + ".meaning"),
        words.getString("severity." + problem.severity().key()),
        row.getField("since"),
        example(problem, row));
  }

  private static Finding example(Problem problem, NamedCsvRecord row) {
    var kind = kind(row.getField("record"));
    var file = row.getField("file");
    return new Finding(
        kind == null || !file.isEmpty() ? file : kind.fileName(),
        file.isEmpty() && kind == null ? 0 : 2,
        null,
        kind == null || kind == RecordKind.HEADER ? null : "TX-1",
        kind,
        blankAsNull(row.getField("element")),
        blankAsNull(row.getField("value")),
        problem,
        row.getField("details").isEmpty()
            ? List.of()
            : List.of(row.getField("details").split("\\|")));
  }

  private static @Nullable RecordKind kind(String key) {
    return Stream.of(RecordKind.values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String blankAsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Map<String, NamedCsvRecord> examples() {
    var name = "examples.csv";
    try (var bytes = Objects.requireNonNull(Explanations.class.getResourceAsStream(name), name);
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return csv.stream()
          .collect(Collectors.toMap(row -> row.getField("code"), Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
