package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The refused children of a submission, to be mended.
 *
 * @param says how many are left
 * @param first the number of the first who is not mended; absent where none is left
 * @param part in words, which numbers these are; absent where they are all
 * @param before the number from which on those before these stand; absent where there are none
 * @param behind the same of those behind them
 * @param tooLarge whether there are others that are too large for a form
 */
record MendListPage(
    String id,
    String name,
    String says,
    @Nullable Integer first,
    List<Line> lines,
    @Nullable String part,
    @Nullable Integer before,
    @Nullable Integer behind,
    boolean tooLarge) {

  /** The number of the first of these. */
  public int from() {
    return lines.isEmpty() ? 1 : lines.getFirst().number();
  }

  /**
   * @param tone of the standing
   * @param submission in which the child was sent again, or refused later; absent where it was not
   */
  record Line(
      int number,
      String child,
      String who,
      String errors,
      boolean open,
      String tone,
      String standing,
      @Nullable String submission) {}
}
