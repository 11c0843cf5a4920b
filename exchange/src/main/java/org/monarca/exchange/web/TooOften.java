package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The answer to whoever asks for something too often: 429, and when to come again. */
final class TooOften {

  /** Of a request: the moment from which on it may be asked for again, for the error's page. */
  static final String AGAIN = TooOften.class.getName() + ".again";

  private TooOften() {}

  /** No page: the error's own is shown. */
  static @Nullable String answer(HttpServletResponse response, Duration wait) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    return null;
  }
}
