package org.monarca.records.rules;

import static org.monarca.records.Children.adding;
import static org.monarca.records.Children.with;
import static org.monarca.records.RecordKind.ASSESSMENT;
import static org.monarca.records.RecordKind.COURSE;
import static org.monarca.records.RecordKind.ENROLLMENT;
import static org.monarca.records.RecordKind.IMMUNIZATION;
import static org.monarca.records.rules.Case.ANA;
import static org.monarca.records.rules.Case.another;
import static org.monarca.records.rules.Case.changing;
import static org.monarca.records.rules.Case.judging;

import java.util.List;
import java.util.stream.Stream;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Problem;
import org.monarca.records.rules.Case.Change;

/** Children who give one reason to look at a course, an assessment or a dose again. */
final class CourseCases {

  private CourseCases() {}

  static Stream<Case> all() {
    return Stream.of(
        judging(Problem.CLOCK_HOURS_UNUSUAL, underWay(), COURSE, "clock_hours", "1081", "1080"),
        judging(
            Problem.COURSE_YEAR_UNLIKELY,
            with(ANA, COURSE, "end_academic_year", "2027"),
            COURSE,
            "begin_academic_year",
            "2027",
            "2026"),
        judging(
            Problem.COURSE_YEAR_UNLIKELY,
            with(ANA, COURSE, "end_academic_year", "2020"),
            COURSE,
            "begin_academic_year",
            "2019",
            "2020"),
        judging(
            Problem.COURSE_AFTER_LAST_ENROLLMENT,
            with(ANA, ENROLLMENT, "enrollment_date", "2025-05-05"),
            ENROLLMENT,
            "withdrawal_date",
            "2025-06-30",
            "2025-07-01"),
        judging(Problem.CREDITS_UNUSUAL, COURSE, "credits_granted", "2.01", "2.00"),
        judging(Problem.HOURS_AND_CREDITS, COURSE, "clock_hours", "90", null),
        new Case(
            Problem.COURSE_REPEATED,
            adding(ANA, another(COURSE)),
            adding(ANA, another(COURSE, "course_section", "03"))),
        new Case(
            Problem.ASSESSMENT_REPEATED,
            adding(ANA, another(ASSESSMENT)),
            adding(ANA, another(ASSESSMENT, "score_results", "3913"))),
        judging(
            Problem.EVENT_BEFORE_BIRTH, ASSESSMENT, "administration_date", "2010-04", "2010-05"),
        judging(Problem.EVENT_IN_FUTURE, ASSESSMENT, "administration_date", "2026-04", "2026-03"),
        judging(Problem.CONDITIONAL_MISSING, ASSESSMENT, "interpretation", null, "Proficient"),
        judging(Problem.VACCINE_UNKNOWN, IMMUNIZATION, "cvx_code", "700", "003"),
        new Case(
            Problem.DOSE_REPEATED,
            adding(ANA, another(IMMUNIZATION)),
            adding(ANA, another(IMMUNIZATION, "occurrence_date", "2014-06-01"))),
        judging(
            Problem.DOSE_AT_UNLIKELY_AGE,
            IMMUNIZATION,
            "occurrence_date",
            "2010-10-03",
            "2010-10-04"));
  }

  private static StudentRecord underWay() {
    return changing(
        ANA,
        List.of(
            new Change(COURSE, "credits_granted", null),
            new Change(COURSE, "final_grade", null),
            new Change(COURSE, "grade_to_date", "B")));
  }
}
