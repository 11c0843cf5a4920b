package org.monarca.records.rules;

import static org.monarca.records.RecordKind.ASSESSMENT;
import static org.monarca.records.RecordKind.COURSE;
import static org.monarca.records.RecordKind.ENROLLMENT;
import static org.monarca.records.RecordKind.IMMUNIZATION;
import static org.monarca.records.RecordKind.QUALIFYING_MOVE;
import static org.monarca.records.RecordKind.STUDENT;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;

/**
 * The record errors across elements; the contract allows exactly these. A value that is not of its
 * form is passed over here: it has its finding already.
 */
final class RecordRules {

  static final List<Rule> ALL =
      List.of(
          RecordRules::recordKeyIsUsedOnce,
          RecordRules::birthIsNotInTheFuture,
          RecordRules::doseIsNotInTheFuture,
          RecordRules::doseIsNotBeforeBirth,
          RecordRules::withdrawalIsNotBeforeEnrollment,
          RecordRules::eligibilityEndsWithin36Months,
          RecordRules::academicYearEndsInTime,
          RecordRules::graduationHasItsDate,
          RecordRules::creditsHaveTheirGrade,
          RecordRules::interpretationOfStateTestsIsListed);

  /** Eligibility lasts 36 months from the qualifying move: ESEA section 1309(3), 34 CFR 200.81. */
  private static final int MONTHS_OF_ELIGIBILITY = 36;

  /** State assessments take their interpretation from a list; others may say what they like. */
  private static final Set<String> STATE_ASSESSMENTS = Set.of("09", "10", "11");

  private static final Element BIRTH_DATE = element(STUDENT, "birth_date");
  private static final Element OCCURRENCE_DATE = element(IMMUNIZATION, "occurrence_date");
  private static final Element ENROLLMENT_DATE = element(ENROLLMENT, "enrollment_date");
  private static final Element WITHDRAWAL_DATE = element(ENROLLMENT, "withdrawal_date");
  private static final Element GRADUATION = element(ENROLLMENT, "graduation_hse_indicator");
  private static final Element GRADUATION_DATE = element(ENROLLMENT, "graduation_hse_date");
  private static final Element ARRIVAL = element(QUALIFYING_MOVE, "qualifying_arrival_date");
  private static final Element EXPIRATION = element(QUALIFYING_MOVE, "eligibility_expiration_date");
  private static final Element BEGIN_YEAR = element(COURSE, "begin_academic_year");
  private static final Element END_YEAR = element(COURSE, "end_academic_year");
  private static final Element CREDITS = element(COURSE, "credits_granted");
  private static final Element FINAL_GRADE = element(COURSE, "final_grade");
  private static final Element ASSESSMENT_TYPE = element(ASSESSMENT, "assessment_type");
  private static final Element INTERPRETATION = element(ASSESSMENT, "interpretation");

  private RecordRules() {}

  /** Rows to be removed count too: one key cannot be kept and removed at once. */
  private static void recordKeyIsUsedOnce(Child child, Verdict verdict) {
    if (child.everyRow().size() < 2) {
      return;
    }
    var firstByKey = new EnumMap<RecordKind, Map<String, Row>>(RecordKind.class);
    for (var row : child.everyRow()) {
      var key = row.recordKey();
      if (key != null) {
        var first =
            firstByKey.computeIfAbsent(row.kind(), kind -> new HashMap<>()).putIfAbsent(key, row);
        if (first != null) {
          verdict.add(
              Problem.RECORD_KEY_TWICE,
              row,
              element(row.kind(), "record_key"),
              Long.toString(first.line()));
        }
      }
    }
  }

  private static void birthIsNotInTheFuture(Child child, Verdict verdict) {
    var birth = child.birth();
    if (birth != null && birth.isAfter(child.day())) {
      verdict.add(
          Problem.BIRTH_DATE_IN_FUTURE, child.student(), BIRTH_DATE, child.day().toString());
    }
  }

  private static void doseIsNotInTheFuture(Child child, Verdict verdict) {
    for (var dose : child.rows(IMMUNIZATION)) {
      var given = Calendar.date(dose.value(OCCURRENCE_DATE));
      if (given != null && given.isAfter(child.day())) {
        verdict.add(Problem.IMMUNIZATION_IN_FUTURE, dose, OCCURRENCE_DATE, child.day().toString());
      }
    }
  }

  private static void doseIsNotBeforeBirth(Child child, Verdict verdict) {
    var birth = child.birth();
    for (var dose : child.rows(IMMUNIZATION)) {
      var given = Calendar.date(dose.value(OCCURRENCE_DATE));
      if (given != null && birth != null && given.isBefore(birth)) {
        verdict.add(Problem.IMMUNIZATION_BEFORE_BIRTH, dose, OCCURRENCE_DATE, birth.toString());
      }
    }
  }

  private static void withdrawalIsNotBeforeEnrollment(Child child, Verdict verdict) {
    for (var enrollment : child.rows(ENROLLMENT)) {
      var began = Calendar.date(enrollment.value(ENROLLMENT_DATE));
      var ended = Calendar.date(enrollment.value(WITHDRAWAL_DATE));
      if (began != null && ended != null && ended.isBefore(began)) {
        verdict.add(
            Problem.WITHDRAWAL_BEFORE_ENROLLMENT, enrollment, WITHDRAWAL_DATE, began.toString());
      }
    }
  }

  /** 36 months after 29 February end on the 28th, as {@code plusMonths} has it. */
  private static void eligibilityEndsWithin36Months(Child child, Verdict verdict) {
    for (var move : child.rows(QUALIFYING_MOVE)) {
      var arrived = Calendar.date(move.value(ARRIVAL));
      var expires = Calendar.date(move.value(EXPIRATION));
      if (arrived != null && expires != null) {
        var latest = arrived.plusMonths(MONTHS_OF_ELIGIBILITY);
        if (expires.isAfter(latest)) {
          verdict.add(Problem.ELIGIBILITY_TOO_LONG, move, EXPIRATION, latest.toString());
        }
      }
    }
  }

  private static void academicYearEndsInTime(Child child, Verdict verdict) {
    for (var course : child.rows(COURSE)) {
      int begin = Calendar.year(course.value(BEGIN_YEAR));
      int end = Calendar.year(course.value(END_YEAR));
      if (begin >= 0 && end >= 0 && end != begin && end != begin + 1) {
        verdict.add(Problem.ACADEMIC_YEARS_APART, course, END_YEAR, Integer.toString(begin));
      }
    }
  }

  private static void graduationHasItsDate(Child child, Verdict verdict) {
    for (var enrollment : child.rows(ENROLLMENT)) {
      var graduated = enrollment.value(GRADUATION);
      if (graduated != null && enrollment.value(GRADUATION_DATE) == null) {
        verdict.add(Problem.GRADUATION_DATE_MISSING, enrollment, GRADUATION_DATE, graduated);
      }
    }
  }

  private static void creditsHaveTheirGrade(Child child, Verdict verdict) {
    for (var course : child.rows(COURSE)) {
      var credits = course.value(CREDITS);
      if (credits != null && course.value(FINAL_GRADE) == null) {
        verdict.add(Problem.CREDITS_WITHOUT_GRADE, course, FINAL_GRADE, credits);
      }
    }
  }

  private static void interpretationOfStateTestsIsListed(Child child, Verdict verdict) {
    for (var assessment : child.rows(ASSESSMENT)) {
      var said = assessment.value(INTERPRETATION);
      var type = assessment.value(ASSESSMENT_TYPE);
      var list = INTERPRETATION.codeList();
      if (said != null
          && list != null
          && type != null
          && STATE_ASSESSMENTS.contains(type)
          && !Catalogue.published().codeList(list).contains(said)) {
        verdict.add(Problem.CODE_UNKNOWN, assessment, INTERPRETATION, list);
      }
    }
  }

  private static Element element(RecordKind kind, String key) {
    return Catalogue.published().element(kind, key);
  }
}
