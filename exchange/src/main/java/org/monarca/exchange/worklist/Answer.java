package org.monarca.exchange.worklist;

/** What came of what somebody wanted to do with a task. */
public sealed interface Answer {

  /** It is so now, or was already. */
  record Done(Task task) implements Answer {}

  /** Nothing has changed. */
  record Refused(Refusal why) implements Answer {}
}
