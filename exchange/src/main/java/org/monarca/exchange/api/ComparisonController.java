package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.unusual.Comparison;
import org.monarca.exchange.intake.unusual.Comparisons;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What of a submission is unusual; that it is so a person says on its page. */
@RestController
@Tag(name = "submissions")
class ComparisonController {

  private final Submissions submissions;
  private final Comparisons comparisons;

  ComparisonController(Submissions submissions, Comparisons comparisons) {
    this.submissions = submissions;
    this.comparisons = comparisons;
  }

  @GetMapping("/api/v1/submissions/{id}/unusual")
  @Operation(
      summary =
          "Numbers that are unusual beside what the State told before, with how many it was compared, and what a person said of each")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = ComparisonBody.class)))
  ResponseEntity<Object> unusual(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Parameter(hidden = true) Locale language) {
    return SubmissionPaths.id(id)
        .flatMap(known -> submissions.status(actor, known))
        .<ResponseEntity<Object>>map(
            found -> ResponseEntity.ok(ComparisonBody.of(comparison(actor, found), language)))
        .orElseGet(() -> ApiProblem.notFound().answer());
  }

  private Optional<Comparison> comparison(Actor actor, SubmissionStatus submission) {
    return Optional.ofNullable(submission.mode())
        .flatMap(mode -> comparisons.of(actor, submission.id(), mode));
  }
}
