package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The refused children of a submission, to be mended.
 *
 * @param says how many are left
 * @param first the number of the first who is not mended; absent where none is left
 * @param more whether there are others, too many to be mended here
 */
record MendListPage(
    String id, String name, String says, @Nullable Integer first, List<Line> lines, boolean more) {

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
