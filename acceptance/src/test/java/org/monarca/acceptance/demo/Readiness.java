package org.monarca.acceptance.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Waits for a starting demo as any program would: by demo.json and the readiness address. */
final class Readiness {

  private static final long POLL_MILLIS = 200;

  private Readiness() {}

  /** The demo's address, once it says that it is ready; an early end is told with its log. */
  static URI await(Process process, Path data, Path log, Duration patience)
      throws IOException, InterruptedException {
    var deadline = Instant.now().plus(patience);
    try (var http = HttpClient.newHttpClient()) {
      while (Instant.now().isBefore(deadline)) {
        var url = address(data.resolve("demo.json"));
        if (url.isPresent() && isReady(http, url.get())) {
          return url.get();
        }
        if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException("the demo ended early:\n" + Files.readString(log));
        }
      }
    }
    throw new IllegalStateException("the demo was not ready in time:\n" + Files.readString(log));
  }

  private static Optional<URI> address(Path card) throws IOException {
    if (!Files.exists(card)) {
      return Optional.empty();
    }
    try {
      var url = new JsonMapper().readTree(Files.readString(card)).path("url").asString("");
      return Optional.of(URI.create(url));
    } catch (JacksonException halfWritten) {
      return Optional.empty();
    }
  }

  private static boolean isReady(HttpClient http, URI url) throws InterruptedException {
    var request = HttpRequest.newBuilder(url.resolve("/actuator/health/readiness"));
    try {
      return http.send(request.timeout(Duration.ofSeconds(5)).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
