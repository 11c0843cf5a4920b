package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Submissions, newest first.
 *
 * @param links whether the reader may open them
 * @param uploads whether the reader may send one
 * @param older whether newer ones stand on earlier pages
 * @param next the cursor of the page of older ones; absent on the last
 */
record SubmissionsPage(
    List<Line> lines, boolean links, boolean uploads, boolean older, @Nullable String next) {

  /** One submission in a list. */
  record Line(
      String id,
      String name,
      boolean dryRun,
      boolean live,
      String state,
      StatusMark status,
      String received,
      String children,
      String rejected) {}

  /** What a person of the State must decide about a submission. */
  record Decision(String id, String name, String question) {}

  /** What one State has sent so far. */
  record StateLine(
      String state,
      String last,
      StatusMark status,
      String submissions,
      String accepted,
      String rejected) {}
}
