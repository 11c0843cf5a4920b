package org.monarca.population.places;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A State, the District of Columbia or a territory.
 *
 * @param fips two digits that begin the ids of its districts
 * @param seasonBegin first month of field work, 1 to 12
 * @param seasonEnd last month of field work; before {@code seasonBegin} when it wraps the year
 * @param weight rough share among migratory families
 * @param homeBase whether families winter there
 * @param ordinal its place in the table, from 0
 */
public record UsState(
    String code,
    String fips,
    String areaCode,
    String zipHead,
    String stream,
    int seasonBegin,
    int seasonEnd,
    int weight,
    boolean homeBase,
    MonthDay schoolBegin,
    MonthDay schoolEnd,
    int ordinal) {

  /** First day of the school year that begins in {@code year}. */
  public LocalDate schoolBegins(int year) {
    return schoolBegin.atYear(year);
  }

  /** Last day of the school year that began in {@code year}. */
  public LocalDate schoolEnds(int year) {
    return schoolEnd.atYear(year + 1);
  }
}
