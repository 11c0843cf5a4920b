package org.monarca.exchange.cli.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads settings from JSON; what it does not know it refuses, for it may be a slip of the hand. */
final class SettingsFile {

  private static final List<String> KEYS = List.of("id", "seed", "columns", "ignore", "guards");
  private static final List<String> COLUMN_KEYS = List.of("type", "format");

  /** The engine tells 32 things apart; all columns of names make at most 4 of them. */
  private static final int MOST_BESIDES_NAMES = 28;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A number in JSON is exact up to here. */
  private static final long MOST_SEED = 1L << 53;

  private final Path file;

  SettingsFile(Path file) {
    this.file = file;
  }

  LinkSettings read() {
    var settings = parse();
    if (!settings.isObject()) {
      throw refusal("an object {\"id\": …, \"columns\": {…}} is needed");
    }
    KnownKeys.judge(file, "the settings", settings, KEYS);
    var id = text(settings.path("id"), "id", "the name of the column that holds the ids");
    var columns = columns(settings.path("columns"));
    var ignored = ignored(settings.path("ignore"));
    for (var column : columns) {
      if (column.name().equals(id)) {
        throw refusal(
            "the column \"%s\" is the id; leave it out of \"columns\": people are not compared by it"
                .formatted(id));
      }
      if (ignored.contains(column.name())) {
        throw refusal(
            "the column \"%s\" stands under \"columns\" and under \"ignore\"; leave one out"
                .formatted(column.name()));
      }
    }
    var guards = new GuardSettings(file).read(settings.path("guards"), columns);
    return new LinkSettings(file, id, seed(settings.path("seed")), columns, ignored, guards);
  }

  private JsonNode parse() {
    var json =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    try {
      var text = Files.readString(file);
      return json.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (IOException e) {
      throw new WrongInput(file, "there is no such file of UTF-8 text that can be read");
    } catch (JacksonException e) {
      throw new WrongInput(
          file, e.getLocation().getLineNr(), "this is no JSON: " + e.getOriginalMessage());
    }
  }

  private long seed(JsonNode seed) {
    if (seed.isMissingNode()) {
      return 1;
    }
    if (!seed.isIntegralNumber()
        || !seed.canConvertToLong()
        || Math.abs(seed.asLong()) > MOST_SEED) {
      throw refusal("\"seed\" is %s; a whole number of at most 2^53 is needed".formatted(seed));
    }
    return seed.asLong();
  }

  private List<Column> columns(JsonNode columns) {
    if (!columns.isObject() || columns.isEmpty()) {
      throw refusal(
          "\"columns\" is missing or empty; name the columns with their types, like {\"born\": \"date\"}");
    }
    var found = new ArrayList<Column>();
    var met = new HashSet<String>();
    for (Map.Entry<String, JsonNode> column : columns.properties()) {
      var name = column.getKey().strip();
      if (name.isEmpty() || !met.add(name)) {
        throw refusal("\"columns\" names a column twice or without a name: \"%s\"".formatted(name));
      }
      found.add(column(name, column.getValue()));
    }
    long besidesNames =
        found.stream().filter(column -> !column.type().code().contains("-name")).count();
    if (besidesNames > MOST_BESIDES_NAMES) {
      throw refusal(
          "\"columns\" has %d columns besides names, and at most %d can be compared; put the least telling ones under \"ignore\""
              .formatted(besidesNames, MOST_BESIDES_NAMES));
    }
    return found;
  }

  private Column column(String name, JsonNode described) {
    if (described.isString()) {
      return Column.of(name, type(name, described.asString()));
    }
    if (!described.isObject()) {
      throw refusal(
          "the column \"%s\" is %s; a type like \"given-name\" or {\"type\": \"date\", \"format\": \"yyyy-MM-dd\"} is needed"
              .formatted(name, described));
    }
    KnownKeys.judge(file, "the column \"%s\"".formatted(name), described, COLUMN_KEYS);
    var type =
        type(name, text(described.path("type"), "type", "the type of \"%s\"".formatted(name)));
    if (!described.has("format")) {
      return Column.of(name, type);
    }
    if (type != ColumnType.DATE) {
      throw refusal(
          "the column \"%s\" has a format and is no date; leave the format out".formatted(name));
    }
    var format = text(described.path("format"), "format", "how dates are written");
    DateFormats.judge(format)
        .ifPresent(why -> {
          throw refusal("the format \"%s\" of the column \"%s\" %s".formatted(format, name, why));
        });
    return new Column(name, type, format);
  }

  private ColumnType type(String column, String code) {
    return ColumnType.of(code)
        .orElseThrow(() ->
            refusal(
                "the column \"%s\" has the type \"%s\", which is not known; there are: %s"
                    .formatted(column, code, String.join(", ", ColumnType.codes()))));
  }

  private Set<String> ignored(JsonNode ignore) {
    var names = new HashSet<String>();
    if (ignore.isMissingNode()) {
      return names;
    }
    if (!ignore.isArray()) {
      throw refusal("\"ignore\" is %s; a list of columns is needed".formatted(ignore));
    }
    for (JsonNode name : ignore) {
      names.add(text(name, "ignore", "names of columns"));
    }
    return names;
  }

  private String text(JsonNode value, String key, String meaning) {
    if (!value.isString() || value.asString().isBlank()) {
      throw refusal("\"%s\" is missing or no text; it says %s".formatted(key, meaning));
    }
    return value.asString().strip();
  }

  private WrongInput refusal(String sentence) {
    return new WrongInput(file, sentence);
  }
}
