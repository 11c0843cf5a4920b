package org.monarca.records.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;

/** Reads the tables of a mapping file and their fields. */
final class TableNode {

  /** Nobody needs more columns for one value, or more zeros in front of one. */
  private static final int MOST_COLUMNS = 20;

  private static final int MOST_DIGITS = 20;
  private static final int LONGEST_DIGEST = 64;

  private TableNode() {}

  static Table read(Node node) throws MappingFault {
    node.only("name", "file", "element", "record", "key", "when", "repeats", "required", "fields");
    var name = node.text("name");
    var sources = node.has("file") ? node.texts("file") : node.texts("element");
    if (sources.isEmpty()) {
      throw new MappingFault("mapping.missing", node.under("file"));
    }
    var record = node.text("record", "");
    var kind = record.isEmpty() ? null : kind(record, node.under("record"));
    return new Table(
        name,
        sources,
        kind,
        expression(node.texts("key"), node.under("key")),
        conditions(node),
        repeats(node.oneOf("repeats", "", "first", "earliest"), kind, node.under("repeats")),
        node.flag("required"),
        kind == null ? List.of() : fields(node, "fields", kind));
  }

  private static Table.Repeats repeats(String said, @Nullable RecordKind kind, String place)
      throws MappingFault {
    if (said.equals("earliest") && kind != RecordKind.ENROLLMENT) {
      throw new MappingFault("mapping.unknown-value", place);
    }
    return switch (said) {
      case "first" -> Table.Repeats.FIRST;
      case "earliest" -> Table.Repeats.EARLIEST;
      default -> Table.Repeats.ALL;
    };
  }

  static RecordKind kind(String key, String place) throws MappingFault {
    return Stream.of(RecordKind.values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new MappingFault("mapping.unknown-record", place + ": " + key));
  }

  static Element element(RecordKind kind, String key, String place) throws MappingFault {
    return Catalogue.known()
        .find(kind, key)
        .orElseThrow(() -> new MappingFault("mapping.unknown-element", place));
  }

  static List<Field> fields(Node node, String key, RecordKind kind) throws MappingFault {
    var fields = new ArrayList<Field>();
    for (var name : node.names(key)) {
      var under = node.node(key);
      var element = element(kind, name, under.under(name));
      fields.add(
          under.members().get(name) instanceof String column
              ? new Field(element, Expression.of(column), Conversion.NONE, null)
              : field(element, under.node(name)));
    }
    return List.copyOf(fields);
  }

  /** The table with that value wherever the element would be blank. */
  static Table withDefault(Table table, Element element, String value) {
    var fields = new ArrayList<>(table.fields());
    var before = table.field(element);
    before.ifPresent(fields::remove);
    fields.add(
        before
            .map(field -> field.orElse(value))
            .orElseGet(() -> new Field(element, null, Conversion.NONE, value)));
    return new Table(
        table.name(),
        table.sources(),
        table.kind(),
        table.key(),
        table.when(),
        table.repeats(),
        table.required(),
        List.copyOf(fields));
  }

  private static Field field(Element element, Node node) throws MappingFault {
    node.only(
        "column",
        "template",
        "whole",
        "constant",
        "default",
        "after",
        "digits",
        "date",
        "codes",
        "unknown",
        "pad",
        "digest");
    if (node.has("constant")) {
      return new Field(element, null, Conversion.NONE, node.text("constant"));
    }
    var from =
        node.has("template")
            ? template(node)
            : expression(node.texts("column"), node.under("column"));
    return new Field(
        element, from, conversion(node), node.has("default") ? node.text("default") : null);
  }

  private static Expression template(Node node) throws MappingFault {
    var template = Expression.template(node.text("template"), node.flag("whole"));
    if (template.parts().size() > MOST_COLUMNS) {
      throw new MappingFault("mapping.too-many", node.under("template"));
    }
    return template;
  }

  private static Conversion conversion(Node node) throws MappingFault {
    return new Conversion(
        node.has("after") ? node.text("after") : null,
        node.flag("digits"),
        dates(node),
        codes(node),
        node.oneOf("unknown", "keep", "keep", "blank").equals("blank"),
        node.number("pad", 0, MOST_DIGITS),
        node.number("digest", 0, LONGEST_DIGEST));
  }

  private static List<DateForm> dates(Node node) throws MappingFault {
    var dates = new ArrayList<DateForm>();
    var patterns = node.texts("date");
    if (patterns.size() > MOST_COLUMNS) {
      throw new MappingFault("mapping.too-many", node.under("date"));
    }
    for (var pattern : patterns) {
      try {
        dates.add(DateForm.of(pattern));
      } catch (IllegalArgumentException unusable) {
        throw new MappingFault("mapping.date", node.under("date") + ": " + pattern);
      }
    }
    return List.copyOf(dates);
  }

  private static Map<String, String> codes(Node node) throws MappingFault {
    var codes = new LinkedHashMap<String, String>();
    for (var sent : node.names("codes")) {
      codes.put(sent.toLowerCase(Locale.ROOT), node.node("codes").text(sent));
    }
    return Map.copyOf(codes);
  }

  private static List<Table.Condition> conditions(Node node) throws MappingFault {
    var conditions = new ArrayList<Table.Condition>();
    for (var name : node.names("when")) {
      var when = node.node("when");
      var said = when.isObject(name) ? when.node(name).only("after", "is") : null;
      var after = said == null || !said.has("after") ? null : said.text("after");
      var values = said == null ? when.texts(name) : said.texts("is");
      conditions.add(new Table.Condition(Expression.of(name), after, inSmallLetters(values)));
    }
    return List.copyOf(conditions);
  }

  private static Set<String> inSmallLetters(List<String> values) {
    return values.stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The first of several columns that is not blank; null for none. */
  private static @Nullable Expression expression(List<String> columns, String place)
      throws MappingFault {
    if (columns.size() > MOST_COLUMNS) {
      throw new MappingFault("mapping.too-many", place);
    }
    if (columns.stream().anyMatch(String::isBlank)) {
      throw new MappingFault("mapping.missing", place);
    }
    return switch (columns.size()) {
      case 0 -> null;
      case 1 -> Expression.of(columns.getFirst());
      default -> new Expression.FirstOf(columns.stream().map(Expression::of).toList());
    };
  }
}
