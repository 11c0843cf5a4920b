package org.monarca.exchange.access.doors;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a program is told that was not let in: RFC 9457, before any controller is asked. */
@Component
public class Problems {

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
        "Ask /oauth2/token for one with the client's credentials, and send it as `Authorization: Bearer`.");
  }

  public void notAllowed(HttpServletResponse response) throws IOException {
    answer(
        response,
        HttpStatus.FORBIDDEN,
        "not-allowed",
        "Not open to this client",
        "The client is known but has not the right to do this.");
  }

  public void notFound(HttpServletResponse response) throws IOException {
    answer(
        response,
        HttpStatus.NOT_FOUND,
        "not-found",
        "Not found",
        "There is nothing here that you may read. Check the address.");
  }

  public void tooMany(HttpServletResponse response, Duration retryAfter) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
    answer(
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many",
        "Too many requests",
        "Come again after the seconds that `Retry-After` says; /api/v1/limits tells what is allowed.");
  }

  private void answer(
      HttpServletResponse response, HttpStatus status, String code, String title, String detail)
      throws IOException {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "urn:monarca:problem:" + code);
    problem.put("title", title);
    problem.put("status", status.value());
    problem.put("detail", detail);
    problem.put("code", code);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
