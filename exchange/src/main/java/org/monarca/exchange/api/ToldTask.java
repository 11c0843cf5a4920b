package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.worklist.Task;

/**
 * One task, as a program reads it.
 *
 * @param state null where it would tell where a protected child is
 * @param due by the end of that day in the State
 * @param version raised by each change
 */
record ToldTask(
    String id,
    String kind,
    String status,
    String level,
    @Nullable String state,
    LocalDate due,
    @JsonProperty("exchange_ids") List<String> exchangeIds,
    long version) {

  /**
   * @param withheld whether the reader is not told where one of its children is
   */
  static ToldTask of(Task task, boolean withheld) {
    return new ToldTask(
        Long.toString(task.id()),
        task.kind().code(),
        task.status().code(),
        task.level().code(),
        withheld ? null : task.state(),
        task.due(),
        task.exchangeIds(),
        task.version());
  }
}
