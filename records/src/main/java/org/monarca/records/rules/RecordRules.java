package org.monarca.records.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.records.Catalogue;
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
          new Rule(Problem.RECORD_KEY_TWICE, RecordRules::recordKeyIsUsedOnce),
          new Rule(Problem.BIRTH_DATE_IN_FUTURE, RecordRules::birthIsNotInTheFuture),
          new Rule(Problem.IMMUNIZATION_IN_FUTURE, RecordRules::doseIsNotInTheFuture),
          new Rule(Problem.IMMUNIZATION_BEFORE_BIRTH, RecordRules::doseIsNotBeforeBirth),
          new Rule(
              Problem.WITHDRAWAL_BEFORE_ENROLLMENT, RecordRules::withdrawalIsNotBeforeEnrollment),
          new Rule(Problem.ELIGIBILITY_TOO_LONG, RecordRules::eligibilityEndsWithin36Months),
          new Rule(Problem.ACADEMIC_YEARS_APART, RecordRules::academicYearEndsInTime),
          new Rule(Problem.GRADUATION_DATE_MISSING, RecordRules::graduationHasItsDate),
          new Rule(Problem.CREDITS_WITHOUT_GRADE, RecordRules::creditsHaveTheirGrade),
          new Rule(Problem.CODE_UNKNOWN, RecordRules::interpretationOfStateTestsIsListed));

  /** Eligibility lasts 36 months from the qualifying move: ESEA section 1309(3), 34 CFR 200.81. */
  private static final int YEARS_OF_ELIGIBILITY = 3;

  /** State assessments take their interpretation from a list; others may say what they like. */
  private static final Set<String> STATE_ASSESSMENTS = Set.of("09", "10", "11");

  private RecordRules() {}

  /**
   * Rows to be removed count too: one key cannot be kept and removed at once. Of rows with one key
   * the first is the one on the earliest line.
   */
  private static void recordKeyIsUsedOnce(Child child, Verdict verdict) {
    var rows = child.everyRow();
    if (rows.size() < 2) {
      return;
    }
    var byKey = new HashMap<RowKey, Row>(2 * rows.size());
    var repeated = new ArrayList<Row>(0);
    for (var row : rows) {
      var key = row.recordKey();
      if (key != null) {
        var named = new RowKey(row.kind(), key);
        var first = byKey.putIfAbsent(named, row);
        if (first != null && row.line() < first.line()) {
          byKey.put(named, row);
          repeated.add(first);
        } else if (first != null) {
          repeated.add(row);
        }
      }
    }
    repeated.forEach(row -> noteRepeated(row, byKey, verdict));
  }

  private static void noteRepeated(Row row, Map<RowKey, Row> byKey, Verdict verdict) {
    var element = Catalogue.published().element(row.kind(), "record_key");
    var first = byKey.get(new RowKey(row.kind(), Fields.text(row, element)));
    verdict.add(
        Problem.RECORD_KEY_TWICE, row, element, Long.toString(first == null ? 0 : first.line()));
  }

  private record RowKey(RecordKind kind, String key) {}

  private static void birthIsNotInTheFuture(Child child, Verdict verdict) {
    if (child.birth() > child.day()) {
      verdict.add(
          Problem.BIRTH_DATE_IN_FUTURE,
          child.student(),
          Fields.BIRTH_DATE,
          Calendar.text(child.day()));
    }
  }

  private static void doseIsNotInTheFuture(Child child, Verdict verdict) {
    for (var dose : child.doses()) {
      if (dose.given() > child.day()) {
        verdict.add(
            Problem.IMMUNIZATION_IN_FUTURE, dose.row(), Fields.GIVEN, Calendar.text(child.day()));
      }
    }
  }

  private static void doseIsNotBeforeBirth(Child child, Verdict verdict) {
    for (var dose : child.doses()) {
      if (dose.given() != Calendar.NONE && dose.given() < child.birth()) {
        verdict.add(
            Problem.IMMUNIZATION_BEFORE_BIRTH,
            dose.row(),
            Fields.GIVEN,
            Calendar.text(child.birth()));
      }
    }
  }

  private static void withdrawalIsNotBeforeEnrollment(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      if (stay.end() != Calendar.NONE && stay.end() < stay.begin()) {
        verdict.add(
            Problem.WITHDRAWAL_BEFORE_ENROLLMENT,
            stay.row(),
            Fields.WITHDRAWAL_DATE,
            Calendar.text(stay.begin()));
      }
    }
  }

  /** 36 months after 29 February end on the 28th. */
  private static void eligibilityEndsWithin36Months(Child child, Verdict verdict) {
    for (var move : child.moves()) {
      if (move.isReadable()) {
        int latest = Calendar.yearsLater(move.arrival(), YEARS_OF_ELIGIBILITY);
        if (move.expiration() > latest) {
          verdict.add(
              Problem.ELIGIBILITY_TOO_LONG, move.row(), Fields.EXPIRATION, Calendar.text(latest));
        }
      }
    }
  }

  private static void academicYearEndsInTime(Child child, Verdict verdict) {
    for (var course : child.courses()) {
      int begin = Calendar.year(course.value(Fields.BEGIN_YEAR));
      int end = Calendar.year(course.value(Fields.END_YEAR));
      if (begin >= 0 && end >= 0 && end != begin && end != begin + 1) {
        verdict.add(Problem.ACADEMIC_YEARS_APART, course, Fields.END_YEAR, Integer.toString(begin));
      }
    }
  }

  private static void graduationHasItsDate(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      var graduated = stay.row().value(Fields.GRADUATION);
      if (graduated != null && stay.row().value(Fields.GRADUATION_DATE) == null) {
        verdict.add(Problem.GRADUATION_DATE_MISSING, stay.row(), Fields.GRADUATION_DATE, graduated);
      }
    }
  }

  private static void creditsHaveTheirGrade(Child child, Verdict verdict) {
    for (var course : child.courses()) {
      var credits = course.value(Fields.CREDITS);
      if (credits != null && course.value(Fields.FINAL_GRADE) == null) {
        verdict.add(Problem.CREDITS_WITHOUT_GRADE, course, Fields.FINAL_GRADE, credits);
      }
    }
  }

  private static void interpretationOfStateTestsIsListed(Child child, Verdict verdict) {
    var list = Fields.INTERPRETATION.codeList();
    for (var assessment : child.assessments()) {
      var said = assessment.value(Fields.INTERPRETATION);
      if (said != null
          && list != null
          && STATE_ASSESSMENTS.contains(Fields.text(assessment, Fields.ASSESSMENT_TYPE))
          && !child.lists().codeList(list).contains(said)) {
        verdict.add(Problem.CODE_UNKNOWN, assessment, Fields.INTERPRETATION, list);
      }
    }
  }
}
