package org.monarca.acceptance.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service for production, one of several on a database that none of them has started. */
public final class Service implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path data;
  private final Path log;
  private final Process process;
  private final URI url;

  private Service(Path data, Path log, Process process, URI url) {
    this.data = data;
    this.log = log;
    this.process = process;
    this.url = url;
  }

  /**
   * Starts one; it is ready later.
   *
   * @param settings its database and its keys, as its environment names them
   */
  public static Service start(String name, Map<String, String> settings) throws IOException {
    var data = Folders.fresh(name);
    var log = Launcher.folder("logs").resolve(name + ".log");
    int port = freePort();
    var all = new HashMap<>(settings);
    all.put("SERVER_PORT", Integer.toString(port));
    all.put("MANAGEMENT_SERVER_PORT", Integer.toString(freePort()));
    var process = Launcher.start(log, List.of("serve", "--data", data.toString()), all);
    return new Service(data, log, process, URI.create("http://127.0.0.1:" + port));
  }

  /** Until it answers. */
  public Service ready() throws IOException, InterruptedException {
    Readiness.await(process, url, log, PATIENCE);
    return this;
  }

  public URI url() {
    return url;
  }

  /** How many lines of its log hold that text. */
  public long said(String text) throws IOException {
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(text)).count();
    }
  }

  /** Whether nothing that was worked on lies in its folder in clear. */
  public boolean hasTidiedUp() throws IOException {
    try (var left = Files.list(data.resolve("work"))) {
      return left.findAny().isEmpty();
    }
  }

  /** Ends it at once (SIGKILL), as a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
