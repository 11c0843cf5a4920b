package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.monarca.exchange.protection.ProtectedTogether;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.TaskLists;
import org.monarca.exchange.worklist.TaskStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What waits for people: for a State's system the State's tasks, for a person's program those that
 * are the person's business.
 */
@RestController
@Tag(name = "tasks")
class TaskListController {

  private static final ApiProblem UNREADABLE =
      ApiProblem.unreadableParameter(
          "Send `kind` and `status` as the OpenAPI document lists them, or leave them out for all.");

  private final TaskLists lists;
  private final ProtectedTogether together;

  TaskListController(TaskLists lists, ProtectedTogether together) {
    this.lists = lists;
    this.together = together;
  }

  @GetMapping("/api/v1/tasks")
  @Operation(
      summary =
          "The tasks of a State's system, or of the person whose token it is, in the order in which they were opened",
      security = {
        @SecurityRequirement(name = OpenApiDocument.SYSTEMS),
        @SecurityRequirement(name = OpenApiDocument.PEOPLE)
      })
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
    if (page.isEmpty()) {
      return ApiProblem.unreadableCursor().answer();
    }
    int rows = page.get().limit();
    var found =
        lists.all(actor, ofKind.orElse(null), ofStatus.orElse(null), page.get().after(), rows + 1);
    var next = found.size() > rows ? found.get(rows - 1).id() : null;
    var shown = found.stream().limit(rows).toList();
    var withheld = withheld(actor, shown);
    return ResponseEntity.ok(
        new Tasks(
            shown.stream().map(task -> told(task, withheld)).toList(), StudentPage.cursor(next)));
  }

  /** Of those tasks of other States in which a protected child is, the numbers of the children. */
  private Set<String> withheld(Actor actor, List<Task> tasks) {
    return together.withheld(
        actor,
        tasks.stream()
            .filter(task -> !actor.belongsTo(task.state()))
            .flatMap(task -> task.exchangeIds().stream())
            .toList());
  }

  private static ToldTask told(Task task, Set<String> withheld) {
    return ToldTask.of(task, task.exchangeIds().stream().anyMatch(withheld::contains));
  }

  private static Optional<String> given(@Nullable String parameter) {
    return Optional.ofNullable(parameter).filter(text -> !text.isEmpty());
  }

  record Tasks(List<ToldTask> tasks, @Nullable String next) {}
}
