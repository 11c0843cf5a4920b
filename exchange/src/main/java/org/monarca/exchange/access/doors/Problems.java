package org.monarca.exchange.access.doors;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a program is told that was not let in: RFC 9457, before any controller is asked. */
@Component
public class Problems {

  private static final Duration NEXT_PLACE = Duration.ofSeconds(10);

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  public void noToken(HttpServletResponse response) throws IOException {
    answer(
        response,
        HttpStatus.UNAUTHORIZED,
        "token-needed",
        "An access token is needed",
        "Send one as `Authorization: Bearer`: a State's system gets it from /oauth2/token with its credentials, a person makes it on the page /profile/tokens.");
  }

  public void notAllowed(HttpServletResponse response) throws IOException {
    answer(
        response,
        HttpStatus.FORBIDDEN,
        "not-allowed",
        "Not open to this client",
        "The client is known but has not the right to do this.");
  }

  /** A system asked for what only people do. */
  public void peopleOnly(HttpServletResponse response) throws IOException {
    answer(
        response,
        HttpStatus.FORBIDDEN,
        "people-only",
        "Decisions are people's",
        "A State's system does not decide. Send the token of a person, who makes it on the page /profile/tokens.");
  }

  /** The person of a token has to accept the rules first. */
  public void rulesFirst(HttpServletResponse response) throws IOException {
    answer(
        response,
        HttpStatus.FORBIDDEN,
        "rules-not-accepted",
        "The rules of behavior are to be accepted",
        "The person of this token signs in to the exchange and accepts the rules; then the token is good again.");
  }

  /** The token is too old for what its person must have proved themselves for. */
  public void tokenTooOld(HttpServletResponse response) throws IOException {
    answer(
        response,
        HttpStatus.FORBIDDEN,
        "token-too-old",
        "A newer token is needed for this",
        "A token decides within 12 hours after its person made it. Make one on the page /profile/tokens, and send this again.");
  }

  /** The training of the person of a token has lapsed. */
  public void trainingLapsed(HttpServletResponse response) throws IOException {
    answer(
        response,
        HttpStatus.FORBIDDEN,
        "training-lapsed",
        "The security training has lapsed",
        "The person of this token takes the training and asks their user administrator to enter it; then the token is good again.");
  }

  public void notFound(HttpServletResponse response) throws IOException {
    ApiProblem.notFound().write(response, json);
  }

  public void inParts(HttpServletResponse response) throws IOException {
    answer(
        response,
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "unsupported-media-type",
        "A body in parts is not taken here",
        "Send what is to be sent as the body itself, with its own Content-Type instead of multipart.");
  }

  public void tooMany(HttpServletResponse response, Duration retryAfter) throws IOException {
    comeAgain(response, retryAfter);
    answer(
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many",
        "Too many requests",
        "Come again after the seconds that `Retry-After` says; /api/v1/limits tells what is allowed.");
  }

  /** The State sends as many submissions at this moment as it may. */
  void stateIsFull(HttpServletResponse response) throws IOException {
    comeAgain(response, NEXT_PLACE);
    answer(
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-uploads",
        "The State is sending as many submissions at once as it may",
        "Send it again when another has arrived; nothing was kept. /api/v1/limits tells how many.");
  }

  /** All States together do. */
  void allIsFull(HttpServletResponse response) throws IOException {
    comeAgain(response, NEXT_PLACE);
    answer(
        response,
        HttpStatus.SERVICE_UNAVAILABLE,
        "busy",
        "Too many submissions are arriving at this moment",
        "Send it again a little later; nothing was kept.");
  }

  private static void comeAgain(HttpServletResponse response, Duration after) {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds()));
  }

  private void answer(
      HttpServletResponse response, HttpStatus status, String code, String title, String detail)
      throws IOException {
    ApiProblem.of(status, code, title, detail).write(response, json);
  }
}
