package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.corrections.ValueChecks;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.TaskDecision;
import org.monarca.exchange.identity.decisions.TaskDecisions;
import org.monarca.exchange.identity.decisions.TaskQuestions;
import org.monarca.exchange.intake.refused.DataChecks;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.monarca.exchange.protection.ProtectedTogether;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** One task for a person's program: what it asks, and the person's decision. */
@RestController
@Tag(name = "tasks")
class TaskDecisionController {

  /** What the longest note needs, written as wastefully as JSON allows, and more. */
  static final int MOST_BYTES = 64 << 10;

  /** More are read in the findings of the submission. */
  private static final int MOST_FINDINGS = 100;

  private final Desk desk;
  private final TaskQuestions questions;
  private final ProtectedTogether together;
  private final TaskDecisions decisions;
  private final DataChecks checks;
  private final ValueChecks values;
  private final JsonMapper json;

  TaskDecisionController(
      Desk desk,
      TaskQuestions questions,
      TaskDecisions decisions,
      DataChecks checks,
      ValueChecks values,
      ProtectedTogether together,
      JsonMapper json) {
    this.checks = checks;
    this.values = values;
    this.together = together;
    this.desk = desk;
    this.questions = questions;
    this.decisions = decisions;
    this.json = json;
  }

  @GetMapping("/api/v1/tasks/{id}")
  @Operation(
      summary = "A task with what the person must know who decides it",
      security = @SecurityRequirement(name = OpenApiDocument.PEOPLE),
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The task and its question",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = ToldQuestion.class),
                      examples = @ExampleObject(DecisionExamples.QUESTION))))
  ResponseEntity<Object> task(Actor actor, @PathVariable long id, Locale locale) {
    return desk.find(actor, id)
        .map(task -> told(actor, task, locale))
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(() -> ApiProblem.notFound().answer());
  }

  private ToldQuestion told(Actor actor, Task task, Locale locale) {
    var question = questions.of(actor, task);
    return ToldQuestion.of(
        task,
        question,
        checks.of(actor, task, MOST_FINDINGS).orElse(null),
        values.of(task).orElse(null),
        together.isOneWithheld(actor, question.children(task))
            ? Optional.of(actor.ownState().map(Set::of).orElse(Set.of()))
            : Optional.empty(),
        locale);
  }

  @PostMapping(path = "/api/v1/tasks/{id}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "A person's decision about a task",
      description = DecisionExamples.DESCRIPTION,
      security = @SecurityRequirement(name = OpenApiDocument.PEOPLE),
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = DecisionExamples.Decision.class),
                      examples = {
                        @ExampleObject(name = "same", value = DecisionExamples.SAME),
                        @ExampleObject(name = "different", value = DecisionExamples.DIFFERENT),
                        @ExampleObject(name = "confirm", value = DecisionExamples.CONFIRM)
                      })),
      responses = {
        @ApiResponse(
            responseCode = "200",
            description = "The task as it is now",
            content =
                @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = ToldTask.class),
                    examples = @ExampleObject(DecisionExamples.DECIDED))),
        @ApiResponse(
            responseCode = "409",
            description = "It was decided meanwhile, changed meanwhile, or something is in the way",
            content =
                @Content(
                    mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    schema = @Schema(implementation = ApiProblem.class),
                    examples = @ExampleObject(DecisionExamples.CHANGED))),
        @ApiResponse(
            responseCode = "422",
            description = "What is wrong where",
            content =
                @Content(
                    mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    schema = @Schema(implementation = ApiProblem.class)))
      })
  ResponseEntity<Object> decide(Actor actor, @PathVariable long id, HttpServletRequest request)
      throws IOException {
    return switch (SentJson.of(request, MOST_BYTES, json)) {
      case SentJson.Refused(var why) -> why.answer();
      case SentJson.Read(var sent) when asksOfValue(actor, id) ->
          checked(actor, id, VerdictBody.of(sent));
      case SentJson.Read(var sent) when isCheck(actor, id) ->
          settled(actor, id, CheckBody.of(sent));
      case SentJson.Read(var sent) ->
          switch (DecisionBody.of(sent)) {
            case DecisionBody.Unfit(var errors) -> ApiProblem.invalid(errors).answer();
            case DecisionBody.Fit(var decision, long version) ->
                decided(actor, id, version, decision);
          };
    };
  }

  private boolean asksOfValue(Actor actor, long id) {
    return desk.find(actor, id).flatMap(values::of).isPresent();
  }

  private ResponseEntity<Object> checked(Actor actor, long id, VerdictBody body) {
    return body.errors().isEmpty()
        ? answered(actor, id, values.answer(actor, id, body.version(), body.verdict()), null)
        : ApiProblem.invalid(body.errors()).answer();
  }

  private boolean isCheck(Actor actor, long id) {
    return desk.find(actor, id).filter(task -> task.kind() == TaskKind.DATA_VALIDATION).isPresent();
  }

  private ResponseEntity<Object> settled(Actor actor, long id, CheckBody body) {
    if (!body.errors().isEmpty()) {
      return ApiProblem.invalid(body.errors()).answer();
    }
    var answer = checks.settle(actor, id, body.version(), body.reason(), body.note());
    return answered(actor, id, answer, null);
  }

  /** A task that is not the person's business is missing, whatever else is wrong. */
  private boolean isWithheld(Actor actor, Task task) {
    return !actor.belongsTo(task.state())
        && !together.withheld(actor, task.exchangeIds()).isEmpty();
  }

  private ResponseEntity<Object> decided(
      Actor actor, long id, long version, TaskDecision decision) {
    return answered(actor, id, decisions.decide(actor, id, version, decision), decision);
  }

  private ResponseEntity<Object> answered(
      Actor actor, long id, Answer answer, @Nullable TaskDecision decision) {
    var task = desk.find(actor, id);
    if (task.isEmpty()) {
      return ApiProblem.notFound().answer();
    }
    return switch (answer) {
      case Answer.Done done ->
          ResponseEntity.ok(ToldTask.of(task.get(), isWithheld(actor, task.get())));
      case Answer.Refused(var why) -> DecisionProblems.of(why, task.get(), decision).answer();
    };
  }
}
