package org.monarca.records;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Reads the published tables; a table that cannot be read is a broken build, so it ends in an
 * exception.
 */
final class CatalogueTables {

  private static final String EVERY_CHILD = "child";

  private static final Map<String, Applicability> PROFILES = profiles(rows("applicability.csv"));

  private CatalogueTables() {}

  static Map<RecordKind, List<Element>> elements() {
    var byRecord =
        rows("elements.csv").stream().collect(Collectors.groupingBy(row -> row.text("record")));
    var elements = new EnumMap<RecordKind, List<Element>>(RecordKind.class);
    for (var kind : RecordKind.values()) {
      var rows = new ArrayList<TableRow>();
      if (kind.isChild()) {
        rows.addAll(Objects.requireNonNull(byRecord.get(EVERY_CHILD)));
      }
      rows.addAll(Objects.requireNonNull(byRecord.get(kind.key())));
      elements.put(kind, numbered(kind, rows));
    }
    return elements;
  }

  static Map<String, CodeList> codeLists() {
    var values = new LinkedHashMap<String, List<CodeList.Value>>();
    for (var row : rows("code_lists.csv")) {
      values
          .computeIfAbsent(row.text("code_list"), list -> new ArrayList<>())
          .add(new CodeList.Value(row.text("code"), row.text("label"), row.text("source_note")));
    }
    var lists = new LinkedHashMap<String, CodeList>();
    var keptAs = rows("kept_as.csv");
    values.forEach(
        (name, ofList) -> lists.put(name, new CodeList(name, ofList, keptAs(name, keptAs))));
    return lists;
  }

  private static Map<String, String> keptAs(String list, List<TableRow> rows) {
    return rows.stream()
        .filter(row -> row.text("code_list").equals(list))
        .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("kept_as")));
  }

  /** Every profile of the table, in its order. */
  static List<Applicability> applicabilities() {
    return List.copyOf(PROFILES.values());
  }

  /** Elements that only versions other than the one in force have. */
  static List<Element> otherElements() {
    return otherElements(rows("other_elements.csv"));
  }

  /** They stand in a row behind those of the version in force, in the order of their table. */
  static List<Element> otherElements(List<TableRow> table) {
    var others = new ArrayList<Element>();
    for (var kind : RecordKind.values()) {
      int next = Catalogue.published().elements(kind).size();
      for (var row : table) {
        if (kind.key().equals(row.text("record"))) {
          others.add(element(kind, row, next++));
        }
      }
    }
    return List.copyOf(others);
  }

  private static List<Element> numbered(RecordKind kind, List<TableRow> rows) {
    var elements = new ArrayList<Element>(rows.size());
    for (var row : rows) {
      elements.add(element(kind, row, elements.size()));
    }
    return List.copyOf(elements);
  }

  private static Element element(RecordKind kind, TableRow row, int index) {
    return new Element(
        kind,
        row.text("key"),
        row.text("label"),
        ElementType.of(row.text("type")),
        Length.of(row.text("length")),
        row.find("code_list"),
        Presence.of(row.text("presence")),
        profile(row.text("applies_to")),
        row.number("mde_number"),
        row.text("note"),
        index);
  }

  private static Applicability profile(String name) {
    var profile = PROFILES.get(name.isEmpty() ? Applicability.EVERYONE : name);
    if (profile == null) {
      throw new IllegalStateException("applicability.csv has no profile " + name);
    }
    return profile;
  }

  private static Map<String, Applicability> profiles(List<TableRow> rows) {
    var groups = new LinkedHashMap<String, List<Applicability.Group>>();
    for (var row : rows) {
      groups
          .computeIfAbsent(row.text("profile"), name -> new ArrayList<>())
          .add(
              new Applicability.Group(
                  row.several("enrollment_types"),
                  row.several("grade_levels"),
                  row.number("least_age"),
                  row.number("most_age"),
                  row.says("while_eligible")));
    }
    var profiles = new LinkedHashMap<String, Applicability>();
    for (var row : rows) {
      profiles.computeIfAbsent(
          row.text("profile"),
          first ->
              new Applicability(
                  first,
                  groups.getOrDefault(first, List.of()),
                  row.text("meaning"),
                  row.text("meaning_es")));
    }
    return profiles;
  }

  /** The rows of a table that stands beside this class. */
  static List<TableRow> rows(String name) {
    try (InputStream bytes =
            Objects.requireNonNull(CatalogueTables.class.getResourceAsStream(name), name);
        var text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      return rows(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<TableRow> rows(Reader text) throws IOException {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      return csv.stream().map(TableRow::new).toList();
    }
  }
}
