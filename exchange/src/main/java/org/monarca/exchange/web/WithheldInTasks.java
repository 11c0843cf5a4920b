package org.monarca.exchange.web;

import java.util.List;
import java.util.Set;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.ProtectedTogether;
import org.monarca.exchange.worklist.Task;
import org.springframework.stereotype.Component;

/**
 * Of which children a reader of tasks is not told the State. Tasks of a State are read in that
 * State; the Department reads those that have risen to it from all.
 */
@Component
class WithheldInTasks {

  private final ProtectedTogether together;

  WithheldInTasks(ProtectedTogether together) {
    this.together = together;
  }

  /** By the numbers that the tasks have. */
  Set<String> of(Actor reader, List<Task> tasks) {
    if (reader.state() != null) {
      return Set.of();
    }
    return together.withheld(
        reader, tasks.stream().flatMap(task -> task.exchangeIds().stream()).toList());
  }
}
