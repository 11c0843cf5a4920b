package org.monarca.records;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Synthetic children for tests: one about whom nothing can be said against. */
public final class Children {

  public static final OffsetDateTime CREATED = OffsetDateTime.parse("2026-03-10T20:00:00-06:00");

  private Children() {}

  public static Header header() {
    return Header.delta(
        "TX", "test-1", CREATED, CREATED.minusDays(1).toInstant(), CREATED.toInstant());
  }

  /** A girl of grade 10 with one row of each kind, everything expected of her filled in. */
  public static StudentRecord child(String id) {
    var rows = new ArrayList<Row>();
    for (var kind : RecordKind.childKinds()) {
      rows.add(row(id, kind));
    }
    return new StudentRecord(student(id), rows);
  }

  public static Row student(String id) {
    var values = new LinkedHashMap<String, String>();
    values.put("state_student_id", id);
    values.putAll(
        Map.ofEntries(
            Map.entry("state_student_id_type", "01"),
            Map.entry("action", "I"),
            Map.entry("first_name", "Ana"),
            Map.entry("last_name_1", "Muñoz"),
            Map.entry("sex", "Female"),
            Map.entry("birth_date", "2010-05-04"),
            Map.entry("multiple_birth_flag", "N"),
            Map.entry("birth_date_verification", "1004"),
            Map.entry("parent_1_email", "rosa@example.org"),
            Map.entry("parent_1_phone", "9565550100")));
    return Row.of(RecordKind.STUDENT, values);
  }

  public static Row row(String id, RecordKind kind) {
    var values = new LinkedHashMap<String, String>();
    values.put("state_student_id", id);
    values.put("record_key", kind.key().charAt(0) + "-1");
    values.putAll(valuesOf(kind));
    return Row.of(kind, values);
  }

  /** The same child with one value changed in the row of that kind; null clears it. */
  public static StudentRecord with(
      StudentRecord child, RecordKind kind, String key, @Nullable String value) {
    if (kind == RecordKind.STUDENT) {
      return new StudentRecord(changed(child.student(), key, value), child.childRows());
    }
    var rows = child.childRows().stream().map(r -> r.kind() == kind ? changed(r, key, value) : r);
    return new StudentRecord(child.student(), rows.toList());
  }

  public static Row changed(Row row, String key, @Nullable String value) {
    var values = new LinkedHashMap<>(row.values());
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
    return Row.of(row.kind(), values);
  }

  public static StudentRecord adding(StudentRecord child, Row... rows) {
    var all = new ArrayList<>(child.childRows());
    all.addAll(List.of(rows));
    return new StudentRecord(child.student(), all);
  }

  private static Map<String, String> valuesOf(RecordKind kind) {
    return switch (kind) {
      case HEADER, STUDENT -> throw new IllegalArgumentException("not a child row");
      case ALTERNATE_ID -> Map.of("alternate_id", "A-77", "alternate_id_type", "02");
      case QUALIFYING_MOVE ->
          Map.of(
              "qualifying_arrival_date", "2025-02-28",
              "from_city", "Immokalee",
              "from_state", "FL",
              "to_city", "Hidalgo",
              "to_state", "TX",
              "eligibility_expiration_date", "2028-02-28");
      case ENROLLMENT ->
          Map.ofEntries(
              Map.entry("enrollment_date", "2025-08-18"),
              Map.entry("enrollment_type", "01"),
              Map.entry("school_or_project_name", "Hidalgo Early College High School"),
              Map.entry("school_id", "482370002574"),
              Map.entry("facility_city", "Hidalgo"),
              Map.entry("district_id", "4823700"),
              Map.entry("facility_state", "TX"),
              Map.entry("telephone", "9565550101"),
              Map.entry("grade_level", "10"),
              Map.entry("el_indicator", "Y"),
              Map.entry("idea_indicator", "N"),
              Map.entry("med_alert", "None"),
              Map.entry("pfs_flag", "N"),
              Map.entry("immunization_record_flag", "Y"),
              Map.entry("residency_date", "2025-02-28"),
              Map.entry("residency_verification_date", "2025-09-01"),
              Map.entry("designated_graduation_school", "482370002574"),
              Map.entry("out_of_state_transcript_indicator", "N"),
              Map.entry("algebra_1_indicator", "Y"));
      case COURSE ->
          Map.ofEntries(
              Map.entry("course_title", "Geometry"),
              Map.entry("subject_area", "Mathematics"),
              Map.entry("sced_code", "02072G"),
              Map.entry("course_type", "01"),
              Map.entry("begin_academic_year", "2025"),
              Map.entry("end_academic_year", "2026"),
              Map.entry("course_section", "02"),
              Map.entry("term_type", "0828"),
              Map.entry("credits_granted", "0.5"),
              Map.entry("final_grade", "B"));
      case ASSESSMENT ->
          Map.of(
              "assessment_title", "STAAR",
              "assessment_content", "Algebra I",
              "assessment_type", "09",
              "administration_date", "2025-05",
              "reporting_method", "0512",
              "score_results", "3912",
              "interpretation", "Proficient");
      case IMMUNIZATION ->
          Map.of("cvx_code", "03", "occurrence_date", "2011-06-01", "source", "01");
    };
  }
}
