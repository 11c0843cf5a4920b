package org.monarca.immunization.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON of objects, lists and texts, which is all that supporting data are made of. */
final class JsonTree {

  private final String file;
  private final JsonParser json;

  private JsonTree(String file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  /** The object that a file holds. */
  static Fields read(String file, byte[] bytes) {
    var factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (var json = factory.createParser(ObjectReadContext.empty(), bytes)) {
      var tree = new JsonTree(file, json);
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BadSchedule(file, "", "it is no JSON object");
      }
      return new Fields(file, "", tree.object());
    } catch (JacksonException broken) {
      throw new BadSchedule(
          file, "", "line %d is no JSON".formatted(broken.getLocation().getLineNr()));
    }
  }

  private Map<String, Object> object() {
    var fields = new LinkedHashMap<String, Object>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var name = json.currentName();
      fields.put(name, value(json.nextToken()));
    }
    return fields;
  }

  private List<Object> list() {
    var values = new ArrayList<>();
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      values.add(value(token));
    }
    return values;
  }

  private Object value(@Nullable JsonToken token) {
    if (token == JsonToken.START_OBJECT) {
      return object();
    }
    if (token == JsonToken.START_ARRAY) {
      return list();
    }
    if (token == JsonToken.VALUE_STRING) {
      return json.getString().strip();
    }
    throw new BadSchedule(
        file,
        "line " + json.currentTokenLocation().getLineNr(),
        "only texts, lists and objects are expected");
  }
}
