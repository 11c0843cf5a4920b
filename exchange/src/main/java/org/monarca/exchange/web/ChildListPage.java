package org.monarca.exchange.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of an office's children.
 *
 * @param counts how many it has, and of how many
 * @param purpose what it is looked at for
 * @param narrowed whether it leaves somebody out
 * @param tooWide whether the office has too many children to be listed before it is narrowed
 * @param pages which page of how many; absent where there is one
 * @param tooLong that a file would be longer than the reader may take; absent where it is not
 * @param file what a file is taken for
 * @param carried names and values by which the list is asked for again
 */
record ChildListPage(
    String lede,
    String counts,
    String purpose,
    boolean narrowed,
    boolean tooWide,
    Filters filters,
    List<Column> columns,
    List<Line> lines,
    @Nullable String pages,
    @Nullable String previous,
    @Nullable String next,
    @Nullable String tooLong,
    File file,
    List<Choice> carried,
    Views views,
    Problems problems,
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
      List<Choice> columns,
      List<Choice> orders,
      Map<String, String> chosen) {

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

  /**
   * What a file may be taken for.
   *
   * @param purpose the one that was said last; empty where none was
   */
  record File(List<Choice> purposes, String purpose) {}

  /**
   * A child; blank is what is not known.
   *
   * @param left when it left or will; empty where it did not
   */
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
  record Views(List<View> list, boolean full, String most, String typed) {}

  /** A view of the reader's. */
  record View(long id, String name, String href) {}

  /**
   * A child whom the reader opened lately.
   *
   * @param name absent where it is protected
   */
  record Recent(String id, String number, @Nullable String name, String born) {}
}
