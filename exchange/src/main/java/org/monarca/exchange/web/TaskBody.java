package org.monarca.exchange.web;

import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;

/**
 * What stands in the middle of the page of a task: the worklist knows when and whose it is, the
 * feature that opened it shows what it is about. Of a kind that several features open each shows
 * its own.
 */
interface TaskBody {

  /** The kinds of task that it can show. */
  Set<TaskKind> kinds();

  /** What there is to show of this one to this reader; empty where nothing is. */
  Optional<Slot> of(Task task, Actor reader, Wording words);

  /**
   * A piece of a page.
   *
   * @param template with a fragment {@code about(content)}
   * @param content what that fragment is given
   */
  record Slot(String template, Object content) {}
}
