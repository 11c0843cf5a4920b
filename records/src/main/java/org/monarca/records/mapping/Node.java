package org.monarca.records.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of a mapping file, and where it stands; whatever is not as it should be is a fault. */
record Node(String place, Map<?, ?> members) {

  static Node of(String place, @Nullable Object value) throws MappingFault {
    if (value instanceof Map<?, ?> members) {
      return new Node(place, members);
    }
    throw new MappingFault("mapping.not-an-object", place);
  }

  /** Refuses members of other names, so that nothing is misspelled in vain. */
  Node only(String... keys) throws MappingFault {
    var known = Set.of(keys);
    for (var key : members.keySet()) {
      if (!known.contains(key)) {
        throw new MappingFault("mapping.unknown-key", under(String.valueOf(key)));
      }
    }
    return this;
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  String under(String key) {
    return place.isEmpty() ? key : place + "/" + key;
  }

  String text(String key, String otherwise) throws MappingFault {
    var value = members.get(key);
    return switch (value) {
      case null -> otherwise;
      case String text -> text;
      default -> throw new MappingFault("mapping.not-a-text", under(key));
    };
  }

  String text(String key) throws MappingFault {
    if (!has(key)) {
      throw new MappingFault("mapping.missing", under(key));
    }
    return text(key, "");
  }

  boolean flag(String key) throws MappingFault {
    return oneOf(key, "false", "false", "true").equals("true");
  }

  /** A text that must be one of these. */
  String oneOf(String key, String otherwise, String... values) throws MappingFault {
    var text = text(key, otherwise);
    if (has(key) && !List.of(values).contains(text)) {
      throw new MappingFault("mapping.unknown-value", under(key) + ": " + text);
    }
    return text;
  }

  int number(String key, int otherwise, int most) throws MappingFault {
    var text = text(key, Integer.toString(otherwise));
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
      throw new MappingFault("mapping.not-a-number", under(key));
    }
    return Integer.parseInt(text);
  }

  /** One text, or several. */
  List<String> texts(String key) throws MappingFault {
    return strings(members.get(key), under(key));
  }

  boolean isObject(String key) {
    return members.get(key) instanceof Map<?, ?>;
  }

  Node node(String key) throws MappingFault {
    return of(under(key), members.get(key));
  }

  /** The names of the members of an object that may be missing. */
  List<String> names(String key) throws MappingFault {
    return has(key) ? node(key).members.keySet().stream().map(String::valueOf).toList() : List.of();
  }

  List<Node> nodes(String key) throws MappingFault {
    var nodes = new ArrayList<Node>();
    if (members.get(key) instanceof List<?> list) {
      for (var one : list) {
        nodes.add(of(under(key) + "/" + (nodes.size() + 1), one));
      }
    } else if (has(key)) {
      throw new MappingFault("mapping.not-a-list", under(key));
    }
    return nodes;
  }

  private static List<String> strings(@Nullable Object value, String place) throws MappingFault {
    var texts = new ArrayList<String>();
    switch (value) {
      case null -> {}
      case String text -> texts.add(text);
      case List<?> list -> {
        for (var one : list) {
          texts.addAll(strings(one, place));
        }
      }
      default -> throw new MappingFault("mapping.not-a-text", place);
    }
    return texts;
  }
}
