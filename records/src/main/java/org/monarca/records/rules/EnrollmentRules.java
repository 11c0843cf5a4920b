package org.monarca.records.rules;

import java.util.List;
import org.monarca.records.problems.Problem;
import org.monarca.records.reference.Grades;

/** Warnings about single enrollments, and about what they say beside the child's moves. */
final class EnrollmentRules {

  static final List<Rule> ALL =
      List.of(
          new Rule(Problem.GRADE_UNUSUAL_FOR_AGE, EnrollmentRules::gradeFitsAge),
          new Rule(Problem.OUT_OF_SCHOOL_AT_SCHOOL, EnrollmentRules::outOfSchoolIsNotAtSchool),
          new Rule(Problem.RESIDENCY_AFTER_ENROLLMENT, EnrollmentRules::childLivesThereFirst),
          new Rule(Problem.VERIFIED_BEFORE_RESIDENCY, EnrollmentRules::verificationFollows),
          new Rule(Problem.PROJECT_LONG_BEFORE_MOVE, EnrollmentRules::projectFollowsSomeMove),
          new Rule(Problem.PRIORITY_WITHOUT_ELIGIBILITY, EnrollmentRules::priorityIsEligible),
          new Rule(Problem.GRADUATED_BUT_ENROLLED, EnrollmentRules::graduatesHaveLeft),
          new Rule(Problem.GRADUATED_YOUNG, EnrollmentRules::graduatesAreGrown),
          new Rule(Problem.GRADUATION_DATE_ALONE, EnrollmentRules::graduationIsNamed));

  private static final String OUT_OF_SCHOOL_YOUTH = "00";
  private static final int YOUNGEST_GRADUATE = 15;

  private EnrollmentRules() {}

  private static void gradeFitsAge(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      int age = child.ageAt(stay);
      var usual = Grades.usualFor(stay.grade());
      if (usual != null && age >= 0 && !usual.include(age)) {
        verdict.add(
            Problem.GRADE_UNUSUAL_FOR_AGE, stay.row(), Fields.GRADE_LEVEL, Integer.toString(age));
      }
    }
  }

  private static void outOfSchoolIsNotAtSchool(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      if (stay.atSchool() && stay.grade().equals(OUT_OF_SCHOOL_YOUTH)) {
        verdict.add(Problem.OUT_OF_SCHOOL_AT_SCHOOL, stay.row(), Fields.GRADE_LEVEL, stay.type());
      }
    }
  }

  private static void childLivesThereFirst(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      if (stay.begin() != Calendar.NONE && stay.resident() > stay.begin()) {
        verdict.add(
            Problem.RESIDENCY_AFTER_ENROLLMENT,
            stay.row(),
            Fields.RESIDENCY_DATE,
            Calendar.text(stay.begin()));
      }
    }
  }

  private static void verificationFollows(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      if (stay.verified() != Calendar.NONE && stay.verified() < stay.resident()) {
        verdict.add(
            Problem.VERIFIED_BEFORE_RESIDENCY,
            stay.row(),
            Fields.RESIDENCY_VERIFIED,
            Calendar.text(stay.resident()));
      }
    }
  }

  /** A project of the program serves children who have moved; a year is allowed for slips. */
  private static void projectFollowsSomeMove(Child child, Verdict verdict) {
    int first = firstArrival(child);
    if (first == Calendar.NONE || !child.isWhole()) {
      return;
    }
    for (var stay : child.stays()) {
      if (stay.atProject()
          && stay.begin() != Calendar.NONE
          && Calendar.yearsLater(stay.begin(), 1) < first) {
        verdict.add(
            Problem.PROJECT_LONG_BEFORE_MOVE,
            stay.row(),
            Fields.ENROLLMENT_DATE,
            Calendar.text(first));
      }
    }
  }

  private static int firstArrival(Child child) {
    int first = Calendar.NONE;
    for (var move : child.moves()) {
      if (move.arrival() != Calendar.NONE && (first == Calendar.NONE || move.arrival() < first)) {
        first = move.arrival();
      }
    }
    return first;
  }

  /** Priority is for eligible children (ESEA section 1304(d)), or for services that continue. */
  private static void priorityIsEligible(Child child, Verdict verdict) {
    if (child.moves().isEmpty() || !child.isWhole()) {
      return;
    }
    for (var stay : child.stays()) {
      var row = stay.row();
      if ("Y".equals(row.value(Fields.PRIORITY))
          && row.value(Fields.CONTINUATION) == null
          && stay.begin() != Calendar.NONE
          && !isEligibleDuring(stay, child)) {
        verdict.add(Problem.PRIORITY_WITHOUT_ELIGIBILITY, row, Fields.PRIORITY);
      }
    }
  }

  private static boolean isEligibleDuring(Stay stay, Child child) {
    int until = stay.end() == Calendar.NONE ? child.day() : stay.end();
    for (var move : child.moves()) {
      if (!move.isReadable() || move.meets(stay.begin(), Math.max(stay.begin(), until))) {
        return true;
      }
    }
    return false;
  }

  private static void graduatesHaveLeft(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      if (stay.open()
          && stay.graduated() != Calendar.NONE
          && stay.graduated() <= child.day()
          && stay.row().value(Fields.GRADUATION) != null) {
        verdict.add(
            Problem.GRADUATED_BUT_ENROLLED,
            stay.row(),
            Fields.WITHDRAWAL_DATE,
            Calendar.text(stay.graduated()));
      }
    }
  }

  private static void graduatesAreGrown(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      if (child.hasBirth() && stay.graduated() >= child.birth()) {
        int age = Calendar.age(child.birth(), stay.graduated());
        if (age < YOUNGEST_GRADUATE) {
          verdict.add(
              Problem.GRADUATED_YOUNG, stay.row(), Fields.GRADUATION_DATE, Integer.toString(age));
        }
      }
    }
  }

  private static void graduationIsNamed(Child child, Verdict verdict) {
    for (var stay : child.stays()) {
      var row = stay.row();
      if (row.value(Fields.GRADUATION_DATE) != null && row.value(Fields.GRADUATION) == null) {
        verdict.add(
            Problem.GRADUATION_DATE_ALONE,
            row,
            Fields.GRADUATION,
            Fields.text(row, Fields.GRADUATION_DATE));
      }
    }
  }
}
