package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.pulls.PullDesk;

/**
 * The addresses from which the exchange fetches what a State sends.
 *
 * @param keeps whether the reader adds, changes and ends, and does not only confirm
 * @param done what was just done, as a key of the catalogue; empty for nothing
 * @param form by which one is added
 */
record PullsPage(
    List<Part> pulls,
    List<Ended> ended,
    boolean keeps,
    String done,
    PullForm form,
    Problems problems) {

  /**
   * One address.
   *
   * @param added when, and by whom
   * @param due when it is fetched next; null while it waits
   * @param underWay whether it is being fetched
   * @param fetched the last time that went well; null before the first
   * @param trouble what to do about what failed last; null where the last went well
   * @param failed the last failure, with its moment; null where none was
   * @param yours whether the reader may confirm it
   */
  record Part(
      long id,
      String url,
      PullMark mark,
      String added,
      String when,
      String signsIn,
      String readBy,
      @Nullable String due,
      boolean underWay,
      @Nullable String fetched,
      @Nullable String failed,
      @Nullable String trouble,
      boolean yours,
      List<AttemptLine> attempts) {

    /** Whether anything is fetched there. */
    public boolean open() {
      return !mark.code().equals("waits");
    }
  }

  /**
   * One attempt.
   *
   * @param submission that it came to; null where there is none, or none any more
   * @param size null where nothing came
   * @param remedy what is to be done about a trial that failed; null for nothing
   * @param again when it is tried again, in words; null for not
   */
  record AttemptLine(
      String at,
      String tone,
      String says,
      @Nullable String submission,
      @Nullable String size,
      @Nullable String remedy,
      @Nullable String again) {}

  /** An address that is ended. */
  record Ended(String url, @Nullable String fetched, String ended, String by) {}

  public boolean full() {
    return pulls.size() >= mostPulls();
  }

  public int mostPulls() {
    return PullDesk.MOST_PULLS;
  }

  public int mostEnded() {
    return PullDesk.MOST_ENDED;
  }

  public int mostAttempts() {
    return PullDesk.MOST_ATTEMPTS;
  }
}
