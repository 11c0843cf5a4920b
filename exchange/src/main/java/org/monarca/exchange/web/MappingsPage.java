package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Titles that a State sends without a SCED code.
 *
 * @param saved whether something was kept just now
 * @param seen what a form says of what its sender has read
 * @param gathered how many titles there are, and when they were gathered, in words
 * @param number of the page, of so many
 */
record MappingsPage(
    String state,
    boolean saved,
    List<Line> lines,
    Problems problems,
    long seen,
    String gathered,
    int number,
    int pages) {

  /**
   * A title.
   *
   * @param proposal the likeliest course; null where none is likely
   * @param why how sure, and what speaks for it; null where there is no proposal
   * @param code as it was typed, else of the proposal; blank where there is none
   * @param said what somebody said of it; null where nobody has
   */
  record Line(
      String id,
      String key,
      String title,
      String subject,
      String rows,
      @Nullable String proposal,
      @Nullable String why,
      String code,
      @Nullable String said) {}
}
