package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.ChildPage.Identity;

/**
 * Of what States say different things about a child, and what they were asked.
 *
 * @param number the child's, digits alone
 * @param lines elements about which they differ, in the order of the record
 * @param reasons why somebody may ask
 * @param earlier what States were asked about elements of which they say the same by now, in words
 * @param asked what came of asking, in words; null where nobody did
 */
record DifferencesPage(
    Identity identity,
    String number,
    List<Line> lines,
    List<Choice> reasons,
    List<String> earlier,
    Problems problems,
    @Nullable String asked) {

  /**
   * One element.
   *
   * @param says each different thing with who says so, what is shown on the record first
   * @param checks what States were asked about it, in words, the latest first
   * @param states that can be asked now
   * @param state chosen before something was wrong, blank where none was
   * @param reason likewise
   */
  record Line(
      String element,
      String label,
      List<ChildPage.Other> says,
      List<String> checks,
      List<Choice> states,
      String state,
      String reason) {}
}
