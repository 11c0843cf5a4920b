package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.ChildOutcome.Verdict;
import org.monarca.exchange.intake.LiveAnswer;
import org.monarca.exchange.intake.LiveAnswer.Fault;
import org.monarca.exchange.intake.LiveAnswer.Told;
import org.monarca.exchange.intake.LiveAnswer.Why;
import org.monarca.exchange.intake.LiveOutcome;
import org.monarca.exchange.intake.LiveRecords;
import org.monarca.exchange.intake.LiveRequest;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.monarca.exchange.platform.ApiProblem.Invalid;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What a State's system says of one child, answered at once. */
@RestController
@Tag(name = "students")
@ApiResponses({
  @ApiResponse(
      responseCode = "400",
      description = "No `Idempotency-Key`, or no JSON: nothing is kept",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ApiProblem.class))),
  @ApiResponse(
      responseCode = "403",
      description = "Another State's record",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ApiProblem.class))),
  @ApiResponse(
      responseCode = "409",
      description = "The same request is being worked on",
      headers = @Header(name = "Retry-After", description = "Seconds"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ApiProblem.class))),
  @ApiResponse(
      responseCode = "413",
      description = "More than 8 MiB",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ApiProblem.class))),
  @ApiResponse(
      responseCode = "422",
      description =
          "It was not taken, and `errors` says what is wrong where; or the key was used for another request",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ApiProblem.class))),
  @ApiResponse(
      responseCode = "429",
      description = "Too often",
      headers = @Header(name = "Retry-After", description = "Seconds"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ApiProblem.class))),
  @ApiResponse(
      responseCode = "503",
      description = "Too many at once; send it again with the same key",
      headers = @Header(name = "Retry-After", description = "Seconds"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ApiProblem.class)))
})
class LiveStudentController {

  private static final String KEY = "Idempotency-Key";
  private static final String KEY_MEANING =
      "Chosen by the sender, 1 to 255 characters, one for each request; the same request with the same key is done once";

  private final LiveRecords records;
  private final JsonMapper json;
  private final MessageSource messages;

  LiveStudentController(LiveRecords records, JsonMapper json, MessageSource messages) {
    this.records = records;
    this.json = json;
    this.messages = messages;
  }

  @PutMapping(
      path = "/api/v1/students/{state}/{stateStudentId}",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Sends one child of the own State; the answer says which child it is",
      description = LiveStudentExamples.DESCRIPTION,
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description =
                  "One student as a line of JSON Lines has it; `created_at` may stand in it.",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"),
                      examples = @ExampleObject(LiveStudentExamples.SENT))),
      responses = {
        @ApiResponse(
            responseCode = "200",
            description =
                "Taken; the State had a living record of the child, or the child was withdrawn. The same request sent again has what it had then, with the header `Idempotent-Replayed`",
            headers =
                @Header(
                    name = "Idempotent-Replayed",
                    description = "`true` where it was done before"),
            content =
                @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = LiveStudentBody.class),
                    examples = @ExampleObject(LiveStudentExamples.ANSWERED))),
        @ApiResponse(
            responseCode = "201",
            description = "Taken; the State had no living record of the child",
            content =
                @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = LiveStudentBody.class)))
      })
  ResponseEntity<Object> put(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String state,
      @PathVariable String stateStudentId,
      @Parameter(required = true, description = KEY_MEANING)
          @RequestHeader(name = KEY, required = false)
          @Nullable String key,
      @Parameter(hidden = true) Locale language,
      HttpServletRequest request)
      throws IOException {
    var asked = new Asked(actor, LiveRequest.Kind.PUT, state, stateStudentId, key);
    return said(asked, request.getContentLengthLong(), request.getInputStream(), language);
  }

  @DeleteMapping("/api/v1/students/{state}/{stateStudentId}")
  @Operation(
      summary = "Takes back what the own State says of one child, as action `D` does",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "It is withdrawn; a child that was never sent has no `exchange_id`",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = LiveStudentBody.class))))
  ResponseEntity<Object> withdraw(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String state,
      @PathVariable String stateStudentId,
      @Parameter(required = true, description = KEY_MEANING)
          @RequestHeader(name = KEY, required = false)
          @Nullable String key,
      @Parameter(hidden = true) Locale language)
      throws IOException {
    var asked = new Asked(actor, LiveRequest.Kind.WITHDRAW, state, stateStudentId, key);
    return said(asked, 0, InputStream.nullInputStream(), language);
  }

  /** What stands before the body. */
  private record Asked(
      Actor actor,
      LiveRequest.Kind kind,
      String state,
      String stateStudentId,
      @Nullable String key) {

    String givenKey() {
      return key == null ? "" : key.strip();
    }
  }

  /** Nothing of the body is read before it is certain that somebody may want it. */
  private ResponseEntity<Object> said(Asked asked, long size, InputStream body, Locale language)
      throws IOException {
    var key = asked.givenKey();
    if (!asked.actor().belongsTo(asked.state())) {
      return LiveProblems.otherState();
    }
    if (key.isEmpty() || key.length() > LiveRequest.LONGEST_KEY) {
      return LiveProblems.noKey();
    }
    if (size > LiveRequest.MOST_BYTES) {
      return LiveProblems.tooLarge();
    }
    var place = records.enter(asked.state());
    if (place.isEmpty()) {
      return LiveProblems.busy();
    }
    try {
      var read = place.get().read(body);
      if (read.isEmpty()) {
        return LiveProblems.busy();
      }
      if (read.get().length > LiveRequest.MOST_BYTES) {
        return LiveProblems.tooLarge();
      }
      var request =
          new LiveRequest(asked.kind(), asked.state(), asked.stateStudentId(), key, read.get());
      return answer(
          records.say(asked.actor(), request, outcome -> told(outcome, language)), language);
    } finally {
      place.get().close();
    }
  }

  private ResponseEntity<Object> answer(LiveAnswer answer, Locale language) {
    return switch (answer) {
      case LiveAnswer.Done(var told, var repeated) -> answer(told, repeated);
      case LiveAnswer.NoJson() -> ApiProblem.unreadableBody().answer();
      case LiveAnswer.Unfit(var faults) ->
          ApiProblem.invalid(faults.stream().map(fault -> error(fault, language)).toList())
              .answer();
      case LiveAnswer.OtherRequest() -> LiveProblems.otherRequest();
      case LiveAnswer.UnderWay() -> LiveProblems.underWay();
      case LiveAnswer.Busy() -> LiveProblems.busy();
    };
  }

  private static ResponseEntity<Object> answer(Told told, boolean repeated) {
    var answer =
        ResponseEntity.status(told.status())
            .contentType(
                told.status() < HttpStatus.BAD_REQUEST.value()
                    ? MediaType.APPLICATION_JSON
                    : MediaType.APPLICATION_PROBLEM_JSON);
    if (repeated) {
      answer.header("Idempotent-Replayed", "true");
    }
    return answer.body(told.body().getBytes(StandardCharsets.UTF_8));
  }

  private Invalid error(Fault fault, Locale language) {
    return switch (fault.why()) {
      case Why.Found(var finding) -> LiveStudentBody.error(fault.pointer(), finding, language);
      case Why.NoChildsName() ->
          new Invalid(
              fault.pointer(),
              "no-identifier",
              messages.getMessage("live.no-identifier", null, language));
      case Why.OtherChild() ->
          new Invalid(
              fault.pointer(),
              "other-child",
              messages.getMessage("live.other-child", null, language));
    };
  }

  /** What is answered, also when the same is asked again. */
  private Told told(LiveOutcome outcome, Locale language) {
    if (outcome.rejected()) {
      return new Told(
          HttpStatus.UNPROCESSABLE_CONTENT.value(),
          json.writeValueAsString(LiveStudentBody.rejected(outcome, language)));
    }
    boolean created = outcome.arrived() && outcome.verdict() != Verdict.WITHDRAWN;
    return new Told(
        (created ? HttpStatus.CREATED : HttpStatus.OK).value(),
        json.writeValueAsString(LiveStudentBody.of(outcome, language)));
  }
}
