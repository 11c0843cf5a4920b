package org.monarca.records.rules;

import java.util.List;
import java.util.Set;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;

/** Warnings about courses and credits. */
final class CourseRules {

  static final List<Rule> ALL =
      List.of(
          new Rule(Problem.CLOCK_HOURS_UNUSUAL, CourseRules::clockHoursArePossible),
          new Rule(Problem.COURSE_YEAR_UNLIKELY, CourseRules::yearFitsAge),
          new Rule(Problem.COURSE_AFTER_LAST_ENROLLMENT, CourseRules::childIsStillAtSchool),
          new Rule(Problem.CREDITS_UNUSUAL, CourseRules::creditsAreUsual),
          new Rule(Problem.HOURS_AND_CREDITS, CourseRules::hoursOrCredits),
          new Rule(Problem.COURSE_REPEATED, CourseRules::coursesAreDifferent));

  private static final int MOST_CLOCK_HOURS = 1080;

  /** Carnegie units: a course of a whole year gives one, a double period two. */
  private static final int MOST_CREDITS = 2;

  /** Term types by which, with the section, a part of a school year is told: year and semester. */
  private static final Set<String> TOLD_ONCE = Set.of("0827", "0828");

  /** In years of age at the end of the year in which a course begins. */
  private static final int YOUNGEST = 10;

  private CourseRules() {}

  private static void clockHoursArePossible(Child child, Verdict verdict) {
    for (var course : child.courses()) {
      var hours = course.value(Fields.CLOCK_HOURS);
      if (hours != null
          && hours.length() <= 4
          && Forms.hold(Fields.CLOCK_HOURS.type(), hours)
          && Integer.parseInt(hours) > MOST_CLOCK_HOURS) {
        verdict.add(
            Problem.CLOCK_HOURS_UNUSUAL,
            course,
            Fields.CLOCK_HOURS,
            Integer.toString(MOST_CLOCK_HOURS));
      }
    }
  }

  private static void yearFitsAge(Child child, Verdict verdict) {
    int thisYear = Calendar.yearOf(child.day());
    int earliest = child.hasBirth() ? Calendar.yearOf(child.birth()) + YOUNGEST : 0;
    for (var course : child.courses()) {
      int begin = Calendar.year(course.value(Fields.BEGIN_YEAR));
      if (begin >= 0 && (begin < earliest || begin > thisYear)) {
        verdict.add(
            Problem.COURSE_YEAR_UNLIKELY,
            course,
            Fields.BEGIN_YEAR,
            Integer.toString(earliest),
            Integer.toString(thisYear));
      }
    }
  }

  /** Earlier courses may come from schools that nobody reports; later ones cannot. */
  private static void childIsStillAtSchool(Child child, Verdict verdict) {
    int last = child.isWhole() ? lastDay(child) : Calendar.NONE;
    if (last == Calendar.NONE) {
      return;
    }
    for (var course : child.courses()) {
      int begin = Calendar.year(course.value(Fields.BEGIN_YEAR));
      if (begin >= 0 && Calendar.firstOfSchoolYear(begin) > last) {
        verdict.add(
            Problem.COURSE_AFTER_LAST_ENROLLMENT, course, Fields.BEGIN_YEAR, Calendar.text(last));
      }
    }
  }

  /** The last day of all enrollments; none when one lasts or its end cannot be known. */
  private static int lastDay(Child child) {
    int last = Calendar.NONE;
    for (var stay : child.stays()) {
      if (stay.end() == Calendar.NONE) {
        return Calendar.NONE;
      }
      last = Math.max(last, stay.end());
    }
    return last;
  }

  private static void creditsAreUsual(Child child, Verdict verdict) {
    for (var course : child.courses()) {
      var credits = course.value(Fields.CREDITS);
      if (credits != null && isMoreThanUsual(credits)) {
        verdict.add(
            Problem.CREDITS_UNUSUAL, course, Fields.CREDITS, Integer.toString(MOST_CREDITS));
      }
    }
  }

  /** Of a decimal within its length. */
  private static boolean isMoreThanUsual(String credits) {
    if (!Lengths.hold(Fields.CREDITS, credits) || !Forms.hold(Fields.CREDITS.type(), credits)) {
      return false;
    }
    int units = 0;
    boolean more = false;
    boolean behindPoint = false;
    for (int i = 0; i < credits.length(); i++) {
      char c = credits.charAt(i);
      if (c == '.') {
        behindPoint = true;
      } else if (behindPoint) {
        more |= c != '0';
      } else {
        units = 10 * units + (c - '0');
      }
    }
    return units > MOST_CREDITS || (units == MOST_CREDITS && more);
  }

  /** Hours tell how far an unfinished course has come, credits that it is finished. */
  private static void hoursOrCredits(Child child, Verdict verdict) {
    for (var course : child.courses()) {
      var credits = course.value(Fields.CREDITS);
      if (credits != null && course.value(Fields.CLOCK_HOURS) != null) {
        verdict.add(Problem.HOURS_AND_CREDITS, course, Fields.CLOCK_HOURS, credits);
      }
    }
  }

  /**
   * Two parts of one term are two rows, and two quarters may be told alike; only a whole year, or a
   * semester by its section, is told once.
   */
  private static void coursesAreDifferent(Child child, Verdict verdict) {
    if (child.courses().size() < 2) {
      return;
    }
    var whole =
        child.courses().stream()
            .filter(course -> TOLD_ONCE.contains(Fields.text(course, Fields.TERM_TYPE)))
            .toList();
    Repetitions.of(
            whole,
            Fields.COURSE_TITLE,
            Fields.BEGIN_YEAR,
            Fields.COURSE_SECTION,
            Fields.TERM_TYPE,
            Fields.CLOCK_HOURS,
            Fields.GRADE_TO_DATE,
            Fields.CREDITS,
            Fields.FINAL_GRADE)
        .forEach((course, first) -> noteRepeated(course, first, verdict));
  }

  private static void noteRepeated(Row course, Row first, Verdict verdict) {
    verdict.add(Problem.COURSE_REPEATED, course, Fields.COURSE_TITLE, Long.toString(first.line()));
  }
}
