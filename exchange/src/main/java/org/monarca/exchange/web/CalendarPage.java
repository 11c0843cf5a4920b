package org.monarca.exchange.web;

import java.util.List;

/**
 * The school years of a State, or of one of its districts.
 *
 * @param whose the State's or the district's name
 * @param action where the forms go
 * @param back where the reader came from
 * @param own whether the reader may change them
 * @param usual of a district, its State's years, which hold where it has none of its own
 */
record CalendarPage(
    String whose,
    String action,
    String back,
    boolean own,
    boolean ofDistrict,
    List<Year> years,
    List<Year> usual,
    List<Choice> yearChoices,
    List<Choice> kinds,
    TypedFields typed) {

  /**
   * A school year.
   *
   * @param name as people say it: 2026-27
   */
  record Year(long id, String name, String firstDay, String lastDay, List<Term> terms) {}

  /** A term of it. */
  record Term(String kind, String label, String iso, String firstDay, String lastDay) {}
}
