package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a full list leaves out.
 *
 * @param name of the submission
 * @param says how many there are, and what becomes of them
 * @param chosen the school that the list is narrowed to, blank for those of none; absent for all
 * @param only that in words
 * @param cut whether there are more than are shown
 */
record LeftOutPage(
    String id,
    String name,
    String says,
    List<SchoolLine> schools,
    @Nullable String chosen,
    @Nullable String only,
    List<Line> lines,
    boolean cut) {

  /** The schools that are shown first. */
  public List<SchoolLine> most() {
    return schools.subList(0, Math.min(10, schools.size()));
  }

  /**
   * How many of a school.
   *
   * @param code as addresses say it
   */
  record SchoolLine(String code, String school, String children) {}

  record Line(String child, String school, String grade) {}
}
