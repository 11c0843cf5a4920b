package org.monarca.exchange.students;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import tools.jackson.databind.JsonNode;

/** What the database keeps, read back in the catalogue's terms. */
final class StoredValues {

  private StoredValues() {}

  /**
   * The database sorts keys its own way; people read them in the catalogue's.
   *
   * @param sealed the elements of the row that are kept sealed; absent where there are none
   */
  static Map<String, String> inOrder(RecordKind kind, JsonNode values, @Nullable JsonNode sealed) {
    var ordered = new LinkedHashMap<String, String>();
    for (var element : Catalogue.known().elements(kind)) {
      var value = values.get(element.key());
      if (value == null && sealed != null) {
        value = sealed.get(element.key());
      }
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
