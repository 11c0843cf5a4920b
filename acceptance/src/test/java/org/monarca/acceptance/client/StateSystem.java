package org.monarca.acceptance.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A State's system: one client of the exchange, with plain HTTP. */
public final class StateSystem {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

  private final URI exchange;
  private final String clientId;
  private final String secret;
  private @Nullable String token;

  public StateSystem(URI exchange, String clientId, String secret) {
    this.exchange = exchange;
    this.clientId = clientId;
    this.secret = secret;
  }

  /** A system that shows this token, whatever it is worth. */
  public static StateSystem withToken(URI exchange, String token) {
    var system = new StateSystem(exchange, "", "");
    system.token = token;
    return system;
  }

  /** The access token, asked for once. */
  public String token() throws IOException, InterruptedException {
    if (token == null) {
      var answer = askForToken();
      if (answer.status() != 200) {
        throw new IllegalStateException("no token: " + answer.status() + " " + answer.text());
      }
      token = answer.json().path("access_token").asString("");
    }
    return token;
  }

  /** What the exchange answers to this client's credentials. */
  public Answer askForToken() throws IOException, InterruptedException {
    var credentials = (clientId + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return send(
        HttpRequest.newBuilder(exchange.resolve("/oauth2/token"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")));
  }

  public Answer submit(byte[] bundle) throws IOException, InterruptedException {
    return post("/api/v1/submissions", "application/zip", bundle);
  }

  /** In any form. */
  public Answer submit(String mediaType, byte[] bytes) throws IOException, InterruptedException {
    return post("/api/v1/submissions", mediaType, bytes);
  }

  public Answer submitGzipped(byte[] bundle) throws IOException, InterruptedException {
    return submitGzipped("application/zip", bundle);
  }

  public Answer submitGzipped(String mediaType, byte[] bytes)
      throws IOException, InterruptedException {
    return send(
        authorized("/api/v1/submissions")
            .header("Content-Type", mediaType)
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(gzipped(bytes))));
  }

  /** Sends a bundle that the exchange takes in, and follows it to its end. */
  public Followed follow(byte[] bundle) throws IOException, InterruptedException {
    return follow("application/zip", bundle);
  }

  /** As {@link #follow(byte[])}, of any form. */
  public Followed follow(String mediaType, byte[] bytes) throws IOException, InterruptedException {
    var answer = post("/api/v1/submissions", mediaType, bytes);
    if (answer.status() != 202 && answer.status() != 200) {
      throw new IllegalStateException("refused: " + answer.status() + " " + answer.text());
    }
    return follow(answer.location());
  }

  public Followed follow(URI location) throws IOException, InterruptedException {
    return new Followed(this, location, Followed.toItsEnd(this, location));
  }

  /** Follows a submission that no longer waits for a person. */
  public Followed followOn(URI location) throws IOException, InterruptedException {
    return new Followed(this, location, Followed.pastWaiting(this, location));
  }

  public Answer post(String path, String contentType, byte[] body)
      throws IOException, InterruptedException {
    return send(
        authorized(path)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  public Answer postJson(String path, String json) throws IOException, InterruptedException {
    return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends one child of the State, by a key of the request. */
  public Answer put(String path, String key, String json) throws IOException, InterruptedException {
    return send(
        authorized(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .PUT(BodyPublishers.ofString(json)));
  }

  /** Takes back what the State says of one child. */
  public Answer withdraw(String path, String key) throws IOException, InterruptedException {
    return send(authorized(path).header("Idempotency-Key", key).DELETE());
  }

  public Answer fetch(String path) throws IOException, InterruptedException {
    return send(authorized(path));
  }

  public Answer fetch(String path, String accept) throws IOException, InterruptedException {
    return send(authorized(path).header("Accept", accept));
  }

  /** Without showing who asks. */
  public Answer fetchOpenly(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(exchange.resolve(path)));
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private HttpRequest.Builder authorized(String path) throws IOException, InterruptedException {
    return HttpRequest.newBuilder(exchange.resolve(path))
        .header("Authorization", "Bearer " + token());
  }

  private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return Overheard.note(
        new Answer(
            HTTP.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofByteArray())));
  }
}
