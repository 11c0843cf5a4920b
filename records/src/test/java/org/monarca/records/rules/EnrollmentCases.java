package org.monarca.records.rules;

import static org.monarca.records.Children.adding;
import static org.monarca.records.RecordKind.COURSE;
import static org.monarca.records.RecordKind.ENROLLMENT;
import static org.monarca.records.RecordKind.QUALIFYING_MOVE;
import static org.monarca.records.rules.Case.ANA;
import static org.monarca.records.rules.Case.another;
import static org.monarca.records.rules.Case.changing;
import static org.monarca.records.rules.Case.judging;
import static org.monarca.records.rules.Case.without;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Problem;
import org.monarca.records.rules.Case.Change;

/** Children who give one reason to look at an enrollment again. */
final class EnrollmentCases {

  private EnrollmentCases() {}

  static Stream<Case> all() {
    return Stream.of(
        judging(Problem.CONDITIONAL_MISSING, ENROLLMENT, "el_indicator", null, "Y"),
        judging(Problem.CONDITIONAL_MISSING, ENROLLMENT, "school_id", null, "482370002574"),
        judging(Problem.GRADE_UNUSUAL_FOR_AGE, ENROLLMENT, "grade_level", "12", "11"),
        judging(Problem.DISTRICT_NOT_OF_SCHOOL, ENROLLMENT, "district_id", "4823701", "4823700"),
        judging(Problem.SCHOOL_OF_OTHER_STATE, ENROLLMENT, "facility_state", "NM", "TX"),
        judging(Problem.ZIP_OF_OTHER_REGION, ENROLLMENT, "facility_zip", "49684", "78557"),
        judging(Problem.OUT_OF_SCHOOL_AT_SCHOOL, ENROLLMENT, "grade_level", "00", "UG"),
        new Case(Problem.ENROLLMENTS_OVERLAP, earlierUntil(""), earlierUntil("2025-08-18")),
        new Case(Problem.OPEN_IN_TWO_STATES, alsoLivingIn("MI"), alsoLivingIn("TX")),
        new Case(
            Problem.OPEN_IN_TWO_STATES,
            alsoAtSchoolInMichigan(""),
            alsoAtSchoolInMichigan("2025-08-18")),
        judging(
            Problem.STAY_VERY_LONG,
            earlierPupil(),
            ENROLLMENT,
            "enrollment_date",
            "2024-03-09",
            "2024-03-10"),
        judging(
            Problem.RESIDENCY_AFTER_ENROLLMENT,
            ENROLLMENT,
            "residency_date",
            "2025-08-19",
            "2025-08-18"),
        judging(
            Problem.VERIFIED_BEFORE_RESIDENCY,
            ENROLLMENT,
            "residency_verification_date",
            "2025-02-27",
            "2025-02-28"),
        judging(
            Problem.PROJECT_LONG_BEFORE_MOVE,
            projectChild(),
            ENROLLMENT,
            "enrollment_date",
            "2024-02-27",
            "2024-02-28"),
        judging(
            Problem.PRIORITY_WITHOUT_ELIGIBILITY,
            priorityChild(),
            QUALIFYING_MOVE,
            "eligibility_expiration_date",
            "2025-08-17",
            "2025-08-18"),
        new Case(Problem.GRADE_LEAPS, lastYearIn("06"), lastYearIn("07")),
        judging(
            Problem.GRADUATED_BUT_ENROLLED,
            graduated("HSE", "2026-01-15"),
            ENROLLMENT,
            "withdrawal_date",
            null,
            "2026-01-15"),
        new Case(
            Problem.GRADUATED_YOUNG,
            graduated("HSE", "2025-05-03"),
            graduated("HSE", "2025-05-04")),
        new Case(
            Problem.GRADUATION_DATE_ALONE,
            graduated(null, "2026-01-15"),
            graduated("HSE", "2026-01-15")),
        judging(
            Problem.WORDS_ON_IMMIGRATION,
            ENROLLMENT,
            "enrollment_comment",
            "La familia pidió ASILO, espera.",
            "Escuela en Asilomar"),
        judging(
            Problem.WORDS_OF_A_DIAGNOSIS,
            ENROLLMENT,
            "enrollment_comment",
            "Tiene asma.",
            "Tiene asmaras."),
        judging(
            Problem.LOOKS_LIKE_SOCIAL_SECURITY_NUMBER,
            ENROLLMENT,
            "enrollment_comment",
            "number 000-00-0000 on file",
            "number 000-00-000 on file"),
        judging(
            Problem.LOOKS_LIKE_SOCIAL_SECURITY_NUMBER,
            ENROLLMENT,
            "enrollment_comment",
            "SSN: 000000000",
            "No: 000000000"));
  }

  private static StudentRecord earlierUntil(String day) {
    return adding(
        ANA,
        another(
            ENROLLMENT,
            "enrollment_date",
            "2025-03-01",
            "grade_level",
            "09",
            "withdrawal_date",
            day));
  }

  private static StudentRecord alsoAtSchoolInMichigan(String until) {
    return adding(
        ANA,
        another(
            ENROLLMENT,
            "enrollment_date",
            "2025-03-01",
            "grade_level",
            "09",
            "facility_state",
            "MI",
            "school_id",
            "261234500001",
            "district_id",
            "2612345",
            "withdrawal_date",
            until));
  }

  private static StudentRecord alsoLivingIn(String state) {
    return adding(
        ANA,
        another(
            ENROLLMENT,
            "enrollment_date",
            "2026-01-10",
            "enrollment_type",
            "06",
            "facility_state",
            state,
            "school_id",
            "",
            "district_id",
            ""));
  }

  private static StudentRecord earlierPupil() {
    return changing(
        ANA,
        List.of(
            new Change(ENROLLMENT, "grade_level", "08"),
            new Change(ENROLLMENT, "residency_date", "2024-01-01")));
  }

  private static StudentRecord projectChild() {
    return changing(
        without(earlierPupil(), COURSE),
        List.of(
            new Change(ENROLLMENT, "enrollment_type", "03"),
            new Change(ENROLLMENT, "mep_project_type", "01"),
            new Change(ENROLLMENT, "withdrawal_date", "2024-06-30")));
  }

  private static StudentRecord priorityChild() {
    return changing(
        ANA,
        List.of(
            new Change(ENROLLMENT, "pfs_flag", "Y"),
            new Change(QUALIFYING_MOVE, "qualifying_arrival_date", "2022-08-18")));
  }

  private static StudentRecord lastYearIn(String grade) {
    return adding(
        ANA,
        another(
            ENROLLMENT,
            "enrollment_date",
            "2024-08-19",
            "withdrawal_date",
            "2025-05-30",
            "residency_date",
            "2024-02-01",
            "grade_level",
            grade));
  }

  private static StudentRecord graduated(@Nullable String indicator, String date) {
    return changing(
        ANA,
        List.of(
            new Change(ENROLLMENT, "graduation_hse_indicator", indicator),
            new Change(ENROLLMENT, "graduation_hse_date", date),
            new Change(ENROLLMENT, "withdrawal_date", "2026-01-15")));
  }
}
