package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Cause;
import org.monarca.exchange.intake.Narrowing;
import org.monarca.exchange.intake.ReceiptTables;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lists of a receipt, written while they are read, at the reader's pace. A method answers null
 * when it has written the answer itself.
 */
@RestController
@Tag(name = "submissions")
class SubmissionReceiptController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final Submissions submissions;
  private final JsonMapper json;

  SubmissionReceiptController(Submissions submissions, JsonMapper json) {
    this.submissions = submissions;
    this.json = json;
  }

  @GetMapping("/api/v1/submissions/{id}/findings")
  @Operation(
      summary = "Every finding with its words, as JSON or by Accept as CSV; or those of one cause")
  @Nullable ResponseEntity<Object> findings(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Parameter(description = "As `cause` of the list of causes says it")
          @RequestParam(required = false)
          @Nullable String cause,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    var only = cause == null ? Optional.of(Narrowing.NONE) : Cause.ofKey(cause).map(Narrowing::to);
    if (only.isEmpty()) {
      return ApiProblem.unreadableParameter("Send `cause` as the list of causes says it.").answer();
    }
    return list(
        ReceiptTables.FINDINGS,
        accept,
        response,
        table ->
            SubmissionPaths.id(id)
                .filter(known ->
                    submissions.findings(
                        actor, known, only.get(), ReceiptTables.findings(table, language)))
                .isPresent());
  }

  @GetMapping("/api/v1/submissions/{id}/causes")
  @Operation(
      summary = "The findings grouped by what is mended alike: problem and column, errors first")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              array = @ArraySchema(schema = @Schema(implementation = CauseBody.class))))
  ResponseEntity<Object> causes(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, Locale language) {
    return SubmissionPaths.id(id)
        .flatMap(known -> submissions.findings(actor, known, Narrowing.NONE, 0))
        .<ResponseEntity<Object>>map(found ->
            ResponseEntity.ok(
                found.counts().stream().map(count -> CauseBody.of(count, language)).toList()))
        .orElseGet(() -> ApiProblem.notFound().answer());
  }

  @GetMapping("/api/v1/submissions/{id}/outcomes")
  @Operation(summary = "The exchange ID of every accepted child, as JSON or by Accept as CSV")
  @Nullable ResponseEntity<Object> outcomes(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
      HttpServletResponse response)
      throws IOException {
    return list(
        ReceiptTables.OUTCOMES,
        accept,
        response,
        table ->
            SubmissionPaths.id(id)
                .filter(known -> submissions.outcomes(actor, known, ReceiptTables.outcomes(table)))
                .isPresent());
  }

  @GetMapping("/api/v1/submissions/{id}/left-out")
  @Operation(
      summary =
          "Whom a full list leaves out and would withdraw, once a person is asked; as JSON or by Accept as CSV")
  @Nullable ResponseEntity<Object> leftOut(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      @Parameter(
              description =
                  "Only those of this school: its `school_id`, or where it has none its `school_name`; blank: of those with neither")
          @RequestParam(required = false)
          @Nullable String school,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
      HttpServletResponse response)
      throws IOException {
    return list(
        ReceiptTables.LEFT_OUT,
        accept,
        response,
        table ->
            SubmissionPaths.id(id)
                .filter(known ->
                    submissions.leftOut(actor, known, school, ReceiptTables.leftOut(table)))
                .isPresent());
  }

  @GetMapping("/api/v1/submissions/{id}/rejected")
  @Operation(summary = "The rejected children as a bundle, to be mended and sent again")
  @Nullable ResponseEntity<Object> rejected(
      @Parameter(hidden = true) Actor actor,
      @PathVariable String id,
      HttpServletResponse response) {
    boolean found =
        SubmissionPaths.id(id)
            .filter(known -> submissions.rejectedBundle(actor, known, () -> zip(response)))
            .isPresent();
    return found ? null : ApiProblem.notFound().answer();
  }

  private @Nullable ResponseEntity<Object> list(
      List<String> columns, String accept, HttpServletResponse response, Predicate<Table> filled)
      throws IOException {
    boolean csv = wantsCsv(accept);
    var out = new FirstByte(response, csv ? CSV : MediaType.APPLICATION_JSON);
    var table = csv ? Table.csv(out, columns) : Table.json(out, json, columns);
    if (!filled.test(table)) {
      return ApiProblem.notFound().answer();
    }
    table.close();
    return null;
  }

  /** JSON unless CSV is asked for by name. */
  private static boolean wantsCsv(String accept) {
    return accept.toLowerCase(Locale.ROOT).contains("text/csv");
  }

  private static OutputStream zip(HttpServletResponse response) {
    try {
      response.setContentType("application/zip");
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected.zip\"");
      return response.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says what the answer is when its first byte comes, so that there may be another one till then.
   */
  private static final class FirstByte extends OutputStream {

    private final HttpServletResponse response;
    private final MediaType type;
    private @Nullable OutputStream out;

    FirstByte(HttpServletResponse response, MediaType type) {
      this.response = response;
      this.type = type;
    }

    @Override
    public void write(int b) throws IOException {
      opened().write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      opened().write(bytes, from, count);
    }

    @Override
    public void flush() throws IOException {
      if (out != null) {
        out.flush();
      }
    }

    private OutputStream opened() throws IOException {
      if (out == null) {
        response.setContentType(type.toString());
        out = response.getOutputStream();
      }
      return out;
    }
  }
}
