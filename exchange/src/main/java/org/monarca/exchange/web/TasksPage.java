package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of tasks.
 *
 * @param open how many there are still to do, in words
 * @param filters what the list can be narrowed by, and how many there are of each
 * @param groups by urgency; those that are empty do not stand there
 * @param columns which columns have something to say
 * @param offices to which the chosen ones can be given
 * @param receivers the people likewise
 * @param later whether earlier ones stand on pages before
 * @param next address of the next page; absent on the last
 * @param first address of the first page
 * @param fields what forms send along so that the reader comes back to the same list
 * @param notice what came of the reader's last act, in words; absent when there was none
 * @param settings whether the reader may set the times up
 */
record TasksPage(
    String open,
    List<Filter> filters,
    List<Group> groups,
    Columns columns,
    List<Choice> offices,
    List<Choice> receivers,
    boolean gives,
    boolean over,
    boolean later,
    @Nullable String next,
    String first,
    List<Choice> fields,
    @Nullable Notice notice,
    boolean settings) {

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /** Something to narrow the list by. */
  record Filter(String name, List<Pick> picks) {}

  /**
   * One way of narrowing it.
   *
   * @param count absent where it is not counted
   */
  record Pick(String href, String name, @Nullable String count, boolean current) {}

  /**
   * Tasks that are alike in how soon they are due.
   *
   * @param code what the group is
   * @param count how many it has on all pages; absent where it is not counted
   */
  record Group(String code, @Nullable String count, List<Line> lines) {}

  /** Which columns are shown. */
  record Columns(boolean office, boolean having, boolean children) {}

  /**
   * A task in the list.
   *
   * @param href where it stands whole, which leads back to the same list
   * @param chosen what the form sends where it is chosen: its number and version
   * @param ended whether it has gone up to the end
   */
  record Line(
      String href,
      String chosen,
      String title,
      String due,
      String office,
      String having,
      boolean mine,
      boolean ended,
      List<String> children) {}

  /**
   * What came of an act.
   *
   * @param good whether all of it was done
   * @param href where more of it stands; absent where nowhere
   */
  record Notice(boolean good, String text, @Nullable String href) {

    Notice(boolean good, String text) {
      this(good, text, null);
    }
  }
}
