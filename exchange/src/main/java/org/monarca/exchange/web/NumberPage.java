package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a child's number stands for, what happened to it, and what may be proposed about it.
 *
 * @param id digits alone
 * @param waiting a proposal about the child that waits; absent where none does
 * @param whyNot in words, why the reader proposes nothing about the child alone, and whom to ask
 *     instead; absent for whoever may
 * @param takesBack whether the reader's role takes back what people decided
 * @param outcome in words, what came of what was asked for last; absent at first
 * @param typed what was typed where it was refused
 */
record NumberPage(
    String id,
    ChildPage.Identity identity,
    List<Source> records,
    List<Event> events,
    List<Decision> decisions,
    List<Choice> reasons,
    @Nullable Waiting waiting,
    @Nullable String whyNot,
    boolean takesBack,
    @Nullable String outcome,
    Typed typed,
    Problems problems) {

  /** A State's record. */
  record Source(long source, String state, String stateStudentId, String how, String since) {}

  /**
   * Something that happened to the number.
   *
   * @param evidence in sentences, as it was then
   */
  record Event(String at, String what, String by, String numbers, List<String> evidence) {}

  /**
   * Something that people decided.
   *
   * @param form which form takes it back: "undo" asks another person, "reopen" does it at once
   * @param reason in words, with the note
   * @param by in words, who decided, or proposed and confirmed
   * @param evidence in sentences, as it was then
   */
  record Decision(
      long id,
      String form,
      String what,
      String reason,
      String at,
      String by,
      List<String> evidence,
      boolean undone) {}

  /**
   * A proposal that waits.
   *
   * @param says in words, whose answer it waits for
   * @param mine whether the reader proposed it and may take it back
   */
  record Waiting(long id, String says, boolean mine) {}

  /**
   * What a form said.
   *
   * @param form its name, which the ids of its fields end with; empty where none was refused
   */
  record Typed(
      String form, String other, String survivor, List<Long> records, String reason, String note) {

    static final Typed NOTHING = new Typed("", "", "", List.of(), "", "");

    public boolean at(String name) {
      return form.equals(name);
    }
  }
}
