package org.monarca.population.states;

import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** Rows like other rows. */
final class Rows {

  private static final String ID = "state_student_id";

  private Rows() {}

  /** The same row with another value. */
  static Row with(Row row, String key, @Nullable String value) {
    var copy = Row.builder(row.kind());
    for (var element : Catalogue.published().elements(row.kind())) {
      copy.put(element, element.key().equals(key) ? value : row.value(element));
    }
    return copy.build();
  }

  /** The same row of a child with another number. */
  static Row numbered(Row row, String id) {
    return with(row, ID, id);
  }

  /** A row that takes another one away. */
  static Row removal(RecordKind kind, String id, String key) {
    return Row.builder(kind).put(ID, id).put("record_key", key).put("action", "D").build();
  }
}
