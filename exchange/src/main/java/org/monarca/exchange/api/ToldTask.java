package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.monarca.exchange.worklist.Task;

/**
 * One task, as a program reads it.
 *
 * @param due by the end of that day in the State
 * @param version raised by each change
 */
record ToldTask(
    String id,
    String kind,
    String status,
    String level,
    String state,
    LocalDate due,
    @JsonProperty("exchange_ids") List<String> exchangeIds,
    long version) {

  static ToldTask of(Task task) {
    return new ToldTask(
        Long.toString(task.id()),
        task.kind().code(),
        task.status().code(),
        task.level().code(),
        task.state(),
        task.due(),
        task.exchangeIds(),
        task.version());
  }
}
