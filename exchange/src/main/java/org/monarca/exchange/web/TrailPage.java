package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the trail is asked.
 *
 * @param lede whose acts the reader sees, in words
 * @param nation whether a State can be chosen
 * @param found absent where nothing was asked yet
 */
record TrailPage(
    String lede,
    boolean nation,
    TypedFields typed,
    List<Choice> roles,
    List<Choice> states,
    List<Choice> sorts,
    List<Choice> actions,
    List<Choice> outcomes,
    List<Choice> purposes,
    @Nullable Found found) {

  /**
   * What was found.
   *
   * @param withheld whether it is about a protected child, and nothing is shown
   * @param carried what the forms of the next page and of the export send again
   * @param next where the next page begins; absent on the last
   */
  record Found(boolean withheld, List<Line> lines, List<Choice> carried, @Nullable String next) {}

  /**
   * One entry.
   *
   * @param office role and State of whoever acted
   * @param object what it was done to, and its number; absent where there is none
   */
  record Line(
      long sequence,
      String when,
      String who,
      String office,
      String did,
      boolean refused,
      @Nullable String purpose,
      @Nullable String object) {}

  /**
   * One entry by itself.
   *
   * @param exactly the moment as it was written
   * @param child number of the child to whom it was done; absent where there is none, or the reader
   *     is not told
   * @param facts codes and numbers as they were written
   */
  record One(
      Line line, String exactly, @Nullable String child, List<Choice> facts, Proved proved) {}

  /**
   * Its place in the trail.
   *
   * @param closed by which head, in words; absent where its day is not closed yet
   * @param head hash of that head
   */
  record Proved(String place, boolean holds, @Nullable String closed, @Nullable String head) {}
}
