package org.monarca.exchange.identity.scope;

import java.util.LinkedHashMap;
import java.util.Map;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** An enrollment as a State tells it, or that a child lives somewhere; each step gives another. */
public record Stay(Map<String, String> values) {

  private static final Stay BEGUN = new Stay(Map.of("enrollment_date", "2025-08-15"));

  /** At the first school of that district. */
  public static Stay at(String district) {
    return atSchool(district, district + "00001");
  }

  public static Stay atSchool(String district, String school) {
    return BEGUN.with("district_id", district).with("school_id", school);
  }

  /** In the State, of which no more is known. */
  public static Stay somewhere() {
    return BEGUN;
  }

  public static Stay livingIn(String district) {
    return BEGUN.with("district_of_residence", district);
  }

  public Stay since(String day) {
    return with("enrollment_date", day);
  }

  public Stay until(String day) {
    return with("withdrawal_date", day);
  }

  public Stay with(String key, String value) {
    var more = new LinkedHashMap<>(values);
    more.put(key, value);
    return new Stay(Map.copyOf(more));
  }

  public Row row(String id, String key) {
    var row = Row.builder(RecordKind.ENROLLMENT).put("state_student_id", id).put("record_key", key);
    values.forEach(row::put);
    return row.build();
  }
}
