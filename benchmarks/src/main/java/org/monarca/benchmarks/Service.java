package org.monarca.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service as the launcher starts it, on an embedded database in a folder of its own, with rate
 * limits raised so that the service is measured and not its patience.
 */
final class Service implements AutoCloseable {

  /** Every rate limit times this; said in the output. */
  static final int LIMITS_FACTOR = 1000;

  /** A demo has children; these few come before the clock starts. */
  private static final String FEWEST_CHILDREN = "20";

  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final long POLL_MILLIS = 250;
  private static final long KILOBYTE = 1024;

  private final Process process;
  private final Path data;
  private final URI url;

  private Service(Process process, Path data, URI url) {
    this.process = process;
    this.data = data;
    this.url = url;
  }

  static Service start(Path data, Path log) throws IOException, InterruptedException {
    var launcher =
        Objects.requireNonNull(
            System.getProperty("monarca.launcher"), "monarca.launcher is not set");
    var command =
        new ProcessBuilder(
                launcher,
                "demo",
                "--port",
                "0",
                "--children",
                FEWEST_CHILDREN,
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    command.environment().put("MONARCA_LIMITS_FACTOR", Integer.toString(LIMITS_FACTOR));
    command
        .environment()
        .merge(
            "MONARCA_JAVA_OPTS",
            ServiceHeap.option(collections(data)),
            (given, ours) -> given + " " + ours);
    var process = command.start();
    try {
      return new Service(process, data, awaitReady(process, data, log));
    } catch (BenchFailure notReady) {
      process.destroy();
      throw notReady;
    }
  }

  URI url() {
    return url;
  }

  /** What the process has in memory, in bytes, what its Java keeps outside of the heap among it. */
  long memory() {
    return KILOBYTE * status("VmRSS");
  }

  private long status(String line) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(said -> said.startsWith(line + ":"))
          .map(said -> said.replaceAll("[^0-9]", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What its Java collects of its heap from now on. */
  ServiceHeap heap() throws IOException {
    return ServiceHeap.from(collections(data));
  }

  Path data() {
    return data;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  /** Beside its folder, which it makes itself. */
  private static Path collections(Path data) {
    return data.resolveSibling("collections.log");
  }

  private static URI awaitReady(Process process, Path data, Path log)
      throws IOException, InterruptedException {
    var deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      var url = address(data.resolve("demo.json"));
      if (url.isPresent() && ExchangeClient.isReady(url.get())) {
        return url.get();
      }
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new BenchFailure("the service ended early:\n" + Files.readString(log));
      }
    }
    throw new BenchFailure("the service was not ready within " + PATIENCE);
  }

  private static Optional<URI> address(Path card) throws IOException {
    if (!Files.exists(card)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          URI.create(new JsonMapper().readTree(Files.readString(card)).path("url").asString("")));
    } catch (JacksonException halfWritten) {
      return Optional.empty();
    }
  }
}
