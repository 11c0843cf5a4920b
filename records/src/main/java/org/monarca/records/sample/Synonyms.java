package org.monarca.records.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.monarca.records.Element;

/** What systems call our elements; {@code synonyms.csv} beside this class. */
final class Synonyms {

  private final Map<String, List<String>> byElement = new HashMap<>();

  private Synonyms() {}

  static Synonyms known() {
    var known = new Synonyms();
    for (var row : rows("synonyms.csv")) {
      known.byElement.put(row.get(0) + "/" + row.get(1), List.of(row.get(2).split("\\|")));
    }
    return known;
  }

  /** Its own key first, then its label, then what others call it, as {@link #plain}. */
  List<String> of(Element element) {
    var section = element.kind().isChild() && element.index() < 3 ? "child" : element.kind().key();
    var others = byElement.getOrDefault(section + "/" + element.key(), List.of());
    return Stream.concat(Stream.of(plain(element.key()), plain(element.label())), others.stream())
        .distinct()
        .toList();
  }

  /** Small letters without accents, and digits: {@code DOB_Proof} is {@code dobproof}. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Rows of a table beside this class: values by commas, no quotes, a heading. */
  static List<List<String>> rows(String name) {
    try (var bytes = Objects.requireNonNull(Synonyms.class.getResourceAsStream(name), name)) {
      var rows = new ArrayList<List<String>>();
      new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .forEach(line -> rows.add(List.of(line.split(",", -1))));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
