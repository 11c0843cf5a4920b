package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The applications that a user administrator sees to.
 *
 * @param lede whose they are, in words
 * @param stage code of the stage asked for; empty for all
 * @param next number of the next page; absent on the last
 */
record ApplicationsPage(
    String lede,
    String stage,
    List<Choice> stages,
    List<Line> lines,
    long page,
    @Nullable Long next) {

  /**
   * One application.
   *
   * @param access role and place, in words
   * @param stage in words
   * @param since day since when it has that stage
   */
  record Line(String id, String name, String email, String access, String stage, String since) {}

  /**
   * Something said.
   *
   * @param value absent where it is not known
   * @param more a second line; absent where there is none
   */
  record Fact(String label, @Nullable String value, @Nullable String more) {}

  /**
   * One application by itself.
   *
   * @param task the task in which it is to be decided, and its version; absent where it is not
   * @param involved whether the reader may not decide it, because it is theirs or they vouched
   * @param second who else is to confirm the role once the reader has approved it, in words; absent
   *     where nobody need
   * @param account that was made; absent while none was
   * @param waitsForPassword whether it has none yet, and waits for nothing else
   * @param reason typed
   */
  record One(
      String id,
      String name,
      String stage,
      List<Fact> facts,
      List<Fact> course,
      @Nullable TaskOf task,
      boolean involved,
      @Nullable String second,
      @Nullable String account,
      boolean waitsForPassword,
      String reason,
      Problems problems,
      @Nullable String done) {}

  record TaskOf(long id, long version, String due, boolean isTheirs) {}
}
