package org.monarca.exchange.jurisdictions.calendars;

import java.time.LocalDate;
import java.util.List;

/**
 * A school year.
 *
 * @param ofDistrict whether it is the district's own; else the State's usual one
 * @param terms by first day
 */
public record SchoolYear(
    long id, boolean ofDistrict, LocalDate firstDay, LocalDate lastDay, List<Term> terms) {

  /** More days than any school year has, summer included. */
  static final int MOST_DAYS = 400;

  public SchoolYear {
    terms = List.copyOf(terms);
  }

  /** The calendar year in which it begins. */
  public int begins() {
    return firstDay.getYear();
  }
}
