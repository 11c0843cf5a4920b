package org.monarca.exchange.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that goes on running on a folder after the service that started it was killed. */
final class OrphanedServer {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);

  /** In which a server writes its last checkpoint, as a rule. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** PostgreSQL itself kills those of its processes that do not end within five seconds. */
  private static final Duration AT_ONCE = Duration.ofSeconds(30);

  private static final long BETWEEN_LOOKS_MILLIS = 50;

  /** Line of {@code postmaster.pid} in which a server says how far it is. */
  private static final int STATUS = 7;

  /** Words for a server that has not yet read its log to the end. */
  private static final Set<String> READS_ITS_LOG = Set.of("starting", "standby");

  private OrphanedServer() {}

  /** The server that runs on this cluster, if one does. */
  static Optional<ProcessHandle> on(Path cluster) throws IOException {
    var lines = said(cluster);
    if (lines.size() < 2 || !Path.of(lines.get(1)).equals(cluster.toAbsolutePath())) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(process -> isPostgres(process) && isOf(cluster, process));
  }

  /** Stops the server that runs on this cluster, if one does, without losing a commit. */
  static void stop(Path cluster) throws IOException {
    stop(cluster, PATIENCE);
  }

  /**
   * In good order as a rule, with a last checkpoint. At once where that does not come to its end,
   * or where the server is still reading its log: it begins to read anew at its next start, and
   * there is nothing else that it could lose.
   */
  static void stop(Path cluster, Duration patience) throws IOException {
    var running = on(cluster);
    if (running.isEmpty()) {
      return;
    }
    var server = running.get();
    if (!readsItsLog(cluster) && ends(server, "INT", patience)) {
      return;
    }
    LOG.warn("database.stopped-at-once cluster={}", cluster);
    if (!ends(server, "QUIT", AT_ONCE)) {
      throw new IOException(
          "the earlier database server (process %d) did not stop".formatted(server.pid()));
    }
  }

  private static boolean readsItsLog(Path cluster) throws IOException {
    var lines = said(cluster);
    return lines.size() > STATUS && READS_ITS_LOG.contains(lines.get(STATUS).strip());
  }

  /** What a server says of itself; nothing where none runs. */
  private static List<String> said(Path cluster) throws IOException {
    var file = cluster.resolve("postmaster.pid");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** Not one that has ended and whose parent has not heard of it. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
  }

  /** Numbers are given anew: the one of a server that was killed may be another's by now. */
  private static boolean isOf(Path cluster, ProcessHandle server) {
    var folder = cluster.toAbsolutePath().toString();
    return server.info().arguments().map(all -> List.of(all).contains(folder)).orElse(true);
  }

  /**
   * SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes a checkpoint. SIGQUIT is its
   * immediate one: it ends and leaves it to its log what was committed.
   */
  private static boolean ends(ProcessHandle server, String signal, Duration patience)
      throws IOException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid())).start();
    long until = System.nanoTime() + patience.toNanos();
    while (server.isAlive() && isPostgres(server)) {
      if (System.nanoTime() > until) {
        return false;
      }
      rest();
    }
    return true;
  }

  private static void rest() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the earlier database server was stopping", e);
    }
  }
}
