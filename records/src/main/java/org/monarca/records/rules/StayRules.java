package org.monarca.records.rules;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Problem;
import org.monarca.records.reference.Grades;

/** Warnings about how long enrollments last and how they follow each other. */
final class StayRules {

  static final List<Rule> ALL =
      List.of(
          new Rule(Problem.ENROLLMENTS_OVERLAP, StayRules::enrollmentsDoNotOverlap),
          new Rule(Problem.OPEN_IN_TWO_STATES, StayRules::nobodyIsInTwoStates),
          new Rule(Problem.STAY_VERY_LONG, StayRules::gradeYearsEnd),
          new Rule(Problem.GRADE_LEAPS, StayRules::gradesFollowEachOther));

  /** One enrollment tells one grade, so it cannot last much longer than a school year. */
  private static final int MOST_YEARS = 2;

  /** So many grades more, or fewer, than the years between are still believed. */
  private static final int BELIEVED_LEAP = 2;

  private StayRules() {}

  /**
   * A child may go to school and to a project at once, but not to two schools, nor twice to one
   * kind of project. The day of leaving may be the day of the next arrival. Two that last, in
   * different States, have a finding of their own.
   */
  private static void enrollmentsDoNotOverlap(Child child, Verdict verdict) {
    if (child.stays().size() < 2) {
      return;
    }
    var longest = new HashMap<String, Stay>();
    for (var stay : child.stays()) {
      if (stay.begin() != Calendar.NONE) {
        var inState = stay.sort() + " " + stay.state();
        var earlier = longest.get(stay.sort());
        if (earlier != null && earlier.lastsElsewhere(stay)) {
          earlier = longest.get(inState);
        }
        if (earlier != null && earlier.lastsBeyond(stay.begin())) {
          verdict.add(
              Problem.ENROLLMENTS_OVERLAP,
              stay.row(),
              Fields.ENROLLMENT_DATE,
              Long.toString(earlier.row().line()));
        }
        longest.merge(stay.sort(), stay, StayRules::longer);
        longest.merge(inState, stay, StayRules::longer);
      }
    }
  }

  private static Stay longer(Stay earlier, Stay later) {
    return earlier.endsBefore(later) ? later : earlier;
  }

  /** Of all that last, the one that began last is believed. */
  private static void nobodyIsInTwoStates(Child child, Verdict verdict) {
    var last = lastOpen(child);
    if (last == null) {
      return;
    }
    for (var stay : child.stays()) {
      if (stay.lastsElsewhere(last)) {
        verdict.add(
            Problem.OPEN_IN_TWO_STATES,
            stay.row(),
            Fields.FACILITY_STATE,
            last.state(),
            Long.toString(last.row().line()));
      }
    }
  }

  private static @Nullable Stay lastOpen(Child child) {
    for (int i = child.stays().size() - 1; i >= 0; i--) {
      var stay = child.stays().get(i);
      if (stay.open() && !stay.state().isEmpty()) {
        return stay;
      }
    }
    return null;
  }

  private static void gradeYearsEnd(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      if (stay.begin() != Calendar.NONE && (stay.atSchool() || stay.atProject())) {
        int until = stay.open() ? child.day() : stay.end();
        if (until > Calendar.yearsLater(stay.begin(), MOST_YEARS)) {
          verdict.add(
              Problem.STAY_VERY_LONG,
              stay.row(),
              Fields.ENROLLMENT_DATE,
              Calendar.text(until),
              Integer.toString(MOST_YEARS));
        }
      }
    }
  }

  private static void gradesFollowEachOther(Child child, Verdict verdict) {
    Stay earlier = null;
    for (var stay : child.stays()) {
      if (stay.begin() != Calendar.NONE && Grades.number(stay.grade()) != Grades.UNNUMBERED) {
        if (earlier != null && leaps(earlier, stay)) {
          verdict.add(
              Problem.GRADE_LEAPS,
              stay.row(),
              Fields.GRADE_LEVEL,
              earlier.grade(),
              Calendar.text(earlier.begin()));
        }
        earlier = stay;
      }
    }
  }

  private static boolean leaps(Stay earlier, Stay later) {
    int grades = Grades.number(later.grade()) - Grades.number(earlier.grade());
    int years = Calendar.schoolYearOf(later.begin()) - Calendar.schoolYearOf(earlier.begin());
    return grades <= -BELIEVED_LEAP || grades > years + BELIEVED_LEAP;
  }
}
