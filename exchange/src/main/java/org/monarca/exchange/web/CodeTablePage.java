package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a State's values of one list mean.
 *
 * @param basis the version that is shown; another one may be kept meanwhile
 * @param from the submission whose values are shown first; null for none
 * @param typed whether our codes are typed with suggestions, for there are many
 * @param hidden how many more values the table has than are shown
 */
record CodeTablePage(
    String list,
    String name,
    String elements,
    int basis,
    String done,
    Problems problems,
    @Nullable From from,
    boolean typed,
    List<Choice> choices,
    List<Line> lines,
    String hidden,
    List<Ours> ours) {

  /**
   * Where the values were found.
   *
   * @param said what is said of them, by its key
   * @param more whether there may be others
   */
  record From(String submission, String cause, String said, boolean more) {}

  /**
   * A value of the State's.
   *
   * @param number of its fields
   * @param given whether the value stands fast; else it is typed
   * @param times how often it was found in the submission; empty where it was not asked
   * @param seen our code as it is kept; empty while nothing is said of the value
   * @param chosen our code as it is shown, kept or not
   * @param retired whether that is no code any more
   * @param why of a proposal that nobody has confirmed; empty for none
   */
  record Line(
      int number,
      String theirs,
      boolean given,
      String times,
      String seen,
      String chosen,
      boolean retired,
      String why,
      @Nullable String problem) {}

  /** One of our codes, in both languages. */
  record Ours(String code, String english, String spanish) {}
}
