package org.monarca.exchange.intake;

import java.util.HashMap;
import java.util.Map;

/** An enrollment with all that is required. */
final class Enrolled {

  private Enrolled() {}

  static Map<String, String> in(String child, String grade, String school) {
    var row = new HashMap<String, String>();
    row.put("state_student_id", child);
    row.put("record_key", "e1");
    row.put("enrollment_date", "2026-08-24");
    row.put("enrollment_type", "01");
    row.put("school_or_project_name", "Lincoln Middle School");
    row.put("facility_city", "McAllen");
    row.put("facility_state", "TX");
    row.put("grade_level", grade);
    row.put("med_alert", "None");
    row.put("immunization_record_flag", "Y");
    row.put("residency_date", "2026-08-01");
    row.put("school_id", school);
    row.put("district_id", school.substring(0, 7));
    return row;
  }
}
