package org.monarca.exchange.students;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;

/**
 * The elements that are kept sealed ({@code sealed.csv}), each of a class: how a family is reached,
 * and what concerns health. Only an element that there is may be listed.
 */
final class SealedElements {

  private static final String FILE = "sealed.csv";
  private static final Set<String> CLASSES = Set.of("contact", "health");
  private static final Map<RecordKind, Set<String>> KEYS = parse(lines());

  private SealedElements() {}

  static boolean has(RecordKind kind, String key) {
    return KEYS.getOrDefault(kind, Set.of()).contains(key);
  }

  /** The kinds of rows that have such elements, as the database calls them. */
  static String[] kinds() {
    return KEYS.keySet().stream().map(RecordKind::key).toArray(String[]::new);
  }

  /**
   * @throws IllegalArgumentException when an element or a class is not known
   */
  static Map<RecordKind, Set<String>> parse(List<String> lines) {
    var keys = new EnumMap<RecordKind, Set<String>>(RecordKind.class);
    for (var line : lines) {
      var cells = line.split(",", -1);
      if (cells.length != 3 || !CLASSES.contains(cells[2])) {
        throw new IllegalArgumentException("%s: %s".formatted(FILE, line));
      }
      var kind = RecordKind.valueOf(cells[0].toUpperCase(Locale.ROOT));
      var element = Catalogue.known().element(kind, cells[1]);
      if (!Content.isContent(element)) {
        throw new IllegalArgumentException("%s: %s is a key".formatted(FILE, line));
      }
      keys.computeIfAbsent(kind, of -> new HashSet<>()).add(element.key());
    }
    return keys;
  }

  private static List<String> lines() {
    var resource = Objects.requireNonNull(SealedElements.class.getResourceAsStream(FILE), FILE);
    try (resource) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
