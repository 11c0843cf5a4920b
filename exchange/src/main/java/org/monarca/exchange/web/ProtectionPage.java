package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.ChildPage.Identity;

/**
 * Where a State protects its record of a child, or takes that back.
 *
 * @param id digits of the number
 * @param marks those that the State ever set, newest first
 * @param marked whether one holds now
 * @param mayEnd whether the reader may take it back, and let in others
 * @param waiting since when a State waits to be let in; null where none does
 * @param code the number that was typed
 * @param done what was just done, in words
 */
record ProtectionPage(
    String id,
    Identity identity,
    String state,
    List<MarkLine> marks,
    boolean marked,
    boolean mayEnd,
    @Nullable String waiting,
    String code,
    List<Choice> reasons,
    @Nullable String done,
    Problems problems) {

  /**
   * One mark.
   *
   * @param set when and by whom
   * @param ended when and by whom it was taken back; null while it holds
   * @param letIn when and by whom a State was let in last; null where none was
   */
  record MarkLine(String reason, String set, @Nullable String ended, @Nullable String letIn) {}
}
