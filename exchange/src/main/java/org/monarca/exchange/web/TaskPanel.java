package org.monarca.exchange.web;

import org.monarca.exchange.worklist.TaskCounts;
import org.monarca.exchange.worklist.TaskFilter;
import org.monarca.exchange.worklist.Urgency;

/**
 * What a first page says of tasks.
 *
 * @param open how many are still to do, in words
 * @param overdue how many of them should have been done by now, in words
 */
record TaskPanel(boolean any, boolean late, String open, String overdue) {

  static TaskPanel of(TaskCounts counts, Wording words) {
    long open = counts.of(TaskFilter.ALL);
    long overdue = counts.of(TaskFilter.ALL, Urgency.OVERDUE);
    return new TaskPanel(
        open > 0,
        overdue > 0,
        words.say("tasks.open", open),
        words.say("tasks.overdue-count", overdue));
  }
}
