package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people look at before they decide about children.
 *
 * @param who in words, who decides
 * @param pairs what is compared, the likeliest first; empty where all was decided meanwhile
 * @param proposed what somebody proposes; absent where nobody does yet
 * @param reasons to choose from
 */
record ReviewPage(
    long task, String who, List<Pair> pairs, @Nullable Proposed proposed, List<Choice> reasons) {

  /**
   * Two children beside each other.
   *
   * @param nearMatch its number; 0 where the pair is part of a proposal
   * @param why in words, why somebody must look
   * @param sentences the evidence
   * @param drawing the same as SVG; absent where there is nothing to draw
   * @param rows what both say; of a doubtful link none, for there is one child
   */
  record Pair(
      long nearMatch,
      @Nullable String why,
      Side left,
      Side right,
      List<String> sentences,
      @Nullable String drawing,
      List<Row> rows) {

    public boolean doubtfulLink() {
      return left.id().equals(right.id());
    }
  }

  /** A child's banner in one line. */
  record Side(String id, String number, String name, String born, String states) {}

  /**
   * @param mark in words, how both agree
   * @param alike whether they do
   */
  record Row(String label, String left, String right, String mark, boolean alike) {}

  /**
   * A proposal that waits.
   *
   * @param what in words, what would happen
   * @param by whose proposal it is, their State or the Department; never before the evidence
   * @param mayAnswer whether the reader answers it
   */
  record Proposed(
      long id,
      int version,
      String what,
      String by,
      String reason,
      String note,
      boolean mayAnswer) {}
}
