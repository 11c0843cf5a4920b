package org.monarca.exchange.web;

import java.util.List;

/**
 * How well linkage does, by State and by group of names.
 *
 * @param gaps differences between groups that chance does not explain, as sentences
 * @param sample in words, of how many records the groups are told
 */
record QualityPage(
    String asOf,
    Line nation,
    List<Line> states,
    List<Line> groups,
    List<String> gaps,
    String sample,
    String weighed) {

  public boolean isEmpty() {
    return states.isEmpty();
  }

  /**
   * One State, one group, or all: shares with their intervals, 'Not known' where nothing was
   * counted.
   *
   * @param backlog near matches that wait, and for how long
   */
  record Line(
      String name,
      String records,
      String automatic,
      String precision,
      String recall,
      String agreed,
      Waiting backlog) {}

  /** Near matches that wait for a person. */
  record Waiting(String all, String week, String month, String longer, String oldest) {}
}
