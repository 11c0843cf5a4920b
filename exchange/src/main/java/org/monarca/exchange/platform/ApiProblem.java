package org.monarca.exchange.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal as a program reads it (RFC 9457), wherever in the service it is refused.
 *
 * @param type the kind of problem, {@code urn:monarca:problem:} and the code
 * @param status the answer's HTTP status
 * @param detail what to do about it, in a sentence
 * @param code permanent; programs decide by it
 * @param errors what is wrong where, with status 422
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiProblem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    String code,
    @Nullable List<Invalid> errors) {

  /** Attribute of a request: the code of the problem that it was answered with. */
  public static final String TOLD = ApiProblem.class.getName() + ".told";

  /**
   * One thing wrong in the request's body.
   *
   * @param pointer JSON Pointer (RFC 6901) of the place, empty for the body as a whole
   */
  public record Invalid(String pointer, String code, String message) {}

  /** A problem of that status and permanent code. */
  public static ApiProblem of(
      HttpStatus status, String code, String title, @Nullable String detail) {
    return new ApiProblem("urn:monarca:problem:" + code, title, status.value(), detail, code, null);
  }

  /** What was asked for is not there, or is not the asker's: the same answer for both. */
  public static ApiProblem notFound() {
    return of(
        HttpStatus.NOT_FOUND,
        "not-found",
        "Not found",
        "There is nothing here that you may read. Check the address.");
  }

  /** What was sent as the place in a list was never given out as one. */
  public static ApiProblem unreadableCursor() {
    return unreadableParameter("Send `cursor` as `next` gave it, or leave it out to begin anew.");
  }

  /**
   * A parameter of the address is nothing that it may be.
   *
   * @param detail which one, and what to send
   */
  public static ApiProblem unreadableParameter(String detail) {
    return of(HttpStatus.BAD_REQUEST, "unreadable-parameter", "A parameter cannot be read", detail);
  }

  /** The body is not the JSON that was asked for. */
  public static ApiProblem unreadableBody() {
    return of(
        HttpStatus.BAD_REQUEST,
        "unreadable",
        "The body cannot be read",
        "Send JSON as the OpenAPI document describes it; no key may stand twice.");
  }

  /** The body was understood and is wrong in these places. */
  public static ApiProblem invalid(List<Invalid> errors) {
    return new ApiProblem(
        "urn:monarca:problem:invalid",
        "The request does not say what is needed",
        HttpStatus.UNPROCESSABLE_CONTENT.value(),
        "Mend what `errors` names and send it again.",
        "invalid",
        List.copyOf(errors));
  }

  /** What there is to say of a status alone. */
  public static ApiProblem ofStatus(HttpStatusCode code) {
    var status = HttpStatus.resolve(code.value());
    return switch (status) {
      case null -> notFound();
      case NOT_FOUND -> notFound();
      case REQUEST_TIMEOUT ->
          of(
              status,
              "too-slow",
              "The body arrived too slowly",
              "Nothing was kept. Send it again without pauses; /api/v1/limits tells what must arrive a second.");
      case SERVICE_UNAVAILABLE ->
          of(
              status,
              "busy",
              "The exchange is too busy at this moment",
              "Send it again after the seconds that `Retry-After` says.");
      default -> {
        var phrase = status.getReasonPhrase();
        yield of(status, phrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"), phrase, null);
      }
    };
  }

  /** Answers a request that no controller has answered. */
  public void write(HttpServletResponse response, JsonMapper json) throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(this));
  }

  /** The answer that carries this problem. */
  public ResponseEntity<Object> answer() {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(this);
  }
}
