package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.TasksPage.Notice;

/**
 * One task.
 *
 * @param due in words, with the working days from which it was reckoned
 * @param having who has it, in words
 * @param ended said where it has gone up to the end
 * @param outcome absent before it is over
 * @param children numbers of the children, as addresses and as they are read
 * @param act which buttons there are
 * @param receivers to whom the reader may give it; empty where to nobody
 * @param note what was typed where it was refused
 * @param body what the feature shows; absent where it shows nothing
 * @param turn where it stands in the list from which the reader came
 */
record TaskPage(
    long id,
    long version,
    String title,
    String status,
    String due,
    String office,
    String having,
    @Nullable String escalates,
    @Nullable String ended,
    @Nullable String outcome,
    List<Choice> children,
    Acts act,
    List<Choice> receivers,
    String note,
    Problems problems,
    List<Event> history,
    TaskBody.@Nullable Slot body,
    @Nullable Notice notice,
    Turn turn) {

  /**
   * Its place in a list.
   *
   * @param says "17 of 43"; absent where it is not in it
   * @param next address of the next that the reader can do; absent where none is near
   * @param list address of the list
   * @param fields what forms send along so that the reader comes back to the same list
   */
  record Turn(@Nullable String says, @Nullable String next, String list, List<Choice> fields) {}

  /** Whether words are typed on it that are kept when it is taken. */
  public boolean typing() {
    return body != null
        && (body.content() instanceof ReviewPage || body.content() instanceof DataCheckPage);
  }

  /** What the reader may do with it. */
  record Acts(boolean claim, boolean release, boolean notForYou) {

    public boolean any() {
      return claim || release;
    }
  }

  /**
   * One line of its history.
   *
   * @param note absent where nothing was written
   */
  record Event(String at, String what, String by, String office, @Nullable String note) {}
}
