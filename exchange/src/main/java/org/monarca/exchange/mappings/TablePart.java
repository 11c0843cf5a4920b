package org.monarca.exchange.mappings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.RecordKind;
import org.monarca.records.mapping.Names;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A table of a mapping that is being written. */
public final class TablePart {

  /** Of how many columns a key may be made here. */
  public static final int MOST_KEY_COLUMNS = 3;

  private static final String FIELDS = "fields";
  private static final String KEY = "record_key";
  private static final int KEY_DIGITS = 16;

  /** What a form can show of a field. */
  private static final Set<String> SHOWN =
      Set.of("column", "constant", "default", "date", "codes", "unknown", "pad", "digits");

  private static final Pattern OF_COLUMNS = Pattern.compile("\\{([^{}]+)}(?:-(?=\\{)|$)");

  private final int index;
  private final ObjectNode node;

  TablePart(int index, ObjectNode node) {
    this.index = index;
    this.node = node;
  }

  /** Its place among the tables of the mapping. */
  public int index() {
    return index;
  }

  public String name() {
    return node.path("name").asString("");
  }

  /** Empty for a table that is only looked into. */
  public Optional<RecordKind> kind() {
    var record = node.path("record").asString("");
    return List.of(RecordKind.values()).stream()
        .filter(kind -> kind.key().equals(record))
        .findFirst();
  }

  boolean holds(Element element) {
    return kind().filter(element.kind()::equals).isPresent();
  }

  /** Patterns of the names of its files. */
  public List<String> files() {
    return texts(node.path("file"));
  }

  /** Whether it is read from a file of that name. */
  public boolean reads(String file) {
    return files().stream().anyMatch(pattern -> Names.matches(pattern, file));
  }

  void file(String pattern) {
    node.put("file", pattern);
  }

  /** The column by which records of one student know each other; empty for none. */
  public String key() {
    var keys = texts(node.path("key"));
    return keys.isEmpty() ? "" : keys.getFirst();
  }

  public boolean hasKey() {
    return node.has("key");
  }

  void key(String column) {
    if (column.isEmpty()) {
      node.remove("key");
    } else if (!key().equals(column)) {
      node.put("key", column);
    }
  }

  public boolean repeatsFirst() {
    return node.path("repeats").asString("").equals("first");
  }

  void repeatsFirst(boolean first) {
    if (first) {
      node.put("repeats", "first");
    } else if (repeatsFirst()) {
      node.remove("repeats");
    }
  }

  /** Whether a person has said which columns it has. */
  public boolean isMatched() {
    return node.has(FIELDS);
  }

  /** What it says of the element. */
  public FieldChoice field(Element element) {
    var field = node.path(FIELDS).path(element.key());
    if (field.isString()) {
      return ofColumn(field.asString(""), "", "", field);
    }
    if (!(field instanceof ObjectNode object)) {
      return FieldChoice.NOTHING;
    }
    if (object.has("constant") && object.size() == 1) {
      return FieldChoice.always(object.path("constant").asString(""));
    }
    var made = element.key().equals(KEY) ? madeOf(object) : List.<String>of();
    if (!made.isEmpty()) {
      return new FieldChoice(made, "", "", null);
    }
    var dates = texts(object.path("date"));
    var columns = texts(object.path("column"));
    boolean plain =
        SHOWN.containsAll(object.propertyNames())
            && columns.size() == 1
            && dates.size() <= 1
            && !object.has("constant");
    return plain
        ? ofColumn(
            columns.getFirst(),
            object.path("default").asString(""),
            dates.isEmpty() ? "" : dates.getFirst(),
            object)
        : FieldChoice.told(object.toString());
  }

  /** Says it; what no form shows stays where the person keeps it. */
  void field(Element element, FieldChoice choice) {
    var fields = node.withObject("/" + FIELDS);
    if (choice.told() != null || choice.equals(field(element))) {
      return;
    }
    if (choice.columns().isEmpty()) {
      fields.remove(element.key());
      if (!choice.value().isEmpty()) {
        fields.putObject(element.key()).put("constant", choice.value());
      }
      return;
    }
    if (element.key().equals(KEY)) {
      fields.set(element.key(), key(choice));
      return;
    }
    var object = ofColumn(element, choice, fields.path(element.key()));
    if (object.size() == 1) {
      fields.put(element.key(), choice.column());
    } else {
      fields.set(element.key(), object);
    }
  }

  private ObjectNode ofColumn(Element element, FieldChoice choice, JsonNode before) {
    var object = MappingDocument.JSON.createObjectNode().put("column", choice.column());
    if (before instanceof ObjectNode same && field(element).column().equals(choice.column())) {
      for (var kept : List.of("codes", "unknown", "pad", "digits")) {
        if (same.has(kept)) {
          object.set(kept, same.path(kept));
        }
      }
    }
    if (!choice.date().isEmpty()) {
      object.put("date", choice.date());
    }
    if (!choice.value().isEmpty()) {
      object.put("default", choice.value());
    }
    if (element.type() == ElementType.PHONE) {
      object.put("digits", true);
    }
    return object;
  }

  /** Says that a person has seen to its columns, be there none. */
  void matched() {
    node.withObject("/" + FIELDS);
  }

  /** What the sender's codes mean, in small letters; empty where nobody has said it. */
  public Map<String, String> codes(Element element) {
    var codes = new LinkedHashMap<String, String>();
    node.path(FIELDS)
        .path(element.key())
        .path("codes")
        .forEachEntry((sent, ours) -> codes.put(sent.toLowerCase(Locale.ROOT), ours.asString("")));
    return codes;
  }

  /** Whether a person has seen to them. */
  public boolean hasCodes(Element element) {
    return node.path(FIELDS).path(element.key()).has("codes");
  }

  /** Says what codes mean: those of a column. */
  void codes(Element element, Map<String, String> codes) {
    var fields = node.withObject("/" + FIELDS);
    var field = fields.path(element.key());
    var object =
        field instanceof ObjectNode already
            ? already
            : MappingDocument.JSON.createObjectNode().put("column", field.asString(""));
    var said = object.putObject("codes");
    codes.forEach(said::put);
    fields.set(element.key(), object);
  }

  private static JsonNode key(FieldChoice choice) {
    var columns = choice.columns().stream().distinct().map(column -> "{" + column + "}").toList();
    return MappingDocument.JSON
        .createObjectNode()
        .put("template", String.join("-", columns))
        .put("digest", KEY_DIGITS);
  }

  /** The columns of which a key is made, where it is made as here. */
  private static List<String> madeOf(ObjectNode object) {
    var columns = new ArrayList<String>();
    var template = object.path("template").asString("");
    var found = OF_COLUMNS.matcher(template);
    int end = 0;
    while (found.find() && found.start() == end) {
      columns.add(found.group(1));
      end = found.end();
    }
    boolean shown =
        end == template.length()
            && columns.size() <= MOST_KEY_COLUMNS
            && Set.of("template", "digest").containsAll(object.propertyNames())
            && columns.stream().noneMatch(TablePart::isLookedUp);
    return shown ? columns : List.of();
  }

  private static FieldChoice ofColumn(String column, String value, String date, JsonNode said) {
    return isLookedUp(column)
        ? FieldChoice.told(said.toString())
        : new FieldChoice(List.of(column), value, date, null);
  }

  private static boolean isLookedUp(@Nullable String column) {
    return column != null && column.contains(">");
  }

  private static List<String> texts(JsonNode value) {
    var texts = new ArrayList<String>();
    if (value.isString()) {
      texts.add(value.asString(""));
    }
    if (value.isArray()) {
      value.forEach(one -> texts.add(one.asString("")));
    }
    return texts;
  }
}
