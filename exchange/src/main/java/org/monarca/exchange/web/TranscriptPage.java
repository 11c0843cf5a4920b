package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.ChildPage.Closed;
import org.monarca.exchange.web.ChildPage.Identity;
import org.monarca.exchange.web.ChildPage.Protected;

/**
 * All courses of a student on one paper, as States sent them, with what counts.
 *
 * @param sheltered null of a child whom nobody protects
 * @param closed null where nothing is closed to the reader
 * @param years the newest first
 * @param subjects credits that count, by subject
 * @param examples rules that nobody has verified and by which something on it stands, in words
 * @param code the check code, in groups; null before it is issued
 * @param checkAt where anyone can check it
 * @param made by whom and when, in words
 */
record TranscriptPage(
    Identity identity,
    @Nullable Protected sheltered,
    @Nullable Closed closed,
    List<String> notes,
    List<Year> years,
    List<SubjectSum> subjects,
    String sum,
    List<String> examples,
    @Nullable String code,
    String checkAt,
    String made) {

  /** A school year in a State. */
  record Year(String id, String heading, List<CourseLine> courses) {}

  /**
   * A course.
   *
   * @param remark why it counts nothing, or what its hours would be worth; null where it counts
   */
  record CourseLine(
      String course,
      String subject,
      String sced,
      String mark,
      String credits,
      @Nullable String remark) {}

  record SubjectSum(String subject, String credits) {}
}
