package org.monarca.records.mapping;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A small JSON file as a tree: objects are maps, arrays lists, all else text. Mappings come from
 * strangers too, so depth and length are bounded and nothing may be said twice.
 */
final class Json {

  private static final int DEEPEST = 16;
  private static final long LONGEST = 4L << 20;

  private Json() {}

  static Map<String, Object> read(InputStream bytes) throws MappingFault {
    try (var json = factory().createParser(ObjectReadContext.empty(), bytes)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        var tree = object(json);
        if (json.nextToken() == null) {
          return tree;
        }
      }
      throw new MappingFault("mapping.not-json", "1");
    } catch (JacksonException broken) {
      var where = broken.getLocation();
      throw new MappingFault(
          "mapping.not-json", where == null ? "1" : Integer.toString(where.getLineNr()));
    }
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxDocumentLength(LONGEST)
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  private static @Nullable Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_NULL -> null;
      default -> json.getString();
    };
  }

  private static Map<String, Object> object(JsonParser json) {
    var members = new LinkedHashMap<String, Object>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var key = json.currentName();
      json.nextToken();
      var value = value(json);
      if (value != null) {
        members.put(key, value);
      }
    }
    return members;
  }

  private static List<Object> array(JsonParser json) {
    var elements = new ArrayList<Object>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      var value = value(json);
      if (value != null) {
        elements.add(value);
      }
    }
    return elements;
  }
}
