package org.monarca.exchange.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.ExampleLayouts;

/** Tables that are sent by command, over real connections to what answers as an exchange would. */
class SubmitByMappingTest {

  private static final Path EXAMPLE = ExampleLayouts.FOLDER.resolve("wide-table");

  @TempDir private Path folder = Path.of("");

  private final List<Sent> sent = new ArrayList<>();
  private final StringWriter errors = new StringWriter();
  private HttpServer exchange;

  private record Sent(String query, String type, String body) {}

  @BeforeEach
  void listen() throws IOException {
    exchange = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    exchange.createContext("/api/v1/submissions", this::answer);
    exchange.start();
  }

  @AfterEach
  void close() {
    exchange.stop(0);
  }

  @Test
  void aTableIsSentBehindItsMapping() throws IOException {
    assertThat(submit("history.csv", "--mapping", EXAMPLE.resolve("mapping.json").toString()))
        .as(errors.toString())
        .isEqualTo(Exit.DONE);

    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().type()).isEqualTo("application/zip");
    assertThat(sent.getFirst().query()).isEqualTo("dry_run=true");
    assertThat(entries(sent.getFirst().body()))
        .containsOnlyKeys("mapping.json", "history.csv")
        .containsEntry("history.csv", Files.readString(EXAMPLE.resolve("history.csv")));
  }

  @Test
  void aTableIsSentAsItIsToBeReadByAMappingThatTheStateKeeps() throws IOException {
    assertThat(submit("history.csv", "--kept-mapping", "wide")).isEqualTo(Exit.DONE);

    assertThat(sent.getFirst().type()).isEqualTo("text/csv");
    assertThat(sent.getFirst().query()).isEqualTo("dry_run=true&mapping=wide");
    assertThat(sent.getFirst().body())
        .isEqualTo(Files.readString(EXAMPLE.resolve("history.csv"), ISO_8859_1));
  }

  @Test
  void whatCannotBeSentSoIsSaidBeforeAnythingIs() throws IOException {
    var mapping = EXAMPLE.resolve("mapping.json").toString();
    assertThat(submit("history.csv", "--mapping", mapping, "--kept-mapping", "wide"))
        .isEqualTo(Exit.WRONG_USE);
    assertThat(submit("history.csv", "--mapping", folder.resolve("none.json").toString()))
        .isEqualTo(Exit.WRONG_USE);
    var own = Files.write(folder.resolve("own.zip"), ExampleLayouts.of("wide-table").zip());
    assertThat(submit(own.toString(), "--mapping", mapping)).isEqualTo(Exit.WRONG_USE);
    assertThat(errors.toString())
        .contains("only one may be said", "none.json cannot be read", "a mapping.json of its own");
    assertThat(submit("history.csv")).as("without a mapping").isEqualTo(Exit.WRONG_USE);
    assertThat(sent).isEmpty();
  }

  private int submit(String file, String... more) throws IOException {
    var token = Files.writeString(folder.resolve("token"), "synthetic");
    var words =
        new ArrayList<>(
            List.of(
                "submit",
                EXAMPLE.resolve(file).toString(),
                "--dry-run",
                "--to",
                "http://127.0.0.1:" + exchange.getAddress().getPort(),
                "--token-file",
                token.toString()));
    words.addAll(List.of(more));
    return Monarca.commandLine()
        .setErr(new PrintWriter(errors, true))
        .execute(words.toArray(String[]::new));
  }

  private void answer(HttpExchange request) throws IOException {
    boolean isNew = request.getRequestMethod().equals("POST");
    if (isNew) {
      sent.add(
          new Sent(
              request.getRequestURI().getQuery(),
              request.getRequestHeaders().getFirst("Content-Type"),
              new String(request.getRequestBody().readAllBytes(), ISO_8859_1)));
      request.getResponseHeaders().add("Location", "/api/v1/submissions/1");
    }
    var status = "{\"status\": \"done\", \"dry_run\": true, \"receipt\": {\"rejected\": 0}}";
    var body = status.getBytes(UTF_8);
    request.sendResponseHeaders(isNew ? 202 : 200, body.length);
    request.getResponseBody().write(body);
    request.close();
  }

  private static Map<String, String> entries(String zip) throws IOException {
    var found = new LinkedHashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip.getBytes(ISO_8859_1)))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        found.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return found;
  }
}
