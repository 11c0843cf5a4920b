package org.monarca.acceptance.bundles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A child as a State tells of it.
 *
 * @param student the student's own elements
 * @param rows its child rows, by the name of their file without {@code .csv}
 */
public record Pupil(Map<String, String> student, Map<String, List<Map<String, String>>> rows) {

  private static final String ARRIVED = "2025-09-02";

  /** A child against whom no rule speaks, with one move and one enrollment. */
  public static Pupil named(String id, String firstName, String lastName, String birthDate) {
    return new Pupil(
            Map.of(
                "state_student_id", id,
                "state_student_id_type", "01",
                "action", "I",
                "first_name", firstName,
                "last_name_1", lastName,
                "sex", "Female",
                "birth_date", birthDate,
                "multiple_birth_flag", "N",
                "birth_date_verification", "1004"),
            Map.of())
        .row(
            "qualifying_moves",
            Map.of(
                "record_key", "move-1",
                "qualifying_arrival_date", ARRIVED,
                "to_city", "Springfield",
                "to_state", "KS",
                "eligibility_expiration_date", "2028-09-02"))
        .row("enrollments", enrollment());
  }

  /** One that the State takes back. */
  public static Pupil withdrawn(String id) {
    return new Pupil(
        Map.of("state_student_id", id, "state_student_id_type", "01", "action", "D"), Map.of());
  }

  public String id() {
    return student.getOrDefault("state_student_id", "");
  }

  /** The same child with another value of the student's own. */
  public Pupil with(String element, String value) {
    var changed = new LinkedHashMap<>(student);
    changed.put(element, value);
    return new Pupil(changed, rows);
  }

  /** The same child with one child row more. */
  public Pupil row(String file, Map<String, String> values) {
    var owned = new LinkedHashMap<>(values);
    owned.putIfAbsent("state_student_id", id());
    var more = new LinkedHashMap<>(rows);
    var ofFile = new ArrayList<>(more.getOrDefault(file, List.of()));
    ofFile.add(owned);
    more.put(file, ofFile);
    return new Pupil(student, more);
  }

  public static Map<String, String> enrollment() {
    var values = new LinkedHashMap<String, String>();
    values.put("record_key", "enrollment-1");
    values.put("enrollment_date", ARRIVED);
    values.put("enrollment_type", "06");
    values.put("school_or_project_name", "Synthetic Residency");
    values.put("facility_city", "Springfield");
    values.put("facility_state", "KS");
    values.put("grade_level", "05");
    values.put("el_indicator", "N");
    values.put("idea_indicator", "N");
    values.put("med_alert", "None");
    values.put("pfs_flag", "N");
    values.put("immunization_record_flag", "Y");
    values.put("residency_date", ARRIVED);
    values.put("residency_verification_date", ARRIVED);
    return values;
  }
}
