package org.monarca.population.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.population.journeys.Stay;
import org.monarca.population.places.UsState;

/**
 * One enrollment as it really was.
 *
 * @param year the school year, for a summer the one before it
 * @param type code of list {@code enrollment_type}
 * @param grade code of list {@code grade_level}
 * @param from the first day there
 * @param to the last day there
 * @param ending how it ended
 * @param continuation code of list {@code continuation_of_services_reason}, null while eligible
 */
public record Attendance(
    Stay stay,
    School school,
    SchoolYear year,
    String type,
    String grade,
    LocalDate from,
    LocalDate to,
    Ending ending,
    @Nullable String continuation) {

  /** How an attendance ends. */
  public enum Ending {
    /** The term or the stay was over. */
    LEFT,
    /** With a diploma, on the last day. */
    DIPLOMA,
    /** With a high school equivalency, on the last day. */
    EQUIVALENCY
  }

  public UsState state() {
    return stay.town().state();
  }

  /** Whether it is at a school in the regular term. */
  public boolean atSchool() {
    return type.equals("01") || type.equals("05");
  }

  /** Whether the child was there on that day; the day of leaving belongs to the next place. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  /** Whether a diploma or an equivalency was earned. */
  public boolean completes() {
    return ending != Ending.LEFT;
  }

  /** Whether the grade is kindergarten, 1 to 12 or ungraded. */
  public boolean inGrades() {
    return grade.equals("KG") || grade.equals("UG") || gradeNumber() > 0;
  }

  /** The grade as a number for grades 1 to 12, otherwise 0. */
  public int gradeNumber() {
    return Character.isDigit(grade.charAt(0)) ? Integer.parseInt(grade) : 0;
  }
}
