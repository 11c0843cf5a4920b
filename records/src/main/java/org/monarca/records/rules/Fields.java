package org.monarca.records.rules;

import static org.monarca.records.RecordKind.ALTERNATE_ID;
import static org.monarca.records.RecordKind.ASSESSMENT;
import static org.monarca.records.RecordKind.COURSE;
import static org.monarca.records.RecordKind.ENROLLMENT;
import static org.monarca.records.RecordKind.IMMUNIZATION;
import static org.monarca.records.RecordKind.QUALIFYING_MOVE;
import static org.monarca.records.RecordKind.STUDENT;

import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** The elements that some rule names, looked up once. */
final class Fields {

  static final Element FIRST_NAME = of(STUDENT, "first_name");
  static final Element MIDDLE_NAME = of(STUDENT, "middle_name");
  static final Element LAST_NAME_1 = of(STUDENT, "last_name_1");
  static final Element LAST_NAME_2 = of(STUDENT, "last_name_2");
  static final Element BIRTH_DATE = of(STUDENT, "birth_date");
  static final Element MULTIPLE_BIRTH = of(STUDENT, "multiple_birth_flag");
  static final Element BIRTH_STATE = of(STUDENT, "birth_state");
  static final Element BIRTH_COUNTRY = of(STUDENT, "birth_country");
  static final Element VERIFICATION = of(STUDENT, "birth_date_verification");
  static final Element PARENT_1_FIRST_NAME = of(STUDENT, "parent_1_first_name");
  static final Element PARENT_1_LAST_NAME = of(STUDENT, "parent_1_last_name");
  static final Element PARENT_2_FIRST_NAME = of(STUDENT, "parent_2_first_name");
  static final Element PARENT_2_LAST_NAME = of(STUDENT, "parent_2_last_name");

  static final Element ALTERNATE = of(ALTERNATE_ID, "alternate_id");
  static final Element ALTERNATE_TYPE = of(ALTERNATE_ID, "alternate_id_type");

  static final Element ARRIVAL = of(QUALIFYING_MOVE, "qualifying_arrival_date");
  static final Element EXPIRATION = of(QUALIFYING_MOVE, "eligibility_expiration_date");
  static final Element APPROVAL = of(QUALIFYING_MOVE, "coe_approval_date");
  static final Element FROM_CITY = of(QUALIFYING_MOVE, "from_city");
  static final Element FROM_STATE = of(QUALIFYING_MOVE, "from_state");
  static final Element FROM_COUNTRY = of(QUALIFYING_MOVE, "from_country");
  static final Element TO_CITY = of(QUALIFYING_MOVE, "to_city");
  static final Element TO_STATE = of(QUALIFYING_MOVE, "to_state");

  static final Element ENROLLMENT_DATE = of(ENROLLMENT, "enrollment_date");
  static final Element ENROLLMENT_TYPE = of(ENROLLMENT, "enrollment_type");
  static final Element WITHDRAWAL_DATE = of(ENROLLMENT, "withdrawal_date");
  static final Element RESIDENCY_DATE = of(ENROLLMENT, "residency_date");
  static final Element RESIDENCY_VERIFIED = of(ENROLLMENT, "residency_verification_date");
  static final Element GRADE_LEVEL = of(ENROLLMENT, "grade_level");
  static final Element SCHOOL_ID = of(ENROLLMENT, "school_id");
  static final Element DISTRICT_ID = of(ENROLLMENT, "district_id");
  static final Element FACILITY_STATE = of(ENROLLMENT, "facility_state");
  static final Element FACILITY_ZIP = of(ENROLLMENT, "facility_zip");
  static final Element PRIORITY = of(ENROLLMENT, "pfs_flag");
  static final Element CONTINUATION = of(ENROLLMENT, "continuation_of_services_reason");
  static final Element GRADUATION = of(ENROLLMENT, "graduation_hse_indicator");
  static final Element GRADUATION_DATE = of(ENROLLMENT, "graduation_hse_date");

  static final Element COURSE_TITLE = of(COURSE, "course_title");
  static final Element BEGIN_YEAR = of(COURSE, "begin_academic_year");
  static final Element END_YEAR = of(COURSE, "end_academic_year");
  static final Element COURSE_SECTION = of(COURSE, "course_section");
  static final Element TERM_TYPE = of(COURSE, "term_type");
  static final Element CLOCK_HOURS = of(COURSE, "clock_hours");
  static final Element CREDITS = of(COURSE, "credits_granted");
  static final Element GRADE_TO_DATE = of(COURSE, "grade_to_date");
  static final Element FINAL_GRADE = of(COURSE, "final_grade");

  static final Element ASSESSMENT_TITLE = of(ASSESSMENT, "assessment_title");
  static final Element ASSESSMENT_CONTENT = of(ASSESSMENT, "assessment_content");
  static final Element ASSESSMENT_TYPE = of(ASSESSMENT, "assessment_type");
  static final Element ADMINISTERED = of(ASSESSMENT, "administration_date");
  static final Element SCORE = of(ASSESSMENT, "score_results");
  static final Element INTERPRETATION = of(ASSESSMENT, "interpretation");

  static final Element CVX = of(IMMUNIZATION, "cvx_code");
  static final Element GIVEN = of(IMMUNIZATION, "occurrence_date");

  private Fields() {}

  /** What was sent, or nothing. */
  static String text(Row row, Element element) {
    var value = row.value(element);
    return value == null ? "" : value;
  }

  private static Element of(RecordKind kind, String key) {
    return Catalogue.published().element(kind, key);
  }
}
