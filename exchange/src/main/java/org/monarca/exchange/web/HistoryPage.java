package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.ChildPage.Identity;

/**
 * What was said of a child over time, or what changed between two days.
 *
 * @param number the child's
 * @param between the two days compared, in words; null where all is shown
 * @param sent by submission, the latest first
 * @param changes between the two days
 * @param older page on which earlier submissions stand; null on the last
 * @param newer as that, of later ones; null on the first
 */
record HistoryPage(
    Identity identity,
    String number,
    TypedDate day,
    TypedDate from,
    TypedDate to,
    Problems problems,
    @Nullable String between,
    List<SentLine> sent,
    List<ChangeLine> changes,
    @Nullable Integer older,
    @Nullable Integer newer) {

  /**
   * One submission.
   *
   * @param submission number of the submission; null where it is not the reader's State's
   */
  record SentLine(
      String state,
      String said,
      String received,
      String name,
      @Nullable String submission,
      List<ChangeLine> changes) {}

  /** What changed in one row: which it is, what happened to it, and its elements. */
  record ChangeLine(String what, String how, String state, List<Differing> elements) {}

  /** An element that differs; null is not known. */
  record Differing(String label, @Nullable String before, @Nullable String after) {}
}
