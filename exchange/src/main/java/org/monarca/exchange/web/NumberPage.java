package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a child's number stands for, what happened to it, and what may be proposed about it.
 *
 * @param id digits alone
 * @param waiting in words, that a proposal about the child waits; absent where none does
 * @param outcome in words, what came of what was asked for last; absent at first
 * @param good whether that was done
 */
record NumberPage(
    String id,
    ChildPage.Identity identity,
    List<Source> records,
    List<Event> events,
    List<Decision> decisions,
    List<Choice> reasons,
    @Nullable String waiting,
    @Nullable String outcome,
    boolean good) {

  /** A State's record. */
  record Source(long source, String state, String stateStudentId, String how, String since) {}

  /** Something that happened to the number. */
  record Event(String at, String what, String by, String numbers) {}

  /**
   * A merge or split.
   *
   * @param reason in words, with the note
   */
  record Decision(long id, String what, String reason, String at, boolean undone) {}
}
