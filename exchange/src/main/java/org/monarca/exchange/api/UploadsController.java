package org.monarca.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.monarca.exchange.intake.uploads.TusDoor;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Submissions that are sent in several goes, by the tus protocol. */
@RestController
@Tag(name = "uploads")
class UploadsController {

  private static final TusDoor.Places PLACES =
      new TusDoor.Places("/api/v1/uploads/", "/api/v1/submissions/");

  private final TusDoor tus;

  UploadsController(TusDoor tus) {
    this.tus = tus;
  }

  @RequestMapping(path = "/api/v1/uploads", method = RequestMethod.OPTIONS)
  @Operation(
      summary = "Which version and extensions of tus are spoken here",
      security = {})
  ResponseEntity<Object> options() {
    return tus.options();
  }

  @PostMapping("/api/v1/uploads")
  @Operation(
      summary = "Begins an upload that can be resumed (tus 1.0.0)",
      description =
          "`Upload-Metadata`: `filename`, `filetype` (the media type, as a submission is sent with), `encoding` (gzip), `dry_run` (true), `mapping` (the name of one that the State keeps), `fingerprint`. `Location` is the upload's.",
      parameters = {
        @Parameter(
            name = "Tus-Resumable",
            in = ParameterIn.HEADER,
            required = true,
            example = "1.0.0"),
        @Parameter(
            name = "Upload-Length",
            in = ParameterIn.HEADER,
            required = true,
            example = "104857600"),
        @Parameter(name = "Upload-Metadata", in = ParameterIn.HEADER)
      })
  ResponseEntity<Object> begin(@Parameter(hidden = true) Actor actor, HttpServletRequest request)
      throws IOException {
    return tus.begin(actor, PLACES, request);
  }

  @RequestMapping(path = "/api/v1/uploads/{id}", method = RequestMethod.HEAD)
  @Operation(
      summary = "How far an upload is",
      description =
          "`Upload-Offset` says how many bytes are kept. Once all have come, `Location` and `Monarca-Submission` say which submission they are.",
      parameters =
          @Parameter(
              name = "Tus-Resumable",
              in = ParameterIn.HEADER,
              required = true,
              example = "1.0.0"))
  ResponseEntity<Object> head(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, HttpServletRequest request) {
    return tus.head(actor, PLACES, id, request);
  }

  @PatchMapping("/api/v1/uploads/{id}")
  @Operation(
      summary = "Goes on with an upload",
      description =
          "Bytes from `Upload-Offset` on, which must be what is kept (else 409). The answer to the last of them has the `Location` of the submission.",
      parameters = {
        @Parameter(
            name = "Tus-Resumable",
            in = ParameterIn.HEADER,
            required = true,
            example = "1.0.0"),
        @Parameter(name = "Upload-Offset", in = ParameterIn.HEADER, required = true, example = "0"),
        @Parameter(name = "Upload-Checksum", in = ParameterIn.HEADER)
      },
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/offset+octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<Object> append(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, HttpServletRequest request)
      throws IOException {
    return tus.patch(actor, PLACES, id, request);
  }

  @DeleteMapping("/api/v1/uploads/{id}")
  @Operation(
      summary = "Forgets an upload; what has become a submission stays one",
      parameters =
          @Parameter(
              name = "Tus-Resumable",
              in = ParameterIn.HEADER,
              required = true,
              example = "1.0.0"))
  ResponseEntity<Object> end(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, HttpServletRequest request) {
    return tus.end(actor, id, request);
  }

  @PostMapping("/api/v1/uploads/{id}")
  @Operation(summary = "The same by POST, for clients that say X-HTTP-Method-Override")
  ResponseEntity<Object> override(
      @Parameter(hidden = true) Actor actor, @PathVariable String id, HttpServletRequest request)
      throws IOException {
    return tus.post(actor, PLACES, id, request);
  }
}
