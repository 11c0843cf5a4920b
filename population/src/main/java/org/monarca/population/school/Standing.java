package org.monarca.population.school;

import java.time.LocalDate;
import org.monarca.population.chance.Digits;
import org.monarca.population.people.Child;

/** Where a child stands in a school year: its grade, or why it has none. */
enum Standing {
  TOO_YOUNG,
  PRESCHOOL,
  IN_SCHOOL,
  OUT_OF_SCHOOL;

  static Standing of(Child child, SchoolYear year) {
    int age = ageInSeptember(child, year);
    int grade = grade(child, year);
    if (age < 3) {
      return TOO_YOUNG;
    }
    if (grade < 0) {
      return PRESCHOOL;
    }
    return grade > 12 || child.pupil().out(age) ? OUT_OF_SCHOOL : IN_SCHOOL;
  }

  /** 0 is kindergarten, 1 to 12 the grades; below and above lies no school. */
  static int grade(Child child, SchoolYear year) {
    int age = ageInSeptember(child, year);
    var pupil = child.pupil();
    return age - 5 - pupil.yearsBehind() - pupil.yearsMissed(age);
  }

  /** Code of list {@code grade_level} for somebody who does not attend, by age on that day. */
  static String gradeOfAge(int age) {
    return age <= 5 ? "P" + Math.max(0, age) : age >= 13 ? "00" : "UG";
  }

  static String gradeCode(int grade) {
    return grade == 0 ? "KG" : Digits.of(grade, 2);
  }

  private static int ageInSeptember(Child child, SchoolYear year) {
    return child.birth().until(LocalDate.of(year.begin(), 9, 1)).getYears();
  }
}
