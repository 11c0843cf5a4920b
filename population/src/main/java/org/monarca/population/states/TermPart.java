package org.monarca.population.states;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.monarca.population.school.Attendance;

/**
 * The part of a term during which the student was there.
 *
 * @param term its number in the year, from 0
 * @param of how many terms the year has
 * @param first the first day of the term
 * @param last its last day
 */
record TermPart(
    Attendance attendance,
    int term,
    int of,
    LocalDate from,
    LocalDate to,
    LocalDate first,
    LocalDate last) {

  static TermPart of(Attendance attendance, int term, int terms) {
    var year = attendance.year();
    long days = ChronoUnit.DAYS.between(year.first(), year.last());
    var first = year.first().plusDays(days * term / terms);
    var last = year.first().plusDays(days * (term + 1) / terms);
    var from = first.isBefore(attendance.from()) ? attendance.from() : first;
    var to = attendance.to().isBefore(last) ? attendance.to() : last;
    return new TermPart(attendance, term, terms, from, to, first, last);
  }

  /** There for five sixths of the term and at its end. */
  boolean completed() {
    long there = ChronoUnit.DAYS.between(from, to);
    return !to.isBefore(last.minusDays(4)) && there * 6 >= ChronoUnit.DAYS.between(first, last) * 5;
  }

  /** When reports of progress are written. */
  LocalDate middle() {
    var middle = first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
    return middle.isBefore(from) ? from.plusDays(10) : middle;
  }

  /** Fifty minutes on five days of seven. */
  long hoursUntil(LocalDate day) {
    return ChronoUnit.DAYS.between(from, day) * 5 * 50 / (7 * 60);
  }
}
