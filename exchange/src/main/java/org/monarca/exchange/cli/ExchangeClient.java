package org.monarca.exchange.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to an exchange as any State's system does: over HTTP, by the published interface. */
final class ExchangeClient implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
  private final JsonMapper json = new JsonMapper();
  private final URI exchange;

  ExchangeClient(URI exchange) {
    this.exchange = exchange;
  }

  /** An access token for a client's credentials. */
  String token(Credentials credentials) {
    var basic =
        Base64.getEncoder()
            .encodeToString(
                (credentials.clientId() + ":" + credentials.clientSecret()).getBytes(UTF_8));
    var request =
        HttpRequest.newBuilder(exchange.resolve("/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    var response = send(request);
    if (response.statusCode() != 200) {
      throw new CommandFailure(
          Exit.FAILED,
          "the exchange gave no access token for client %s (status %d); check the token file"
              .formatted(credentials.clientId(), response.statusCode()));
    }
    return document(response).path("access_token").asString("");
  }

  /** Sends one submission; answers where its status can be read. */
  URI submit(Parcel parcel, boolean dryRun, String token) throws IOException {
    var response = offer(parcel, dryRun, token);
    if (!isTaken(response)) {
      throw refused(parcel, response);
    }
    return location(response);
  }

  /** A dry run: where its status can be read; empty where there was nothing in it to be read. */
  Optional<URI> rehearse(Parcel parcel, String token) throws IOException {
    var response = offer(parcel, true, token);
    boolean isNothing =
        response.statusCode() == 400
            && document(response).path("code").asString("").equals("empty-body");
    if (!isNothing && !isTaken(response)) {
      throw refused(parcel, response);
    }
    return isNothing ? Optional.empty() : Optional.of(location(response));
  }

  private HttpResponse<String> offer(Parcel parcel, boolean dryRun, String token)
      throws IOException {
    var place = "/api/v1/submissions?dry_run=" + dryRun;
    var mapping = parcel.keptMapping();
    var by = mapping.isEmpty() ? "" : "&mapping=" + URLEncoder.encode(mapping, UTF_8);
    return send(
        authorized(exchange.resolve(place + by), token)
            .header("Content-Type", parcel.mediaType())
            .POST(BodyPublishers.ofFile(parcel.sent()))
            .build());
  }

  private CommandFailure refused(Parcel parcel, HttpResponse<String> response) {
    return new CommandFailure(
        Exit.FAILED, "%s was refused: %s".formatted(parcel.named(), said(response)));
  }

  private static boolean isTaken(HttpResponse<String> response) {
    return response.statusCode() == 202 || response.statusCode() == 200;
  }

  private URI location(HttpResponse<String> response) {
    return exchange.resolve(
        response.headers().firstValue("Location").orElseThrow(this::noExchange));
  }

  /** What was found in a submission that is over. */
  List<KitLine> findings(URI location, String token) {
    var response = send(authorized(URI.create(location + "/findings"), token).build());
    if (response.statusCode() != 200) {
      throw new CommandFailure(
          Exit.FAILED, "the findings could not be read: %s".formatted(said(response)));
    }
    return document(response).valueStream().map(KitLine::of).toList();
  }

  /** The status document of a submission. */
  JsonNode status(URI location, String token) {
    var response = send(authorized(location, token).build());
    if (response.statusCode() != 200) {
      throw new CommandFailure(
          Exit.FAILED, "the status could not be read: %s".formatted(said(response)));
    }
    return document(response);
  }

  /** Asks what it would decide about a student, told as JSON; no more than that it answers. */
  void match(String student, String token) {
    var request =
        authorized(exchange.resolve("/api/v1/students/match"), token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(student))
            .build();
    var response = send(request);
    if (response.statusCode() != 200) {
      throw new CommandFailure(
          Exit.FAILED, "a student could not be compared: %s".formatted(said(response)));
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private static HttpRequest.Builder authorized(URI place, String token) {
    return HttpRequest.newBuilder(place).header("Authorization", "Bearer " + token);
  }

  private JsonNode document(HttpResponse<String> response) {
    try {
      return json.readTree(response.body());
    } catch (JacksonException e) {
      throw noExchange();
    }
  }

  private CommandFailure noExchange() {
    return new CommandFailure(
        Exit.NOT_AVAILABLE, "what answers at %s is not an exchange".formatted(exchange));
  }

  /** The problem as the exchange put it in words, or the bare status. */
  private String said(HttpResponse<String> response) {
    var type = response.headers().firstValue("Content-Type").orElse("");
    if (!type.contains("json")) {
      return "status " + response.statusCode();
    }
    var problem = document(response);
    return "%s (status %d)"
        .formatted(
            problem.path("detail").asString(problem.path("title").asString("no reason given")),
            response.statusCode());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.NOT_AVAILABLE, "the exchange at %s does not answer".formatted(exchange));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(Exit.FAILED, "interrupted");
    }
  }
}
