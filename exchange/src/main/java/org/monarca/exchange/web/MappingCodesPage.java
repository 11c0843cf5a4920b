package org.monarca.exchange.web;

import java.util.List;

/**
 * What codes of a table's columns mean.
 *
 * @param part by which the mapping calls the table
 * @param done whether it was just kept
 */
record MappingCodesPage(
    String root,
    List<MappingStep> steps,
    String action,
    String part,
    String kind,
    String file,
    boolean matched,
    List<Codes> lists,
    List<Far> far,
    boolean done) {

  /**
   * The codes of one column.
   *
   * @param typed whether ours are typed with suggestions, for there are many
   */
  record Codes(
      String element,
      String label,
      String column,
      String said,
      boolean more,
      boolean typed,
      List<Choice> ours,
      List<Line> lines) {}

  /**
   * A value of the sender's.
   *
   * @param name of its field
   * @param chosen our code, {@code @blank} where it is left out; empty while it is open
   * @param wrong whether what was typed is no code of ours
   */
  record Line(
      String name, String sent, String times, String chosen, boolean proposed, boolean wrong) {}

  /** A column of many values, on a page of its own. */
  record Far(String href, String label, String column, String said) {}
}
