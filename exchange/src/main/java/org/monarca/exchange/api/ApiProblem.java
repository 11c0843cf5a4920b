package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A refusal as a client reads it (RFC 9457).
 *
 * @param type the kind of problem, {@code urn:monarca:problem:} and the code
 * @param status the answer's HTTP status
 * @param detail what to do about it, in a sentence
 * @param code permanent; programs decide by it
 * @param errors what is wrong where, with status 422
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiProblem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    String code,
    @Nullable List<Invalid> errors) {

  /**
   * One thing wrong in the request's body.
   *
   * @param pointer JSON Pointer (RFC 6901) of the place, empty for the body as a whole
   */
  record Invalid(String pointer, String code, String message) {}

  /** A problem of that status and permanent code. */
  static ApiProblem of(HttpStatus status, String code, String title, @Nullable String detail) {
    return new ApiProblem("urn:monarca:problem:" + code, title, status.value(), detail, code, null);
  }

  /** What was asked for is not there, or is not the asker's: the same answer for both. */
  static ApiProblem notFound() {
    return of(
        HttpStatus.NOT_FOUND,
        "not-found",
        "Not found",
        "There is nothing here that you may read. Check the address.");
  }

  /** What was sent as the place in a list was never given out as one. */
  static ApiProblem unreadableCursor() {
    return of(
        HttpStatus.BAD_REQUEST,
        "unreadable-parameter",
        "A parameter cannot be read",
        "Send `cursor` as `next` gave it, or leave it out to begin anew.");
  }

  /** The body was understood and is wrong in these places. */
  static ApiProblem invalid(List<Invalid> errors) {
    return new ApiProblem(
        "urn:monarca:problem:invalid",
        "The request does not say what is needed",
        HttpStatus.UNPROCESSABLE_CONTENT.value(),
        "Mend what `errors` names and send it again.",
        "invalid",
        List.copyOf(errors));
  }

  /** The answer that carries this problem. */
  ResponseEntity<Object> answer() {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(this);
  }

  /** The answer, and when to come again. */
  ResponseEntity<Object> answer(Duration retryAfter) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())))
        .body(this);
  }
}
