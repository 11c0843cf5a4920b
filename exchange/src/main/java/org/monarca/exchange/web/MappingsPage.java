package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Titles that a State sends without a SCED code.
 *
 * @param saved whether something was kept just now
 */
record MappingsPage(String state, boolean saved, List<Line> lines, Problems problems) {

  /**
   * A title.
   *
   * @param proposal the likeliest course; null where none is likely
   * @param why how sure, and what speaks for it; null where there is no proposal
   * @param code of the proposal; blank where there is none
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
