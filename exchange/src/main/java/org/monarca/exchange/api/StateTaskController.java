package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.TaskLists;
import org.monarca.exchange.worklist.TaskStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A State's own tasks, so that its system can show people what waits for them. */
@RestController
@Tag(name = "tasks")
class StateTaskController {

  private static final ApiProblem UNREADABLE =
      ApiProblem.unreadableParameter(
          "Send `kind` and `status` as the OpenAPI document lists them, or leave them out for all.");

  private final TaskLists lists;

  StateTaskController(TaskLists lists) {
    this.lists = lists;
  }

  @GetMapping("/api/v1/tasks")
  @Operation(summary = "The State's own tasks, in the order in which they were opened")
  ResponseEntity<Object> tasks(
      Actor actor,
      @Parameter(
              description =
                  "near-match, confirm-merge, confirm-split, doubtful-link, data-validation, data-request, move-notice, correction or account; all where absent")
          @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(description = "open, claimed, done or expired; all where absent")
          @RequestParam(required = false)
          @Nullable String status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    var ofKind = given(kind).flatMap(TaskKind::of);
    var ofStatus = given(status).flatMap(TaskStatus::of);
    if (ofKind.isPresent() != given(kind).isPresent()
        || ofStatus.isPresent() != given(status).isPresent()) {
      return UNREADABLE.answer();
    }
    var page = StudentPage.of(cursor, limit);
    var state = actor.ownState();
    if (page.isEmpty() || state.isEmpty()) {
      return (page.isEmpty() ? ApiProblem.unreadableCursor() : ApiProblem.notFound()).answer();
    }
    int rows = page.get().limit();
    var found =
        lists.ofState(
            actor,
            state.get(),
            ofKind.orElse(null),
            ofStatus.orElse(null),
            page.get().after(),
            rows + 1);
    var next = found.size() > rows ? found.get(rows - 1).id() : null;
    return ResponseEntity.ok(
        new Tasks(found.stream().limit(rows).map(ToldTask::of).toList(), StudentPage.cursor(next)));
  }

  private static Optional<String> given(@Nullable String parameter) {
    return Optional.ofNullable(parameter).filter(text -> !text.isEmpty());
  }

  record Tasks(List<ToldTask> tasks, @Nullable String next) {}

  /**
   * One task.
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
}
