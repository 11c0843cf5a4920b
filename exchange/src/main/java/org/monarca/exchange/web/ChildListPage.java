package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of an office's children.
 *
 * @param counts how many it has, and of how many
 * @param narrowed whether it leaves somebody out
 * @param pages which page of how many; absent where there is one
 * @param tooLong that a file would be longer than the reader may take; absent where it is not
 * @param carried names and values by which the list is asked for again
 */
record ChildListPage(
    String lede,
    String counts,
    boolean narrowed,
    Filters filters,
    List<Column> columns,
    List<Line> lines,
    @Nullable String pages,
    @Nullable String previous,
    @Nullable String next,
    String csv,
    String xlsx,
    @Nullable String tooLong,
    List<Choice> carried,
    Views views,
    List<Recent> recent,
    @Nullable String done) {

  /**
   * What it can be narrowed by, and what is chosen.
   *
   * @param schools to choose from; empty where there are too many to choose from
   * @param asksSchool whether it can be narrowed to a school at all
   */
  record Filters(
      List<Choice> grades,
      List<Choice> schools,
      boolean asksSchool,
      List<Choice> yes,
      List<Choice> missing,
      List<Choice> days,
      List<Choice> eligibility,
      java.util.Map<String, String> chosen) {

    /** The code that is chosen; empty where none is. */
    public String at(String name) {
      return chosen.getOrDefault(name, "");
    }
  }

  /**
   * A column by which the list can be sorted.
   *
   * @param sorted {@code ascending} or {@code descending}; absent where it is sorted by another
   */
  record Column(String label, String href, @Nullable String sorted) {}

  /** A child; blank is what is not known. */
  record Line(
      String id,
      String number,
      String name,
      String born,
      String age,
      String grade,
      String school,
      String since,
      String left,
      String priority,
      String learner,
      String eligibility,
      String missing,
      String states) {}

  /**
   * What the reader asks again and again.
   *
   * @param typed the name that came back
   */
  record Views(List<View> list, boolean full, String most, String typed, Problems problems) {}

  /** A view of the reader's. */
  record View(long id, String name, String href) {}

  /**
   * A child whom the reader opened lately.
   *
   * @param name absent where it is protected
   */
  record Recent(String id, String number, @Nullable String name, String born) {}
}
