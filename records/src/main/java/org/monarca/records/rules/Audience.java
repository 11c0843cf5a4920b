package org.monarca.records.rules;

import static org.monarca.records.RecordKind.ENROLLMENT;
import static org.monarca.records.RecordKind.QUALIFYING_MOVE;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Applicability;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * For whom an element is expected. Where a date or a code is missing or unreadable, nobody is
 * expected: no finding rests on a guess.
 */
final class Audience {

  private static final Set<String> SCHOOL = Set.of("01", "05");
  private static final Set<String> MEP_PROJECT = Set.of("02", "03", "04", "05");
  private static final Set<String> GRADES_9_TO_12 = Set.of("09", "10", "11", "12");
  private static final Set<String> SECONDARY_BY_AGE = Set.of("UG", "00");
  private static final int SECONDARY_AGE = 14;

  private static final Element ENROLLMENT_DATE = element(ENROLLMENT, "enrollment_date");
  private static final Element ENROLLMENT_TYPE = element(ENROLLMENT, "enrollment_type");
  private static final Element GRADE_LEVEL = element(ENROLLMENT, "grade_level");
  private static final Element ARRIVAL = element(QUALIFYING_MOVE, "qualifying_arrival_date");
  private static final Element EXPIRATION = element(QUALIFYING_MOVE, "eligibility_expiration_date");

  private Audience() {}

  static boolean includes(Applicability whom, Child child, Row row) {
    return switch (whom) {
      case ALL -> true;
      case SCHOOL -> SCHOOL.contains(text(row, ENROLLMENT_TYPE));
      case MEP_PROJECT -> MEP_PROJECT.contains(text(row, ENROLLMENT_TYPE));
      case K12 -> k12(text(row, GRADE_LEVEL));
      case SECONDARY -> row.kind() == ENROLLMENT ? secondary(child, row) : anySecondary(child);
      case GRADE_8_12 -> eightToTwelve(text(row, GRADE_LEVEL));
      case AGE_3_21 -> ageAt(child, row) >= 3 && ageAt(child, row) <= 21;
      case ELIGIBLE -> eligible(child, Calendar.date(row.value(ENROLLMENT_DATE)));
    };
  }

  static boolean isSchool(Row enrollment) {
    return SCHOOL.contains(text(enrollment, ENROLLMENT_TYPE));
  }

  /** Age on the enrollment date; -1 when it cannot be known. */
  static int ageAt(Child child, Row enrollment) {
    var birth = child.birth();
    var date = Calendar.date(enrollment.value(ENROLLMENT_DATE));
    return birth == null || date == null ? -1 : Calendar.age(birth, date);
  }

  private static boolean k12(String grade) {
    return grade.equals("KG") || grade.equals("UG") || numbered(grade) >= 1;
  }

  private static boolean eightToTwelve(String grade) {
    return numbered(grade) >= 8;
  }

  private static boolean secondary(Child child, Row enrollment) {
    var grade = text(enrollment, GRADE_LEVEL);
    return GRADES_9_TO_12.contains(grade)
        || (SECONDARY_BY_AGE.contains(grade) && ageAt(child, enrollment) >= SECONDARY_AGE);
  }

  /**
   * A course names no grade: its child is secondary by any enrollment sent, or is taken for it when
   * none is sent.
   */
  private static boolean anySecondary(Child child) {
    var enrollments = child.rows(ENROLLMENT);
    return enrollments.isEmpty() || enrollments.stream().anyMatch(row -> secondary(child, row));
  }

  private static boolean eligible(Child child, @Nullable LocalDate enrolled) {
    if (enrolled == null) {
      return false;
    }
    for (var move : child.rows(QUALIFYING_MOVE)) {
      var arrival = Calendar.date(move.value(ARRIVAL));
      var expiration = Calendar.date(move.value(EXPIRATION));
      if (arrival != null
          && expiration != null
          && !enrolled.isBefore(arrival)
          && !enrolled.isAfter(expiration)) {
        return true;
      }
    }
    return false;
  }

  /** 1 to 12, or -1 for a grade that is not one of these. */
  private static int numbered(String grade) {
    if (grade.length() != 2 || !Character.isDigit(grade.charAt(0))) {
      return -1;
    }
    int number = 10 * (grade.charAt(0) - '0') + (grade.charAt(1) - '0');
    return number >= 1 && number <= 12 ? number : -1;
  }

  private static String text(Row row, Element element) {
    var value = row.value(element);
    return value == null ? "" : value;
  }

  private static Element element(RecordKind kind, String key) {
    return Catalogue.published().element(kind, key);
  }
}
