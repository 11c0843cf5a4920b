package org.monarca.immunization.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, each taken once; what nobody takes is refused, for it may be a rule.
 */
final class Fields {

  private final String file;
  private final String place;
  private final Map<String, Object> left;

  Fields(String file, String place, Map<String, Object> left) {
    this.file = file;
    this.place = place;
    this.left = left;
  }

  /** What is read from this object, which must hold nothing else. */
  <T> T read(Function<Fields, T> reader) {
    var value = reader.apply(this);
    if (!left.isEmpty()) {
      throw wrong(
          "there is \"%s\", which is not known".formatted(String.join("\", \"", left.keySet())));
    }
    return value;
  }

  /** What these fields say does not matter for the logic. */
  Fields pass(String... keys) {
    for (var key : keys) {
      left.remove(key);
    }
    return this;
  }

  List<String> keys() {
    return List.copyOf(left.keySet());
  }

  @Nullable String text(String key) {
    var value = left.remove(key);
    if (value != null && !(value instanceof String)) {
      throw wrong("\"%s\" is no text".formatted(key));
    }
    return (String) value;
  }

  String need(String key) {
    var value = text(key);
    if (value == null) {
      throw wrong("\"%s\" is missing".formatted(key));
    }
    return value;
  }

  boolean yes(String key) {
    return "Yes".equals(text(key));
  }

  /** One text or a list of them. */
  List<String> texts(String key) {
    var value = left.remove(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  <T> List<T> list(String key, Function<Fields, T> reader) {
    var value = left.remove(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw wrong("\"%s\" is no list".formatted(key));
    }
    var read = new ArrayList<T>();
    for (var part : list) {
      read.add(under("%s[%d]".formatted(key, read.size()), part).read(reader));
    }
    return List.copyOf(read);
  }

  /** The object under a key; an empty one where there is none. */
  Fields object(String key) {
    var value = left.remove(key);
    return under(key, value == null ? Map.of() : value);
  }

  private Fields under(String key, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong("\"%s\" is no object".formatted(key));
    }
    var fields = new LinkedHashMap<String, Object>();
    map.forEach((name, field) -> fields.put((String) name, field));
    return new Fields(file, place.isEmpty() ? key : place + "." + key, fields);
  }

  @Nullable Period period(String key) {
    var words = text(key);
    try {
      return words == null ? null : Period.parse(words);
    } catch (IllegalArgumentException e) {
      throw wrong("\"%s\" is \"%s\", which is no age or interval".formatted(key, words));
    }
  }

  LocalDate day(String key, LocalDate otherwise) {
    var words = text(key);
    return words == null ? otherwise : day(key, words, DateTimeFormatter.BASIC_ISO_DATE);
  }

  LocalDate day(String key, String words, DateTimeFormatter format) {
    try {
      return LocalDate.parse(words, format);
    } catch (DateTimeException e) {
      throw wrong("\"%s\" is \"%s\", which is no date".formatted(key, words));
    }
  }

  int number(String key, String words) {
    try {
      return Integer.parseInt(words.strip());
    } catch (NumberFormatException e) {
      throw wrong("\"%s\" is \"%s\", which is no number".formatted(key, words));
    }
  }

  BadSchedule wrong(String what) {
    return new BadSchedule(file, place, what);
  }
}
