package org.monarca.exchange.web;

import java.util.List;

/**
 * Submissions, newest first.
 *
 * @param links whether the reader may open them
 * @param uploads whether the reader may send one
 */
record SubmissionsPage(List<Line> lines, boolean links, boolean uploads) {

  /** One submission in a list. */
  record Line(
      String id,
      String name,
      boolean dryRun,
      String state,
      StatusMark status,
      String received,
      String children,
      String rejected) {}

  /** What one State has sent lately. */
  record StateLine(
      String state,
      String last,
      StatusMark status,
      String submissions,
      String accepted,
      String rejected) {}
}
