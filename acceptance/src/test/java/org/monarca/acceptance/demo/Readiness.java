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
    return await(process, () -> address(data.resolve("demo.json")), log, patience);
  }

  /** Until the service at that address is ready. */
  static void await(Process process, URI url, Path log, Duration patience)
      throws IOException, InterruptedException {
    await(process, () -> Optional.of(url), log, patience);
  }

  private static URI await(Process process, Address address, Path log, Duration patience)
      throws IOException, InterruptedException {
    var deadline = Instant.now().plus(patience);
    try (var http = HttpClient.newHttpClient()) {
      while (Instant.now().isBefore(deadline)) {
        var url = address.find();
        if (url.isPresent() && isReady(http, url.get())) {
          return url.get();
        }
        if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException("it ended early:\n" + Files.readString(log));
        }
      }
    }
    throw new IllegalStateException("it was not ready in time:\n" + Files.readString(log));
  }

  /** Where it will answer, as soon as that can be known. */
  @FunctionalInterface
  private interface Address {
    Optional<URI> find() throws IOException;
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
