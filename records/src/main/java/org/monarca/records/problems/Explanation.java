package org.monarca.records.problems;

import java.util.Locale;

/**
 * What the page of a problem says, in one language.
 *
 * @param title its name
 * @param meaning what it means and why it matters
 * @param reach what it does: rejects all, one child, one row, nobody
 * @param since the version of the product that found it first
 * @param example one finding of it, made up
 */
public record Explanation(
    Problem problem,
    Locale language,
    String title,
    String meaning,
    String reach,
    String since,
    Finding example) {

  /** What such a finding says. */
  public String message() {
    return example.message(language);
  }

  /** How to mend it. */
  public String remedy() {
    return example.remedy(language);
  }
}
