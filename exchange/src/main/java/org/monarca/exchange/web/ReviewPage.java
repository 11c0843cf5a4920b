package org.monarca.exchange.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.Letters.Piece;
import org.monarca.exchange.web.TwoLives.Lives;

/**
 * What people look at before they decide about children.
 *
 * @param version of the task, as it is shown
 * @param who in words, who decides
 * @param pairs what is compared, the likeliest first; empty where all was decided meanwhile
 * @param proposed what somebody proposes; absent where nobody does yet
 * @param reasons to choose from
 */
record ReviewPage(
    long task,
    long version,
    String who,
    List<Pair> pairs,
    @Nullable Proposed proposed,
    List<Choice> reasons) {

  /**
   * Two children, or two parts of one, beside each other.
   *
   * @param nearMatch its number; 0 where the pair is part of a proposal
   * @param why in words, why somebody must look
   * @param parts whether both are records of one child now
   * @param sentences the evidence
   * @param drawing the same as SVG; absent where there is nothing to draw
   * @param lives their stays on one axis; absent where one of them tells of none
   * @param rows what both say
   * @param touched codes of the States whose records these are
   */
  record Pair(
      long nearMatch,
      @Nullable String why,
      boolean parts,
      Side left,
      Side right,
      List<String> sentences,
      @Nullable String drawing,
      @Nullable Lives lives,
      List<Row> rows,
      Set<String> touched) {}

  /**
   * A child's banner in one line.
   *
   * @param heading its number or which records of it
   */
  record Side(String id, String heading, String name, String born, String states) {}

  /**
   * @param mark in words, how both agree
   * @param alike whether they do
   */
  record Row(String label, List<Piece> left, List<Piece> right, String mark, boolean alike) {}

  /**
   * A proposal that waits.
   *
   * @param what in words, what would happen
   * @param by whose proposal it is, their State or the Department; never before the evidence
   * @param whyNot in words, why the reader does not answer it; absent for whoever does
   * @param dispute what the State says that refused it; absent where none has
   */
  record Proposed(
      String what,
      String by,
      String reason,
      String note,
      @Nullable String whyNot,
      @Nullable String dispute) {}

  /**
   * What the reader has typed and nothing has come of yet.
   *
   * @param at by the near match at which it was typed; 0 at a proposal
   */
  record Typed(Map<Long, Words> at) {

    static final Typed NOTHING = new Typed(Map.of());

    /** What was typed at that one. */
    public Words of(long near) {
      return at.getOrDefault(near, Words.NONE);
    }

    boolean any() {
      return at.values().stream().anyMatch(words -> !words.equals(Words.NONE));
    }

    /** The rest, when one is decided. */
    Typed without(long near) {
      var rest = new HashMap<>(at);
      rest.remove(near);
      return new Typed(rest);
    }
  }

  /** What was typed at one pair, or at a proposal. */
  record Words(String survivor, String reason, String note) {

    static final Words NONE = new Words("", "", "");
  }
}
