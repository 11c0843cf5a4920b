package org.monarca.acceptance.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;
import org.monarca.acceptance.client.StateSystem;
import org.monarca.acceptance.client.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A demo that is up and ready. */
public final class Demo implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path data;
  private final Path log;
  private final Process process;
  private final List<ProcessHandle> helpers;
  private final URI url;

  private Demo(Path data, Path log, Process process, URI url) {
    this.data = data;
    this.log = log;
    this.process = process;
    this.helpers = process.descendants().toList();
    this.url = url;
  }

  /**
   * Starts the demo on that folder and waits until it is ready.
   *
   * @param children how many live in it when the folder is new
   */
  public static Demo start(Path data, int children) throws IOException, InterruptedException {
    return start(data, children, Map.of());
  }

  /** The same, with these settings in its environment. */
  public static Demo start(Path data, int children, Map<String, String> settings)
      throws IOException, InterruptedException {
    var log = Launcher.folder("logs").resolve(data.getFileName() + ".log");
    var arguments =
        List.of(
            "demo",
            "--port",
            "0",
            "--children",
            Integer.toString(children),
            "--data",
            data.toString());
    var process = Launcher.start(log, arguments, settings);
    try {
      return new Demo(data, log, process, Readiness.await(process, data, log, PATIENCE));
    } catch (IllegalStateException notReady) {
      process.destroy();
      throw notReady;
    }
  }

  public URI url() {
    return url;
  }

  public Path data() {
    return data;
  }

  /** All that this demo and its earlier lives on the same folder have said. */
  public Path log() {
    return log;
  }

  /** The first person of that role, of that State where one is named. */
  public Person person(String role, String state) throws IOException {
    return StreamSupport.stream(json("demo.json").path("users").spliterator(), false)
        .map(Person::of)
        .filter(person -> person.role().equals(role) && person.state().equals(state))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no %s of %s".formatted(role, state)));
  }

  /** That State's system, let in by its client of {@code clients.json}. */
  public StateSystem systemOf(String state) throws IOException {
    return systemOf(state, url);
  }

  /** The same, at another address of its exchange. */
  public StateSystem systemOf(String state, URI url) throws IOException {
    for (JsonNode client : json("clients.json")) {
      if (client.path("state").asString("").equals(state)) {
        return new StateSystem(
            url, client.path("client_id").asString(""), client.path("client_secret").asString(""));
      }
    }
    throw new IllegalStateException("clients.json has no client of " + state);
  }

  /** A program of that person, let in by a token of theirs. */
  public StateSystem programOf(String role, String state) throws IOException, InterruptedException {
    var person = person(role, state);
    var visitor = Visitor.signIn(url, person.email(), person.password());
    return StateSystem.withToken(url, visitor.newToken("Acceptance"));
  }

  /** What the demo wrote for people and programs. */
  public JsonNode json(String file) throws IOException {
    return new JsonMapper().readTree(Files.readString(data.resolve(file)));
  }

  /** What in its database offends against what must always hold. */
  public List<String> offences() throws IOException, SQLException {
    return Invariants.offences(data);
  }

  /** What it measures of itself. */
  public String metrics() throws IOException, InterruptedException {
    var at = URI.create(json("demo.json").path("metrics").asString(""));
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString()).body();
    }
  }

  /** All entries of its audit trail, one a line. */
  public String trail() throws IOException, SQLException {
    var trail = new StringJoiner("\n");
    try (var database = DemoDatabase.connect(data);
        var statement = database.createStatement();
        var rows = statement.executeQuery("select e::text from audit.entry e order by sequence")) {
      while (rows.next()) {
        trail.add(rows.getString(1));
      }
    }
    return trail.toString();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends the service's process at once (SIGKILL), as a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends its database server at once; whoever started it sees to it that there is another. */
  public void killDatabase() throws IOException {
    database().orElseThrow().destroyForcibly();
  }

  /** The database server of its folder, where one runs. */
  Optional<ProcessHandle> database() throws IOException {
    var file = data.resolve("database/cluster/postmaster.pid");
    return Files.exists(file)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
        : Optional.empty();
  }

  /**
   * Asks it to end (SIGTERM) and waits until it has.
   *
   * @return its exit status; 143 is that of a process that obeyed
   */
  public int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  /** Whether the database server that this demo started is still there. */
  public boolean leftSomethingBehind() {
    return helpers.stream().anyMatch(ProcessHandle::isAlive);
  }

  /** Ends what was started here and still lives, the database of a killed service included. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
    helpers.forEach(ProcessHandle::destroy);
  }

  /** How long something took, for the eye only. */
  public static String since(Instant begin) {
    return "%.1f s".formatted(Duration.between(begin, Instant.now()).toMillis() / 1000.0);
  }
}
