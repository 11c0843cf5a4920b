package org.monarca.population.states;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** A row being written, without what the State leaves blank. */
final class Draft {

  private final Row.Builder row;
  private final Habit habit;

  Draft(RecordKind kind, Case known) {
    this.row = Row.builder(kind).put("state_student_id", known.id());
    this.habit = known.habit();
  }

  /** A child row with its key, unique for the child and kind and the same in later submissions. */
  static Draft child(RecordKind kind, Case known, String recordKey) {
    return new Draft(kind, known).put("record_key", recordKey);
  }

  Draft put(String key, @Nullable String value) {
    if (value != null && !habit.blank().contains(key)) {
      row.put(key, value);
    }
    return this;
  }

  Draft put(String key, @Nullable LocalDate day) {
    return put(key, day == null ? null : day.toString());
  }

  Draft put(String key, boolean yes) {
    return put(key, yes ? "Y" : "N");
  }

  Row row() {
    return row.build();
  }

  /** A day as part of a record key. */
  static String compact(LocalDate day) {
    return Integer.toString(
        day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth());
  }
}
