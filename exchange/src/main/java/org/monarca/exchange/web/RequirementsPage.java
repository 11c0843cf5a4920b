package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a State asks for a diploma, and who says so.
 *
 * @param own whether the reader keeps it
 * @param saved whether something was kept just now
 * @param seen what a form says of what its writer has read
 * @param confirmed key of the plan whose confirmation came back
 */
record RequirementsPage(
    String state,
    String name,
    List<Choice> states,
    boolean own,
    boolean saved,
    List<PlanPart> plans,
    List<VersionLine> history,
    long seen,
    String confirmed,
    TypedFields typed) {

  /**
   * A plan in force.
   *
   * @param key by which it is asked for
   * @param standing verified or an example, in words, with the look of its mark
   * @param lines name and credits of each requirement, whether it was read
   * @param overlaps requirements for which the same courses count, in words
   * @param mayConfirm whether it can be confirmed as it stands
   * @param mayEnd whether the State's own word can be taken back
   */
  record PlanPart(
      String id,
      String key,
      String heading,
      String classes,
      String standing,
      String look,
      String source,
      @Nullable String notes,
      String total,
      List<LinePart> lines,
      List<String> overlaps,
      boolean mayConfirm,
      boolean mayEnd) {}

  /**
   * A requirement.
   *
   * @param counts which courses count for it, in words
   */
  record LinePart(String name, String credits, String counts, @Nullable String example) {}
}
