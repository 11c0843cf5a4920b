package org.monarca.acceptance.client;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The program {@code curl}, by which a State's technician sends a file in several goes.
 *
 * @param exchange its address
 * @param token by which it is let in
 */
public record Curl(URI exchange, String token) {

  /** What was answered, headers and all. */
  public record Said(String text) {

    /** Its value; empty where it has none. */
    public String header(String name) {
      var begin = name.toLowerCase(Locale.ROOT) + ":";
      return text.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
          .map(line -> line.substring(begin.length()).strip())
          .findFirst()
          .orElse("");
    }
  }

  /** Asks, and waits for the answer. */
  public Said ask(String path, String... options) throws IOException, InterruptedException {
    var process = begin(path, options);
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("curl: " + said);
    }
    return new Said(said);
  }

  /** Begins to ask. */
  public Process begin(String path, String... options) throws IOException {
    var words = new ArrayList<>(List.of("curl", "-sS", "-i", "-H", "Expect:"));
    words.addAll(List.of("-H", "Authorization: Bearer " + token, "-H", "Tus-Resumable: 1.0.0"));
    words.addAll(List.of(options));
    words.add(exchange.resolve(path).toString());
    return new ProcessBuilder(words).redirectErrorStream(true).start();
  }
}
