package org.monarca.records.rules;

import static org.monarca.records.Children.adding;
import static org.monarca.records.Children.changed;
import static org.monarca.records.Children.with;
import static org.monarca.records.RecordKind.ASSESSMENT;
import static org.monarca.records.RecordKind.COURSE;
import static org.monarca.records.RecordKind.ENROLLMENT;
import static org.monarca.records.RecordKind.IMMUNIZATION;
import static org.monarca.records.RecordKind.QUALIFYING_MOVE;
import static org.monarca.records.RecordKind.STUDENT;
import static org.monarca.records.rules.Case.ANA;
import static org.monarca.records.rules.Case.another;
import static org.monarca.records.rules.Case.changing;
import static org.monarca.records.rules.Case.judging;

import java.util.List;
import java.util.stream.Stream;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Problem;
import org.monarca.records.rules.Case.Change;

/** Children that break exactly one of the record errors. */
final class ErrorCases {

  private ErrorCases() {}

  static Stream<Case> all() {
    return Stream.of(
        judging(Problem.REQUIRED_MISSING, STUDENT, "first_name", null, "Ana"),
        judging(Problem.WRONG_TYPE, STUDENT, "exchange_id", "123456789012", "123456789015"),
        judging(Problem.TOO_LONG, STUDENT, "suffix", "Junior-Junior", "Junior-Jun"),
        judging(Problem.TOO_LONG, COURSE, "credits_granted", "0.525", "0.52"),
        judging(Problem.WRONG_TYPE, COURSE, "credits_granted", "5e-1", "0.5"),
        judging(Problem.WRONG_TYPE, COURSE, "credits_granted", "1e999999999", "1"),
        judging(Problem.CODE_UNKNOWN, STUDENT, "sex", "female", "Female"),
        judging(Problem.CODE_UNKNOWN, ENROLLMENT, "action", "U", null),
        judging(Problem.CODE_UNKNOWN, ASSESSMENT, "interpretation", "Quite good", "Advanced"),
        new Case(Problem.RECORD_KEY_TWICE, withDose("i-1"), withDose("i-2")),
        judging(
            Problem.BIRTH_DATE_IN_FUTURE,
            alone(),
            STUDENT,
            "birth_date",
            "2026-03-11",
            "2026-03-10"),
        judging(
            Problem.IMMUNIZATION_IN_FUTURE,
            IMMUNIZATION,
            "occurrence_date",
            "2026-03-11",
            "2026-03-10"),
        judging(
            Problem.IMMUNIZATION_BEFORE_BIRTH,
            with(ANA, IMMUNIZATION, "cvx_code", "08"),
            IMMUNIZATION,
            "occurrence_date",
            "2010-05-03",
            "2010-05-04"),
        judging(
            Problem.WITHDRAWAL_BEFORE_ENROLLMENT,
            ENROLLMENT,
            "withdrawal_date",
            "2025-08-17",
            "2025-08-18"),
        judging(
            Problem.ELIGIBILITY_TOO_LONG,
            QUALIFYING_MOVE,
            "eligibility_expiration_date",
            "2028-02-29",
            "2028-02-28"),
        judging(Problem.ACADEMIC_YEARS_APART, COURSE, "end_academic_year", "2027", "2026"),
        judging(Problem.ACADEMIC_YEARS_APART, COURSE, "end_academic_year", "2024", "2025"),
        judging(
            Problem.GRADUATION_DATE_MISSING,
            graduated(),
            ENROLLMENT,
            "graduation_hse_date",
            null,
            "2026-01-15"),
        judging(
            Problem.CREDITS_WITHOUT_GRADE,
            with(ANA, COURSE, "grade_to_date", "B"),
            COURSE,
            "final_grade",
            null,
            "B"));
  }

  /** A girl of whom nothing but her own row is sent, as an update. */
  private static StudentRecord alone() {
    return new StudentRecord(changed(ANA.student(), "action", "U"), List.of());
  }

  private static StudentRecord withDose(String key) {
    return adding(
        ANA, changed(another(IMMUNIZATION, "occurrence_date", "2014-06-01"), "record_key", key));
  }

  private static StudentRecord graduated() {
    return changing(
        ANA,
        List.of(
            new Change(ENROLLMENT, "graduation_hse_indicator", "HSE"),
            new Change(ENROLLMENT, "withdrawal_date", "2026-01-15")));
  }
}
