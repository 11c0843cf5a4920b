package org.monarca.exchange.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.monarca.exchange.platform.JavaProcess;

/** A process under test, as the test sees it. */
final class Life {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final BufferedReader said;
  private final List<String> heard = new ArrayList<>();

  private Life(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
  }

  static Life begin(Class<?> main, Orders orders) throws IOException {
    return new Life(
        JavaProcess.of(main, orders.words())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** What it says that begins with that word; empty where it ends before it says so. */
  Optional<String> await(String word) throws IOException {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      if (said.ready()) {
        var line = said.readLine();
        heard.add(line);
        if (line.startsWith(word)) {
          return Optional.of(line.substring(word.length()).strip());
        }
      } else if (!process.isAlive()) {
        return Optional.empty();
      } else {
        sleep(5);
      }
    }
    throw new AssertionError("it never said \"%s\", but: %s".formatted(word, heard));
  }

  void tell(String word) {
    try {
      var to = process.outputWriter(StandardCharsets.UTF_8);
      to.write(word + "\n");
      to.flush();
    } catch (IOException dead) {
      // Whoever is killed hears nothing.
    }
  }

  /** Whether it said that something failed. */
  boolean hasTrouble() {
    return heard.stream()
        .anyMatch(line ->
            line.contains("submission.failed")
                || line.contains("submission.hindered")
                || line.startsWith("failed at")
                || line.startsWith("not taken"));
  }

  long pid() {
    return process.pid();
  }

  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
