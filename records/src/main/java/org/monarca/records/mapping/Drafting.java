package org.monarca.records.mapping;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.reading.RowDraft;

/** Makes rows of records as the mapping says. */
final class Drafting {

  private static final String STUDENT_ID = "state_student_id";

  private final Lookups lookups;
  private final Places places;
  private final Notes notes;
  private final RowDraft draft;

  Drafting(Lookups lookups, Places places, Notes notes, RowDraft draft) {
    this.lookups = lookups;
    this.places = places;
    this.notes = notes;
    this.draft = draft;
  }

  /** The identifier's element, of whatever kind but the header. */
  static Element id(RecordKind kind) {
    return Catalogue.known().element(kind, STUDENT_ID);
  }

  /**
   * Drafts a row, with the table's key in the identifier's place; used for one after the other.
   *
   * @param number of the table's place
   */
  RowDraft draft(Table table, int number, SourceRow row) {
    var kind = Objects.requireNonNull(table.kind());
    draft.begin(kind, row.line(), row.column());
    draft.cutShort(row.cutShort());
    var sent = new Sent.Packer().record(new Sent.Source(number, row.line(), row.column()));
    for (var field : table.fields()) {
      put(field, kind, row, places.at(number), sent);
    }
    if (kind != RecordKind.HEADER) {
      var key = key(table, row);
      draft.putText(id(kind), key == null ? "" : key);
    }
    draft.origin(sent.packed());
    return draft;
  }

  @Nullable String key(Table table, SourceRow row) {
    return table.key() == null ? null : table.key().value(row, lookups);
  }

  private void put(
      Field field, RecordKind kind, SourceRow row, Places.Place place, Sent.Packer sent) {
    var raw = field.from() == null ? null : field.from().value(row, lookups);
    var value = raw == null ? null : field.as().convert(raw, field.element().type());
    if (raw != null && value != null) {
      int choice = Objects.requireNonNull(field.from()).choice(row, lookups);
      sent.value(field.element(), choice, value.equals(raw) ? null : raw);
      if (value.isEmpty() && !field.as().knows(raw)) {
        notes.leftOut(place.file(), field.element(), kind, name(field), raw);
      }
    }
    if (value == null && field.fallback() != null) {
      value = field.fallback();
    }
    if (value != null && kind == RecordKind.STUDENT && field.element().index() == 0) {
      sent.studentId(value);
    } else if (value != null) {
      draft.putText(field.element(), value);
    }
  }

  private static String name(Field field) {
    return field.from() == null ? "" : field.from().name();
  }
}
