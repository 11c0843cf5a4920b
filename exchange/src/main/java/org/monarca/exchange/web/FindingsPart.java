package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a submission, counted and one by one.
 *
 * @param sentence how many errors and warnings there are
 * @param chosen the problem code the list is narrowed to
 * @param cut whether more were found than are shown
 */
record FindingsPart(
    String sentence,
    List<CodeCount> codes,
    @Nullable String chosen,
    List<Line> lines,
    boolean cut) {

  /** Of a submission that is still at work: what was found is shown when it is finished. */
  static final FindingsPart NONE_YET = new FindingsPart("", List.of(), null, List.of(), false);

  /** How often a problem was found, with its first message as the example. */
  record CodeCount(String code, boolean error, String message, String times) {}

  /** One finding: where, what was seen, what is wrong, how to mend it. */
  record Line(
      String where,
      String child,
      String element,
      String value,
      String code,
      boolean error,
      String message,
      String remedy) {}
}
