package org.monarca.exchange.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts an embedded server again that died while its service lives, killed by a person or by a
 * machine that ran out of memory: by the options with which it was started, so that it listens
 * where it did. What was committed is there. Where that does not succeed the service ends, with the
 * status of a failure, for it can do nothing without.
 */
final class Revival {

  private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

  /** What an earlier server left behind ends within seconds; replaying its log may take longer. */
  private static final int ATTEMPTS = 60;

  private static final long BETWEEN_ATTEMPTS_MILLIS = 500;
  private static final int FAILED = 1;

  private final Path directory;
  private final Path cluster;
  private volatile boolean over;

  private Revival(Path directory, Path cluster) {
    this.directory = directory;
    this.cluster = cluster;
  }

  /** Of the server that runs on this cluster. */
  static Revival of(Path directory, Path cluster) throws IOException {
    var revival = new Revival(directory, cluster);
    revival.watch();
    return revival;
  }

  /** The server may end from now on. */
  void end() {
    over = true;
  }

  private void watch() throws IOException {
    OrphanedServer.on(cluster)
        .ifPresent(server ->
            Thread.ofPlatform()
                .name("database-watch")
                .daemon(true)
                .start(() -> {
                  server.onExit().join();
                  revive();
                }));
  }

  private void revive() {
    if (over) {
      return;
    }
    LOG.error("database.died directory={}", directory);
    try {
      if (isRevived()) {
        LOG.warn("database.started-again directory={}", directory);
        watch();
        return;
      }
    } catch (IOException e) {
      LOG.error("database.unreadable directory={}", directory, e);
    }
    if (!over) {
      LOG.error("database.lost directory={}", directory);
      System.exit(FAILED);
    }
  }

  /** It refuses to start as long as parts of the one before are still ending. */
  private boolean isRevived() throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS && !over; attempt++) {
      if (isStarted()) {
        return true;
      }
      rest();
    }
    return false;
  }

  /** By PostgreSQL's own tool, which knows with which options it was started. */
  private boolean isStarted() throws IOException {
    var words = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      words.addAll(List.of("unshare", "-U")); // PostgreSQL does not run as root
    }
    var options = Files.readString(cluster.resolve("postmaster.opts"));
    var programs = Path.of(options.substring(0, options.indexOf(" \""))).resolveSibling("pg_ctl");
    words.addAll(List.of(programs.toString(), "restart", "--wait", "--pgdata", cluster.toString()));
    words.addAll(List.of("--log", directory.resolve("started-again.log").toString()));
    return exit(new ProcessBuilder(words)) == 0;
  }

  private static int exit(ProcessBuilder tool) throws IOException {
    try {
      return tool.redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the database server was started again", e);
    }
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_ATTEMPTS_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
