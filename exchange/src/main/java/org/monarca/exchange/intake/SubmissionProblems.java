package org.monarca.exchange.intake;

import java.time.Duration;
import org.monarca.exchange.platform.ApiProblem;
import org.monarca.records.submission.Limits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Why a submission is not taken in, as problems, the same over every door of HTTP. */
public final class SubmissionProblems {

  private SubmissionProblems() {}

  public static ResponseEntity<Object> of(Refusal refusal) {
    return switch (refusal) {
      case EMPTY ->
          ApiProblem.of(
                  HttpStatus.BAD_REQUEST,
                  "empty-body",
                  "The body is empty",
                  "Send the submission's bytes as the body of the request.")
              .answer();
      case NOT_GZIP ->
          ApiProblem.of(
                  HttpStatus.BAD_REQUEST,
                  "broken-encoding",
                  "The body is not gzip",
                  "The request says Content-Encoding: gzip, but its body cannot be unpacked so, or ends too early.")
              .answer();
      case TOO_LARGE -> tooLarge();
      case MAPPING_TWICE ->
          ApiProblem.of(
                  HttpStatus.BAD_REQUEST,
                  "mapping-twice",
                  "The zip has a mapping of its own",
                  "Leave mapping.json out of the zip, or send it without ?mapping=.")
              .answer();
      case UNSOUND ->
          ApiProblem.of(
                  HttpStatus.BAD_REQUEST,
                  "unsound-zip",
                  "The zip cannot be unpacked",
                  "The zip is damaged, has names that no file of a submission may have, or unpacks to more than may be sent.")
              .answer();
      case NO_STATE ->
          ApiProblem.of(
                  HttpStatus.FORBIDDEN,
                  "no-state",
                  "Only a State may send submissions",
                  "Sign in as a State's system or data administrator.")
              .answer();
    };
  }

  /** The State has sent as much within 24 hours as it may. */
  public static ResponseEntity<Object> spent(Duration wait) {
    var answer =
        ApiProblem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-much-today",
                "The State has sent as much within 24 hours as it may",
                "Nothing was kept. Send it again after the seconds that `Retry-After` says; /api/v1/limits tells how many bytes are taken.")
            .answer();
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()))
        .body(answer.getBody());
  }

  public static ResponseEntity<Object> tooLarge() {
    var limits = Limits.published();
    return ApiProblem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "The submission is too large",
            "At most %d bytes are taken as sent, and at most %d when they are unpacked; above %d bytes at most %d times what was sent. Send the children in several delta submissions."
                .formatted(
                    limits.sentBytes(),
                    limits.unpackedBytes(),
                    limits.ratioFromBytes(),
                    limits.ratio()))
        .answer();
  }

  public static ResponseEntity<Object> unknownForm() {
    return ApiProblem.of(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "unknown-form",
            "The exchange does not read submissions of this form",
            "Send a CSV bundle (application/zip), XML (application/xml) or JSON Lines (application/x-ndjson), as it is or with Content-Encoding: gzip. A table (text/csv), or a zip of tables, is read by a mapping of your State's: ?mapping=NAME; nothing else is.")
        .answer();
  }

  public static ResponseEntity<Object> unknownMapping() {
    return ApiProblem.of(
            HttpStatus.BAD_REQUEST,
            "unknown-mapping",
            "The State has no such mapping",
            "Name one that stands on the page Mappings and is not ended.")
        .answer();
  }

  public static ResponseEntity<Object> notWaiting() {
    return ApiProblem.of(
            HttpStatus.CONFLICT,
            "not-waiting",
            "The submission does not wait for a decision",
            "Look at its status; perhaps it was decided meanwhile.")
        .answer();
  }

  public static ResponseEntity<Object> otherNumber(long shown) {
    return ApiProblem.of(
            HttpStatus.CONFLICT,
            "other-number",
            "The number is not the one that the status shows",
            "%d children would be withdrawn; confirm that number or withdraw the submission."
                .formatted(shown))
        .answer();
  }
}
