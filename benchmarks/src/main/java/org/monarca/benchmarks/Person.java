package org.monarca.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who has signed in and reads pages as a browser does, with a session of their own. */
final class Person implements AutoCloseable {

  /** Who has a list of tasks. */
  private static final Set<String> ADMINISTRATORS =
      Set.of("state-data-admin", "region-admin", "district-admin", "federal-user");

  private static final String STATE_ADMINISTRATOR = "state-data-admin";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(Redirect.NORMAL)
          .executor(Runnable::run)
          .build();

  private final URI exchange;
  private final String role;
  private final String state;
  private String token = "";

  private Person(URI exchange, String role, String state) {
    this.exchange = exchange;
    this.role = role;
    this.state = state;
  }

  /** All administrators whose sign-ins the service's folder holds, signed in. */
  static List<Person> administrators(Service service) throws IOException, InterruptedException {
    return of(service, ADMINISTRATORS, "/tasks");
  }

  /**
   * Everybody of these roles whose sign-in the service's folder holds, signed in.
   *
   * @param first the page that each reads then
   */
  static List<Person> of(Service service, Set<String> roles, String first)
      throws IOException, InterruptedException {
    var people = new ArrayList<Person>();
    for (var user : usersByPassword(service)) {
      var role = user.path("role").asString("");
      if (roles.contains(role)) {
        var person = new Person(service.url(), role, user.path("state").asString(""));
        people.add(person);
        person.signIn(user.path("email").asString(""), user.path("password").asString(""));
        person.read(first);
      }
    }
    return people;
  }

  /**
   * Lets everybody in whose sign-in the service's folder holds and who needs a password alone, one
   * after the other, and measures each.
   */
  static void signIns(Service service, Latencies latencies)
      throws IOException, InterruptedException {
    for (var user : usersByPassword(service)) {
      try (var person = new Person(service.url(), "", "")) {
        person.read("/sign-in");
        var watch = Stopwatch.start();
        person.showPassword(user.path("email").asString(""), user.path("password").asString(""));
        latencies.add(watch.millis());
      }
    }
  }

  /** Addresses of accounts that there are. */
  static List<String> addresses(Service service) throws IOException {
    return usersByPassword(service).stream().map(user -> user.path("email").asString("")).toList();
  }

  /** Somebody who has not signed in. */
  static Person nobody(Service service) {
    return new Person(service.url(), "", "");
  }

  /** Whose sign-ins the service's folder holds and who need a password alone. */
  private static List<JsonNode> usersByPassword(Service service) throws IOException {
    var card = Files.readString(service.data().resolve("demo.json"));
    return new JsonMapper()
        .readTree(card).path("users").values().stream()
            .filter(user -> user.path("totp_secret").asString("").isEmpty())
            .toList();
  }

  /** Postal code; empty for the Department. */
  String state() {
    return state;
  }

  boolean isOfAState() {
    return role.equals(STATE_ADMINISTRATOR);
  }

  /** Reads the page at that path; what a child's record is opened for is said on the way. */
  Page read(String path) throws IOException, InterruptedException {
    var page = page(HttpRequest.newBuilder(exchange.resolve(path)));
    var place = page.address().split("\\?", 2)[0];
    return place.startsWith("/children/") && place.endsWith("/purpose")
        ? send(place, Map.of("purpose", "records", "page", page.field("page").orElse("")))
        : page;
  }

  /** Sends a form of the page read last, and reads the page that it leads to. */
  Page send(String path, Map<String, String> fields) throws IOException, InterruptedException {
    return page(formTo(path, fields));
  }

  private HttpRequest.Builder formTo(String path, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    form.put("_csrf", token);
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(exchange.resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  /** How long the answer to a form takes, whatever it is. */
  double ask(String path, Map<String, String> fields) throws IOException, InterruptedException {
    return measured(formTo(path, fields));
  }

  /** How long the answer takes, whatever it is. */
  double ask(String path) throws IOException, InterruptedException {
    return measured(HttpRequest.newBuilder(exchange.resolve(path)));
  }

  private double measured(HttpRequest.Builder request) throws IOException, InterruptedException {
    var watch = Stopwatch.start();
    http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    return watch.millis();
  }

  @Override
  public void close() {
    http.close();
  }

  private void signIn(String email, String password) throws IOException, InterruptedException {
    read("/sign-in");
    showPassword(email, password);
  }

  private void showPassword(String email, String password)
      throws IOException, InterruptedException {
    var first = send("/sign-in", Map.of("email", email, "password", password));
    if (first.address().startsWith("/sign-in")) {
      throw new BenchFailure(email + " was not let in");
    }
  }

  private Page page(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    var place = answer.uri();
    if (answer.statusCode() != 200) {
      throw new BenchFailure("%s answered %d".formatted(place.getPath(), answer.statusCode()));
    }
    var query = Objects.requireNonNullElse(place.getRawQuery(), "");
    var page = new Page(place.getPath() + (query.isEmpty() ? "" : "?" + query), answer.body());
    token = page.field("_csrf").orElse(token);
    return page;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
