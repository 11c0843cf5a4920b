package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a State asks for school entry, grade by grade, and who says so.
 *
 * @param own whether the reader keeps it
 * @param saved whether something was kept just now
 * @param grades none where nothing is known
 * @param seen what a form says of what its writer has read
 * @param confirmed code of the grade whose confirmation came back
 * @param choices grades for which something can be written
 * @param guide how a line is written
 */
record SchoolEntryPage(
    String state,
    String name,
    List<Choice> states,
    boolean own,
    boolean saved,
    List<GradePart> grades,
    List<VersionLine> history,
    long seen,
    String confirmed,
    List<Choice> choices,
    Guide guide,
    TypedFields typed) {

  /**
   * What is asked from a grade on.
   *
   * @param standing verified or an example, in words, with the look of its mark
   * @param notes that nothing is asked, or that another version is to come
   * @param mark of what stands there, which whoever confirms it says again
   * @param mayConfirm whether it can be confirmed as it stands
   * @param mayEnd whether something was said that can be taken back
   */
  record GradePart(
      String code,
      String heading,
      String standing,
      String look,
      List<SourceLine> sources,
      List<RowPart> rows,
      List<String> notes,
      String mark,
      boolean mayConfirm,
      boolean mayEnd) {}

  /**
   * By what it is said.
   *
   * @param read what of the source was read, in English; null where all was
   */
  record SourceLine(String says, @Nullable String read) {}

  /**
   * A vaccine.
   *
   * @param counts which doses count
   * @param condition in the words of the source; null where there is none
   * @param computed what of it is computed
   * @param example that this was not read in its official text; null where it was
   */
  record RowPart(
      String vaccine,
      String counts,
      String doses,
      @Nullable String condition,
      String computed,
      String exemptions,
      @Nullable String example) {}

  /**
   * How a line is written.
   *
   * @param vaccines that can be named
   * @param rules each with what it means
   */
  record Guide(String vaccines, List<Choice> rules) {}
}
