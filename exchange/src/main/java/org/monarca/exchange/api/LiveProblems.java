package org.monarca.exchange.api;

import org.monarca.exchange.intake.LiveRequest;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Why a request about one child is not done, as problems. */
final class LiveProblems {

  private static final String AGAIN_AFTER_SECONDS = "1";

  private LiveProblems() {}

  static ResponseEntity<Object> noKey() {
    return ApiProblem.of(
            HttpStatus.BAD_REQUEST,
            "idempotency-key-missing",
            "The request has no Idempotency-Key",
            "Give each request a key of its own, of 1 to %d characters, in the header `Idempotency-Key`, and send the same key when you send the same request again."
                .formatted(LiveRequest.LONGEST_KEY))
        .answer();
  }

  static ResponseEntity<Object> otherRequest() {
    return ApiProblem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "idempotency-key-used",
            "The Idempotency-Key was used for another request",
            "Nothing was done. A key belongs to one request, with its address and body; give this one a key of its own.")
        .answer();
  }

  static ResponseEntity<Object> underWay() {
    return later(
        ApiProblem.of(
            HttpStatus.CONFLICT,
            "idempotency-key-under-way",
            "The same request is being worked on",
            "Send it again after the seconds that `Retry-After` says: it is answered then as the first one was."));
  }

  static ResponseEntity<Object> busy() {
    return later(ApiProblem.ofStatus(HttpStatus.SERVICE_UNAVAILABLE));
  }

  static ResponseEntity<Object> otherState() {
    return ApiProblem.of(
            HttpStatus.FORBIDDEN,
            "other-state",
            "A State's system speaks of its own State's records alone",
            "Use the postal code of your own State in the address.")
        .answer();
  }

  static ResponseEntity<Object> tooLarge() {
    return ApiProblem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "The body is too large",
            "At most %d bytes are read.".formatted(LiveRequest.MOST_BYTES))
        .answer();
  }

  private static ResponseEntity<Object> later(ApiProblem problem) {
    var answer = problem.answer();
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS)
        .body(answer.getBody());
  }
}
