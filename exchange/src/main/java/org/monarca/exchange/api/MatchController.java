package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.monarca.exchange.api.MatchAnswers.Matched;
import org.monarca.exchange.api.MatchAnswers.MatchedStudents;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.consolidated.Question;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What the exchange would decide about a child, before anybody sends it. */
@RestController
@Tag(name = "students")
class MatchController {

  /** What a thousand students need, written as wastefully as JSON allows. */
  static final int MOST_BYTES = 8 << 20;

  private final Children children;
  private final JsonMapper json;

  MatchController(Children children, JsonMapper json) {
    this.children = children;
    this.json = json;
  }

  @PostMapping(path = "/api/v1/students/match", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "What the exchange would decide about a child; nothing is stored or created",
      description = MatchExamples.DESCRIPTION,
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description =
                  "One student's elements by their keys, or up to 1,000 such students under `students`.",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema =
                          @Schema(
                              oneOf = {
                                MatchSchemas.OneStudent.class,
                                MatchSchemas.ManyStudents.class
                              }),
                      examples = {
                        @ExampleObject(name = "one", value = MatchExamples.ONE),
                        @ExampleObject(name = "many", value = MatchExamples.MANY)
                      })),
      responses = {
        @ApiResponse(
            responseCode = "200",
            description = "One answer, or one for each student in the order asked",
            content =
                @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(oneOf = {Matched.class, MatchedStudents.class}),
                    examples = {
                      @ExampleObject(name = "one", value = MatchExamples.REVIEW),
                      @ExampleObject(name = "many", value = MatchExamples.MATCHES)
                    })),
        @ApiResponse(
            responseCode = "422",
            description = "What is wrong where",
            content =
                @Content(
                    mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    schema = @Schema(implementation = ApiProblem.class)))
      })
  ResponseEntity<Object> match(Actor actor, HttpServletRequest request, Locale locale)
      throws IOException {
    return switch (SentJson.of(request, MOST_BYTES, json)) {
      case SentJson.Refused(var why) -> why.answer();
      case SentJson.Read(var sent) -> match(actor, MatchBody.of(sent), locale);
    };
  }

  private ResponseEntity<Object> match(Actor actor, MatchBody body, Locale locale) {
    return switch (body) {
      case MatchBody.Unfit unfit -> ApiProblem.invalid(unfit.errors(locale)).answer();
      case MatchBody.One one ->
          ResponseEntity.ok(
              Matched.of(
                  children.match(actor, List.of(one.student())).getFirst(), one.student(), locale));
      case MatchBody.Many many -> ResponseEntity.ok(answer(actor, many.students(), locale));
    };
  }

  private MatchedStudents answer(Actor actor, List<Question> students, Locale locale) {
    return MatchedStudents.of(children.match(actor, students), students, locale);
  }
}
