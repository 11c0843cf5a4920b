package org.monarca.exchange.students;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import tools.jackson.databind.JsonNode;

/** What the database keeps, read back in the catalogue's terms. */
final class StoredValues {

  private StoredValues() {}

  /** The database sorts keys its own way; people read them in the catalogue's. */
  static Map<String, String> inOrder(RecordKind kind, JsonNode values) {
    var ordered = new LinkedHashMap<String, String>();
    for (var element : Catalogue.known().elements(kind)) {
      var value = values.get(element.key());
      if (value != null) {
        ordered.put(element.key(), value.stringValue());
      }
    }
    return ordered;
  }

  static RecordKind kind(String stored) {
    return RecordKind.valueOf(stored.toUpperCase(Locale.ROOT));
  }
}
