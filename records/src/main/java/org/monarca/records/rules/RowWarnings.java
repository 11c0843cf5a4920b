package org.monarca.records.rules;

import static org.monarca.records.RecordKind.COURSE;
import static org.monarca.records.RecordKind.ENROLLMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.Presence;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;

/** Warnings about single rows and how they stand to each other. */
final class RowWarnings {

  static final List<Rule> ALL =
      List.of(
          RowWarnings::conditionalElementsAreThere,
          RowWarnings::gradeFitsAge,
          RowWarnings::districtIsHeadOfSchool,
          RowWarnings::enrollmentsDoNotOverlap,
          RowWarnings::clockHoursArePossible);

  private static final int MOST_CLOCK_HOURS = 1080;

  private static final Element GRADE_LEVEL = element(ENROLLMENT, "grade_level");
  private static final Element SCHOOL_ID = element(ENROLLMENT, "school_id");
  private static final Element DISTRICT_ID = element(ENROLLMENT, "district_id");
  private static final Element ENROLLMENT_TYPE = element(ENROLLMENT, "enrollment_type");
  private static final Element ENROLLMENT_DATE = element(ENROLLMENT, "enrollment_date");
  private static final Element WITHDRAWAL_DATE = element(ENROLLMENT, "withdrawal_date");
  private static final Element CLOCK_HOURS = element(COURSE, "clock_hours");
  private static final Element CREDITS = element(COURSE, "credits_granted");
  private static final Element GRADE_TO_DATE = element(COURSE, "grade_to_date");
  private static final Element FINAL_GRADE = element(COURSE, "final_grade");

  private static final Set<Element> NEVER_MISSED =
      Set.of(
          element(ENROLLMENT, "graduation_hse_indicator"),
          element(ENROLLMENT, "graduation_hse_date"),
          FINAL_GRADE);

  private RowWarnings() {}

  private static void conditionalElementsAreThere(Child child, Verdict verdict) {
    for (var row : child.everyRow()) {
      if (!row.removes()) {
        for (var element : Catalogue.published().elements(row.kind())) {
          if (element.presence() == Presence.CONDITIONAL
              && row.value(element) == null
              && conditionHolds(element, row)
              && Audience.includes(element.appliesTo(), child, row)) {
            verdict.add(Problem.CONDITIONAL_MISSING, row, element);
          }
        }
      }
    }
  }

  /**
   * What the notes of the catalogue add: clock hours when no credit is granted, and so credit when
   * there are no clock hours; a mark at withdrawal while there is no final one. Two are record
   * errors beside their partner and not expected without it. The graduation indicator has no value
   * for "not yet": blank is how a State says it.
   */
  private static boolean conditionHolds(Element element, Row row) {
    if (NEVER_MISSED.contains(element)) {
      return false;
    }
    if (element.equals(CLOCK_HOURS)) {
      return row.value(CREDITS) == null;
    }
    if (element.equals(CREDITS)) {
      return row.value(CLOCK_HOURS) == null;
    }
    return !element.equals(GRADE_TO_DATE) || row.value(FINAL_GRADE) == null;
  }

  private static void gradeFitsAge(Child child, Verdict verdict) {
    for (var enrollment : child.rows(ENROLLMENT)) {
      var grade = enrollment.value(GRADE_LEVEL);
      int age = Audience.ageAt(child, enrollment);
      var usual = grade == null ? null : Grades.usualFor(grade);
      if (usual != null && age >= 0 && !usual.include(age)) {
        verdict.add(Problem.GRADE_UNUSUAL_FOR_AGE, enrollment, GRADE_LEVEL, Integer.toString(age));
      }
    }
  }

  private static void districtIsHeadOfSchool(Child child, Verdict verdict) {
    for (var enrollment : child.rows(ENROLLMENT)) {
      var school = enrollment.value(SCHOOL_ID);
      var district = enrollment.value(DISTRICT_ID);
      if (school != null
          && district != null
          && !school.startsWith("X-")
          && !school.startsWith(district)) {
        verdict.add(Problem.DISTRICT_NOT_OF_SCHOOL, enrollment, DISTRICT_ID, school);
      }
    }
  }

  /**
   * A child may go to school and to a project at once, but not to two schools, nor twice to one
   * kind of project. The day of leaving may be the day of the next arrival.
   */
  private static void enrollmentsDoNotOverlap(Child child, Verdict verdict) {
    var byBegin = new ArrayList<Stay>();
    for (var enrollment : child.rows(ENROLLMENT)) {
      var begin = Calendar.date(enrollment.value(ENROLLMENT_DATE));
      if (begin != null) {
        var end = Calendar.date(enrollment.value(WITHDRAWAL_DATE));
        byBegin.add(new Stay(enrollment, sortOf(enrollment), begin, end));
      }
    }
    byBegin.sort(Comparator.comparing(Stay::begin));
    var longest = new HashMap<String, Stay>();
    for (var stay : byBegin) {
      var earlier = longest.get(stay.sort());
      if (earlier != null && earlier.lastsBeyond(stay.begin())) {
        verdict.add(
            Problem.ENROLLMENTS_OVERLAP,
            stay.row(),
            ENROLLMENT_DATE,
            Long.toString(earlier.row().line()));
      }
      if (earlier == null || earlier.endsBefore(stay)) {
        longest.put(stay.sort(), stay);
      }
    }
  }

  private static String sortOf(Row enrollment) {
    var type = enrollment.value(ENROLLMENT_TYPE);
    return Audience.isSchool(enrollment) ? "school" : type == null ? "" : type;
  }

  private record Stay(Row row, String sort, LocalDate begin, @Nullable LocalDate end) {

    boolean lastsBeyond(LocalDate day) {
      return end == null || end.isAfter(day);
    }

    boolean endsBefore(Stay other) {
      return end != null && (other.end == null || end.isBefore(other.end));
    }
  }

  private static void clockHoursArePossible(Child child, Verdict verdict) {
    for (var course : child.rows(COURSE)) {
      var hours = course.value(CLOCK_HOURS);
      if (hours != null
          && hours.length() <= 4
          && Forms.hold(CLOCK_HOURS.type(), hours)
          && Integer.parseInt(hours) > MOST_CLOCK_HOURS) {
        verdict.add(
            Problem.CLOCK_HOURS_UNUSUAL, course, CLOCK_HOURS, Integer.toString(MOST_CLOCK_HOURS));
      }
    }
  }

  private static Element element(RecordKind kind, String key) {
    return Catalogue.published().element(kind, key);
  }
}
