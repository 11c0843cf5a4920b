package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that a user administrator sees to.
 *
 * @param lede whose they are, in words
 * @param q what was asked for in name or address; empty for all
 * @param status code of the status asked for; empty for all
 * @param training code of how the training stands that was asked for; empty for all
 * @param waiting roles that the reader may confirm
 * @param next number of the next page; absent on the last
 * @param done what was done with an account that the reader sees no more; absent mostly
 */
record AccountsPage(
    String lede,
    String q,
    String status,
    List<Choice> statuses,
    String training,
    List<Choice> trainings,
    List<Waiting> waiting,
    List<Line> lines,
    long page,
    @Nullable Long next,
    @Nullable String done) {

  /** Whether less than all was asked for. */
  public boolean narrowed() {
    return !q.isEmpty() || !status.isEmpty() || !training.isEmpty();
  }

  /**
   * A role that waits for the reader to confirm it.
   *
   * @param account whose it is, by its id
   * @param name the same in words
   */
  record Waiting(String account, String name, String office, String by, String since) {}

  /**
   * One account.
   *
   * @param roles those that the reader gives and ends and that are good, each with its office
   * @param endsSoon when the first of these ends that ends soon; absent where none does
   * @param status code, and in words
   * @param used absent where nobody has signed in yet
   * @param training when it was taken and until when it is good; absent where none is known
   * @param trainingMark that it lapses soon, or has; absent where neither
   */
  record Line(
      String id,
      String name,
      String email,
      List<String> roles,
      @Nullable String endsSoon,
      Choice status,
      @Nullable String used,
      @Nullable String training,
      @Nullable String trainingMark) {}

  /**
   * A role of an account that the reader gives and ends.
   *
   * @param why absent for the first, which came with the account
   * @param ends the last day; absent where nobody said one
   * @param soon whether that is within two weeks
   * @param suspended whether its person may not act in it until somebody has looked at it
   * @param waits for whom, in words; absent where it waits for nobody
   * @param first whether it came with the account
   * @param yours whether the reader may be that person
   * @param second who confirmed it; absent where nobody had to, or did not yet
   * @param ended when it was ended, why and by whom; absent where it was not
   */
  record Held(
      long id,
      String office,
      String begins,
      String by,
      @Nullable String why,
      @Nullable String ends,
      boolean soon,
      boolean suspended,
      @Nullable String waits,
      boolean first,
      boolean yours,
      @Nullable String second,
      @Nullable String ended) {}

  /**
   * One account by itself.
   *
   * @param reason why it has its status; absent with since and by where it was never changed
   * @param held the roles of it that the reader gives and ends, ended ones last
   * @param gives whether the reader gives and ends roles, and does not only look
   * @param others whether it has a role besides, which is somebody else's to give
   * @param endReasons why a role may be ended
   * @param trains the form in which the reader enters a training; absent where they do not
   * @param acts what can be done with it, in the order in which it is shown
   */
  record One(
      Line line,
      String created,
      @Nullable String reason,
      @Nullable String since,
      @Nullable String by,
      List<Held> held,
      boolean gives,
      boolean others,
      List<Choice> endReasons,
      @Nullable Trains trains,
      List<Act> acts,
      Problems problems,
      @Nullable String done) {}

  /**
   * Where a training is entered.
   *
   * @param days for how long it is good
   * @param typed what stood in the form
   */
  record Trains(int days, TypedDate typed) {}

  /**
   * Something that can be done.
   *
   * @param code of the status that it leads to, or {@code sign-out}
   * @param reasons to choose from; none where none is needed
   */
  record Act(String code, String title, String meaning, String button, List<Choice> reasons) {}
}
