package org.monarca.records;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the two published tables; a table that cannot be read is a broken build, so it ends in an
 * exception.
 */
final class CatalogueTables {

  private static final String EVERY_CHILD = "child";

  private CatalogueTables() {}

  static Map<RecordKind, List<Element>> elements() {
    var byRecord =
        rows("elements.csv").stream()
            .collect(Collectors.groupingBy(row -> row.getField("record"), Collectors.toList()));
    var elements = new EnumMap<RecordKind, List<Element>>(RecordKind.class);
    for (var kind : RecordKind.values()) {
      var rows = new ArrayList<NamedCsvRecord>();
      if (kind.isChild()) {
        rows.addAll(Objects.requireNonNull(byRecord.get(EVERY_CHILD)));
      }
      rows.addAll(Objects.requireNonNull(byRecord.get(kind.key())));
      elements.put(kind, numbered(kind, rows));
    }
    return elements;
  }

  static Map<String, CodeList> codeLists() {
    var labels = new LinkedHashMap<String, Map<String, String>>();
    for (var row : rows("code_lists.csv")) {
      labels
          .computeIfAbsent(row.getField("code_list"), list -> new LinkedHashMap<>())
          .put(row.getField("code"), row.getField("label"));
    }
    return labels.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> new CodeList(e.getKey(), e.getValue())));
  }

  private static List<Element> numbered(RecordKind kind, List<NamedCsvRecord> rows) {
    var elements = new ArrayList<Element>(rows.size());
    for (var row : rows) {
      elements.add(element(kind, row, elements.size()));
    }
    return List.copyOf(elements);
  }

  private static Element element(RecordKind kind, NamedCsvRecord row, int index) {
    var number = blankAsNull(row.getField("mde_number"));
    return new Element(
        kind,
        row.getField("key"),
        row.getField("label"),
        ElementType.of(row.getField("type")),
        Length.of(row.getField("length")),
        blankAsNull(row.getField("code_list")),
        Presence.of(row.getField("presence")),
        Applicability.of(row.getField("applies_to")),
        number == null ? null : Integer.valueOf(number),
        row.getField("note"),
        index);
  }

  private static @Nullable String blankAsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<NamedCsvRecord> rows(String name) {
    try (InputStream bytes =
            Objects.requireNonNull(CatalogueTables.class.getResourceAsStream(name), name);
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
