package org.monarca.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body of JSON as it was sent, read by hand so that every mistake in it can be pointed at. */
sealed interface SentJson {

  /** It is a JSON object. */
  record Read(JsonNode object) implements SentJson {}

  /** It is none, or too large. */
  record Refused(ApiProblem why) implements SentJson {}

  /**
   * Reads it to its end.
   *
   * @param most bytes that are read of it
   */
  static SentJson of(HttpServletRequest request, int most, JsonMapper json) throws IOException {
    var bytes = request.getInputStream().readNBytes(most + 1);
    if (bytes.length > most) {
      return new Refused(
          ApiProblem.of(
              HttpStatus.CONTENT_TOO_LARGE,
              "too-large",
              "The body is too large",
              "At most %d bytes are read. Send less at a time.".formatted(most)));
    }
    try {
      var sent = json.readTree(bytes);
      return sent != null && sent.isObject()
          ? new Read(sent)
          : new Refused(ApiProblem.unreadableBody());
    } catch (JacksonException e) {
      return new Refused(ApiProblem.unreadableBody());
    }
  }
}
