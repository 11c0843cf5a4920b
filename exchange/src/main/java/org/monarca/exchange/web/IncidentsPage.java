package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The incident log.
 *
 * @param officer whether the reader sees to them, and not only how they stand
 * @param hours the State's times, where the reader may set them
 * @param next number of the next page; absent on the last
 * @param done what was done last, in words
 */
record IncidentsPage(
    String lede,
    boolean officer,
    List<Line> lines,
    List<Term> hours,
    int page,
    @Nullable Integer next,
    @Nullable String done,
    TypedFields typed) {

  IncidentsPage {
    lines = List.copyOf(lines);
    hours = List.copyOf(hours);
  }

  /**
   * An incident as it stands.
   *
   * @param late whether something should have been done by now
   */
  record Line(
      long id,
      String name,
      String state,
      String discovered,
      String standing,
      boolean late,
      List<Due> clocks) {}

  /**
   * Something that is due.
   *
   * @param standing until when, or when it was done, in words
   * @param source where the time comes from, in words
   */
  record Due(String code, String name, String standing, boolean late, String source) {}

  /** A time that the State sets. */
  record Term(String code, String name, String means, String hours) {}
}
