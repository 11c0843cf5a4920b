package org.monarca.exchange.web;

import java.util.List;

/**
 * The holidays of a State.
 *
 * @param own whether the reader may change them
 */
record HolidaysPage(
    String state,
    String name,
    boolean own,
    List<Line> federal,
    List<Line> ofState,
    List<Day> days,
    TypedFields typed) {

  /**
   * A published holiday.
   *
   * @param next the next days, in words; none when they lie further off than the next year
   */
  record Line(String id, String name, boolean kept, List<String> next) {}

  /** A day that the State has added. */
  record Day(String iso, String date, String name) {}
}
