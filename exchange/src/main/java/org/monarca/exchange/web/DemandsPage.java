package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The register of legal demands.
 *
 * @param officer whether the reader is an officer of a State, and not the Department's second
 *     person
 * @param alone whether the reader's State has no other officer
 * @param next number of the next page; absent on the last
 */
record DemandsPage(
    String lede,
    boolean officer,
    boolean alone,
    List<Line> lines,
    int page,
    @Nullable Integer next) {

  DemandsPage {
    lines = List.copyOf(lines);
  }

  /**
   * A demand as it stands.
   *
   * @param waits whether a second person is waited for
   */
  record Line(
      long id,
      String name,
      String state,
      String office,
      String basis,
      String received,
      String standing,
      boolean waits) {}
}
