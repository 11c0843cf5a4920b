package org.monarca.population.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/**
 * A State, the District of Columbia or a territory.
 *
 * @param fips two digits that begin the ids of its districts
 * @param children about how many migratory children live there in a year
 * @param begun of 100 families that ought to be begun with it, those that are, since others come
 *     there on their routes
 * @param ordinal its place in the table, from 0
 */
public record UsState(
    String code,
    String fips,
    String areaCode,
    String zipHead,
    String stream,
    int children,
    int begun,
    MonthDay schoolBegin,
    MonthDay schoolEnd,
    int ordinal) {

  /** First day of the school year that begins in {@code year}, never at a weekend. */
  public LocalDate schoolBegins(int year) {
    var usual = schoolBegin.atYear(year);
    return isWeekend(usual) ? usual.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : usual;
  }

  /** Last day of the school year that began in {@code year}, never at a weekend. */
  public LocalDate schoolEnds(int year) {
    var usual = schoolEnd.atYear(year + 1);
    return isWeekend(usual) ? usual.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) : usual;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
  }
}
