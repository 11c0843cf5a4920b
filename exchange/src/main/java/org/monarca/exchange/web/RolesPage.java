package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The roles that a person holds.
 *
 * @param done whether they have just begun to act in another
 * @param rules when they accepted the rules and until when that is good; absent where they did not
 * @param training the same of their security training
 * @param problem what was wrong with the choice; absent where nothing was
 */
record RolesPage(
    List<Line> lines,
    boolean done,
    @Nullable String rules,
    @Nullable String training,
    @Nullable String problem) {

  /** Whether there is anything to choose from. */
  public boolean several() {
    return lines.size() > 1;
  }

  /**
   * One of them.
   *
   * @param office the role and where it is held
   * @param ends the last day; absent where nobody said one
   * @param soon whether that is within two weeks
   * @param acting whether they act in it now
   */
  record Line(
      long id, String office, String begins, @Nullable String ends, boolean soon, boolean acting) {}
}
