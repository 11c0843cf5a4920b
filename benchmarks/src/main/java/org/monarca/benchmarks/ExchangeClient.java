package org.monarca.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.monarca.benchmarks.Sample.Drawn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The systems of all States towards one exchange, let in by the clients of its data folder. */
final class ExchangeClient implements AutoCloseable {

  /** A token lives for an hour; a service that is filled takes longer on a busy machine. */
  private static final Duration RENEWED_AFTER = Duration.ofMinutes(30);

  /** Asks as cheaply as it can: it shares the processors with the service that is measured. */
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Runnable::run).build();

  private final JsonMapper json = new JsonMapper();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final URI exchange;
  private final JsonNode clients;

  /** A token, and how long it has been there. */
  private record Token(String text, Stopwatch watch) {}

  ExchangeClient(Service service) throws IOException {
    this.exchange = service.url();
    this.clients = json.readTree(Files.readString(service.data().resolve("clients.json")));
  }

  static boolean isReady(URI exchange) throws InterruptedException {
    var request = HttpRequest.newBuilder(exchange.resolve("/actuator/health/readiness"));
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(request.timeout(Duration.ofSeconds(5)).build(), BodyHandlers.discarding());
      return answer.statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Sends a bundle of that State, maybe once more; answers where its status is. */
  URI submit(String state, Path bundle) throws IOException, InterruptedException {
    var answer =
        send(
            authorized(state, "/api/v1/submissions")
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofFile(bundle)));
    expect(answer.statusCode() == 200 ? 200 : 202, answer); // 200: the same bytes came before
    return exchange.resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  JsonNode fetch(String state, URI place) throws IOException, InterruptedException {
    var answer = send(authorized(state, place.toString()));
    expect(200, answer);
    return json.readTree(answer.body());
  }

  JsonNode search(String state, Map<String, String> terms)
      throws IOException, InterruptedException {
    var answer =
        send(
            authorized(state, "/api/v1/students/search")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(terms))));
    expect(200, answer);
    return json.readTree(answer.body());
  }

  /** The number of a child that a State told of; empty where the exchange does not know it. */
  String numberOf(Drawn child) throws IOException, InterruptedException {
    var terms =
        Map.of(
            "state", child.state(),
            "state_student_id", child.student().getOrDefault("state_student_id", ""));
    return search(child.state(), terms).path("hits").path(0).path("exchange_id").asString("");
  }

  /** The numbers of those of them that the exchange knows. */
  List<String> numbersOf(List<Drawn> children) throws IOException, InterruptedException {
    var numbers = new ArrayList<String>();
    for (var child : children) {
      numbers.add(numberOf(child));
    }
    numbers.removeIf(String::isEmpty);
    return numbers;
  }

  /** What would be decided about many children, in one request. */
  JsonNode matchAll(String state, List<Map<String, String>> students)
      throws IOException, InterruptedException {
    var answer = send(match(token(state), Map.of("students", students)));
    expect(200, answer);
    return json.readTree(answer.body());
  }

  /** Asks what would be decided about one child, and does not wait for the answer. */
  SteadyRate.Request<Map<String, String>> matching(String state)
      throws IOException, InterruptedException {
    var token = token(state);
    return student ->
        http.sendAsync(
                match(token, student).timeout(Duration.ofMinutes(1)).build(),
                BodyHandlers.ofString())
            .thenAccept(answer -> expect(200, answer));
  }

  /** Sends one child, and does not wait for the answer. */
  CompletableFuture<String> put(LiveCalls.Call call) throws IOException, InterruptedException {
    var request =
        authorized(call.state(), "/api/v1/students/%s/%s".formatted(call.state(), call.id()))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .PUT(BodyPublishers.ofString(call.body()))
            .timeout(Duration.ofMinutes(1))
            .build();
    return http.sendAsync(request, BodyHandlers.ofString())
        .thenApply(answer -> {
          expect(call.status(), answer);
          return answer.body();
        });
  }

  /** Asks whether the service is alive, whoever the student is: an answer with nothing in it. */
  SteadyRate.Request<Map<String, String>> asking() {
    var alive = HttpRequest.newBuilder(exchange.resolve("/actuator/health/liveness")).build();
    return student ->
        http.sendAsync(alive, BodyHandlers.ofString()).thenAccept(answer -> expect(200, answer));
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder match(String token, Object body) {
    return HttpRequest.newBuilder(exchange.resolve("/api/v1/students/match"))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
  }

  private HttpRequest.Builder authorized(String state, String path)
      throws IOException, InterruptedException {
    return HttpRequest.newBuilder(exchange.resolve(path))
        .header("Authorization", "Bearer " + token(state));
  }

  private String token(String state) throws IOException, InterruptedException {
    var known = tokens.get(state);
    if (known != null && known.watch().seconds() < RENEWED_AFTER.toSeconds()) {
      return known.text();
    }
    var watch = Stopwatch.start();
    var answer =
        send(
            HttpRequest.newBuilder(exchange.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + credentials(state))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    expect(200, answer);
    var token = json.readTree(answer.body()).path("access_token").asString("");
    tokens.put(state, new Token(token, watch));
    return token;
  }

  private String credentials(String state) {
    for (JsonNode client : clients) {
      if (client.path("state").asString("").equals(state)) {
        var pair =
            client.path("client_id").asString("") + ":" + client.path("client_secret").asString("");
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
      }
    }
    throw new BenchFailure("clients.json has no client of " + state);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.timeout(Duration.ofMinutes(10)).build(), BodyHandlers.ofString());
  }

  private static void expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new BenchFailure(
          "%s answered %d: %s"
              .formatted(answer.request().uri().getPath(), answer.statusCode(), answer.body()));
    }
  }
}
