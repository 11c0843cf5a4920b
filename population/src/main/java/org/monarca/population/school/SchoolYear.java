package org.monarca.population.school;

import java.time.LocalDate;
import org.monarca.population.places.UsState;

/**
 * A school year of a State.
 *
 * @param begin the calendar year in which it begins
 * @param first the first day of school
 * @param last the last day of school, in the next calendar year
 */
public record SchoolYear(int begin, LocalDate first, LocalDate last) {

  static SchoolYear of(UsState state, int begin) {
    return new SchoolYear(begin, state.schoolBegins(begin), state.schoolEnds(begin));
  }

  /** The year whose summer ends before August, when the next one is prepared. */
  static int holding(LocalDate day) {
    return day.getMonthValue() >= 8 ? day.getYear() : day.getYear() - 1;
  }
}
