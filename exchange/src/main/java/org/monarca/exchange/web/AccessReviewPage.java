package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reviews of who has access.
 *
 * @param rhythm when they are, in words
 * @param lines all of which the reader sees something, the most urgent first
 * @param one the one that is looked at; absent where there is none
 * @param decides whether the reader decides, and does not only read
 * @param verdicts what can be decided about a role
 * @param done how many were decided just now, in words; absent where none was
 */
record AccessReviewPage(
    List<String> rhythm,
    List<Line> lines,
    @Nullable One one,
    boolean decides,
    List<Choice> verdicts,
    @Nullable String done) {

  /**
   * A review.
   *
   * @param name its kind and when it opened
   * @param office whose it is
   * @param due its last day, and how many are left
   * @param mark that it is over while something waits, or all is done; absent where neither
   * @param bad whether the mark says that something is wrong
   */
  record Line(
      long id,
      String name,
      String office,
      String due,
      String progress,
      @Nullable String mark,
      boolean bad,
      long waiting) {}

  /**
   * The one that is looked at.
   *
   * @param all whether those are shown too that were decided
   * @param next number of the next page; absent on the last
   */
  record One(Line line, boolean all, List<Item> items, long page, @Nullable Long next) {

    /** Whether something on this page can be decided. */
    public boolean anyWaits() {
      return items.stream().anyMatch(Item::waits);
    }
  }

  /**
   * A role in it.
   *
   * @param used absent where its person never signed in
   * @param trained absent where no training is known
   * @param given since when and by whom
   * @param suspended whether it is, because nobody looked at it in time
   * @param waits whether somebody has to decide
   * @param decided what was decided, when and by whom; absent where it waits
   */
  record Item(
      long grant,
      String account,
      String name,
      String email,
      String office,
      @Nullable String used,
      @Nullable String trained,
      String given,
      boolean suspended,
      boolean waits,
      @Nullable String decided) {}
}
