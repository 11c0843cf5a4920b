package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Confirmation;
import org.monarca.exchange.intake.Received;
import org.monarca.exchange.intake.SubmissionBody;
import org.monarca.exchange.intake.SubmissionList;
import org.monarca.exchange.intake.SubmissionProblems;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.UploadedBytes;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.monarca.exchange.platform.ApiProblem.Invalid;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A State's submissions: sending, following, deciding. */
@RestController
@Tag(name = "submissions")
class SubmissionController {

  private static final int MOST_LISTED = 1000;
  private static final String PLACE = "/api/v1/submissions/";

  private static final String TABLE = "text/csv";

  private final Submissions submissions;
  private final Mappings mappings;

  SubmissionController(Submissions submissions, Mappings mappings) {
    this.submissions = submissions;
    this.mappings = mappings;
  }

  @PostMapping("/api/v1/submissions")
  @Operation(
      summary = "Sends a submission; the same bytes again get the first one's answer",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description =
                  "In one of the three forms or a known layout, or a zip of tables with their mapping.json; a table, or a zip of tables, by a mapping that the State keeps (?mapping=NAME); as it is or with Content-Encoding: gzip",
              content = {
                @Content(
                    mediaType = "text/csv",
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = "application/zip",
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = "application/xml",
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = "application/x-ndjson",
                    schema = @Schema(type = "string", format = "binary"))
              }))
  ResponseEntity<Object> send(
      @Parameter(hidden = true) Actor actor,
      @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
      @Parameter(description = "The name of a mapping that the State keeps; its newest version")
          @RequestParam(required = false)
          @Nullable String mapping,
      @Parameter(hidden = true) Locale language,
      HttpServletRequest request)
      throws IOException {
    var encoding = encoding(request);
    var type = mediaType(request);
    var form = Form.ofMediaType(type).or(() -> table(type, mapping));
    boolean tables = form.filter(Form.CSV_BUNDLE::equals).isPresent();
    if (form.isEmpty() || encoding.isEmpty() || (mapping != null && !tables)) {
      return SubmissionProblems.unknownForm();
    }
    if (request.getContentLengthLong() > Limits.published().sentBytes()) {
      return SubmissionProblems.tooLarge();
    }
    var by = mapping == null ? null : mappings.chosen(actor, mapping).orElse(null);
    if (mapping != null && by == null) {
      return SubmissionProblems.unknownMapping();
    }
    boolean gzip = encoding.get().equals("gzip");
    var bytes = request.getInputStream();
    var upload =
        by == null
            ? new UploadedBytes(bytes, form.get(), gzip, dryRun)
            : UploadedBytes.tables(bytes, gzip, dryRun, "table.csv", by);
    return switch (submissions.receive(actor, upload)) {
      case Received.Accepted(var submission) -> answer(HttpStatus.ACCEPTED, submission, language);
      case Received.Repeated(var submission) -> answer(HttpStatus.OK, submission, language);
      case Received.Spent(var wait, var never) -> SubmissionProblems.spent(wait);
      case Received.Refused(var reason) -> SubmissionProblems.of(reason);
    };
  }

  @GetMapping("/api/v1/submissions")
  @Operation(summary = "The State's submissions, newest first")
  ResponseEntity<Object> list(
      @Parameter(hidden = true) Actor actor,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit,
      @Parameter(hidden = true) Locale language) {
    return submissions
        .list(actor, cursor, Math.clamp(limit, 1, MOST_LISTED))
        .<ResponseEntity<Object>>map(page -> ResponseEntity.ok(ListBody.of(page, language)))
        .orElseGet(() -> ApiProblem.unreadableCursor().answer());
  }

  @GetMapping("/api/v1/submissions/{id}")
  @Operation(summary = "Where a submission stands, with its receipt once there is one")
  ResponseEntity<Object> status(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Parameter(hidden = true) Locale language) {
    return SubmissionPaths.id(id)
        .flatMap(known -> submissions.status(actor, known))
        .<ResponseEntity<Object>>map(found -> ResponseEntity.ok(SubmissionBody.of(found, language)))
        .orElseGet(() -> ApiProblem.notFound().answer());
  }

  @PostMapping("/api/v1/submissions/{id}/confirmation")
  @Operation(summary = "Agrees that a full list withdraws so many children")
  ResponseEntity<Object> confirm(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @RequestBody ConfirmationBody body,
      @Parameter(hidden = true) Locale language) {
    var known = SubmissionPaths.id(id);
    if (known.isEmpty()) {
      return ApiProblem.notFound().answer();
    }
    var withdraw = body.withdraw();
    return withdraw == null
        ? ApiProblem.invalid(
                List.of(new Invalid("/withdraw", "required", "Say the number the status shows.")))
            .answer()
        : answer(submissions.confirm(actor, known.get(), withdraw), language);
  }

  @DeleteMapping("/api/v1/submissions/{id}")
  @Operation(summary = "Takes back a submission that waits")
  ResponseEntity<Object> cancel(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Parameter(hidden = true) Locale language) {
    return SubmissionPaths.id(id)
        .map(known -> answer(submissions.cancel(actor, known), language))
        .orElseGet(() -> ApiProblem.notFound().answer());
  }

  private static ResponseEntity<Object> answer(Confirmation confirmation, Locale language) {
    return switch (confirmation) {
      case Confirmation.Decided(var submission) -> answer(HttpStatus.OK, submission, language);
      case Confirmation.Missing() -> ApiProblem.notFound().answer();
      case Confirmation.NotWaiting() -> SubmissionProblems.notWaiting();
      case Confirmation.OtherNumber(var shown) -> SubmissionProblems.otherNumber(shown.withdraw());
    };
  }

  private static ResponseEntity<Object> answer(
      HttpStatus status, SubmissionStatus submission, Locale language) {
    return ResponseEntity.status(status)
        .location(URI.create(PLACE + submission.id()))
        .body(SubmissionBody.of(submission, language));
  }

  /** A table says nothing of itself: without a mapping nobody can read it. */
  private static Optional<Form> table(String type, @Nullable String mapping) {
    return type.equals(TABLE) && mapping != null ? Optional.of(Form.CSV_BUNDLE) : Optional.empty();
  }

  /** Without parameters; empty when there is none. */
  private static String mediaType(HttpServletRequest request) {
    var type = request.getContentType();
    return type == null ? "" : type.split(";", 2)[0].strip();
  }

  /** What the body is packed in for the way; empty when the exchange cannot undo it. */
  private static Optional<String> encoding(HttpServletRequest request) {
    var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    var named = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    return Optional.of(named).filter(List.of("identity", "gzip")::contains);
  }

  /**
   * A page of submissions.
   *
   * @param next the cursor of the next page; null on the last
   */
  record ListBody(List<SubmissionBody> submissions, @Nullable String next) {

    static ListBody of(SubmissionList page, Locale language) {
      return new ListBody(
          page.submissions().stream().map(one -> SubmissionBody.of(one, language)).toList(),
          page.next());
    }
  }

  /**
   * A person's agreement.
   *
   * @param withdraw the number that the status shows
   */
  record ConfirmationBody(@Nullable Long withdraw) {}
}
