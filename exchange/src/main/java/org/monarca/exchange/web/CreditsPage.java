package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.ChildPage.Closed;
import org.monarca.exchange.web.ChildPage.Identity;
import org.monarca.exchange.web.ChildPage.Protected;

/**
 * A student's credits: what is on the books, what is missing for a diploma, what to do next.
 *
 * @param sheltered null of a child whom nobody protects
 * @param closed null where nothing is closed to the reader
 * @param place where the student is to graduate, in words
 * @param plans to lay beside the credits, by State
 * @param chosen the key of the one that is; blank where none is
 * @param gap null where there is no plan
 * @param apart what is contested, each by itself
 * @param made by whom and when, in words
 */
record CreditsPage(
    Identity identity,
    @Nullable Protected sheltered,
    @Nullable Closed closed,
    List<String> notes,
    String place,
    List<PlanGroup> plans,
    String chosen,
    @Nullable GapPart gap,
    Books books,
    List<Finish> finish,
    List<Apart> apart,
    String made) {

  /** A State's plans, to choose from. */
  record PlanGroup(String state, List<Choice> plans) {}

  /**
   * A plan, what counts for it, and what is missing.
   *
   * @param example that nobody has verified it; null where somebody has
   * @param source the text, and when it was read
   * @param answer in a few words, with the look of its mark
   * @param arithmetic how it came, step by step
   * @param algebra whether Algebra I is earned; null where the plan does not ask
   */
  record GapPart(
      String heading,
      @Nullable String example,
      String source,
      @Nullable String notes,
      String answer,
      String look,
      List<String> arithmetic,
      @Nullable String algebra,
      List<NeedRow> needs,
      String sum) {}

  /**
   * A requirement.
   *
   * @param uses what counts for it, course by course
   * @param next what to take; empty where nothing is missing
   * @param example that it was not read in its official text; null where it was
   */
  record NeedRow(
      String name,
      String asked,
      String counted,
      String missing,
      boolean met,
      List<String> uses,
      List<String> next,
      @Nullable String example) {}

  /**
   * What the courses count, by subject.
   *
   * @param sum in one sentence; what stands there where no course was sent
   */
  record Books(String sum, List<SubjectPart> subjects) {}

  record SubjectPart(String id, String name, String sum, List<LineRow> lines) {}

  /**
   * A course.
   *
   * @param counted in digits
   * @param partial in digits; null where there is none
   * @param why the arithmetic
   * @param told whether it is told at once, for there is something to ask
   * @param example whether it is said by a rule that nobody has verified
   */
  record LineRow(
      String course,
      String by,
      String status,
      String look,
      String counted,
      @Nullable String partial,
      String why,
      boolean told,
      boolean example) {}

  /** A course under way: how much is left, and where it can be finished. */
  record Finish(String course, String stands, String left, String where) {}

  /** A record that may be somebody else's: its credits count for themselves. */
  record Apart(String heading, Books books) {}
}
