package org.monarca.exchange.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that goes on running on a folder after the service that started it was killed. */
final class OrphanedServer {

  private static final long PATIENCE_SECONDS = 120;

  private OrphanedServer() {}

  /** The server that runs on this cluster, if one does. */
  static Optional<ProcessHandle> on(Path cluster) throws IOException {
    var file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file);
    if (lines.size() < 2 || !Path.of(lines.get(1)).equals(cluster.toAbsolutePath())) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(OrphanedServer::isPostgres);
  }

  /**
   * Stops the server that runs on this cluster, if one does, as quickly as it can without losing a
   * commit.
   */
  static void stop(Path cluster) throws IOException {
    var server = on(cluster);
    if (server.isPresent()) {
      interrupt(server.get());
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
  }

  /** SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes a checkpoint. */
  private static void interrupt(ProcessHandle server) throws IOException {
    new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
    try {
      server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the earlier database server was stopping", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(
          "the earlier database server (process %d) did not stop".formatted(server.pid()), e);
    }
  }
}
