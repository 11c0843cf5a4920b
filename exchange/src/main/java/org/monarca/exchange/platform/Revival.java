package org.monarca.exchange.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts an embedded server again that died while its service lives, killed by a person or by a
 * machine that ran out of memory: by the options with which it was started, so that it listens
 * where it did. What was committed is there, as soon as the server has read its log again, however
 * long that takes. Where it does not start at all the service ends, with the status of a failure,
 * for it can do nothing without.
 */
final class Revival {

  private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

  /** What an earlier server left behind ends within seconds, and as long it refuses to start. */
  static final int ATTEMPTS = 120;

  private static final int LOOKS = 50;
  private static final long BETWEEN_LOOKS_MILLIS = 100;
  private static final long BETWEEN_ATTEMPTS_MILLIS = 1_000;
  private static final long A_LIFE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int FAILED = 1;

  private final Path cluster;
  private final int attempts;
  private final Runnable lost;
  private boolean over;

  /**
   * @param attempts after how many the server is given up
   * @param lost what happens then, if nobody has ended it meanwhile
   */
  Revival(Path cluster, int attempts, Runnable lost) {
    this.cluster = cluster;
    this.attempts = attempts;
    this.lost = lost;
  }

  /** Of the server that runs on this cluster; without it the service ends. */
  static Revival of(Path cluster, int attempts) {
    var revival = new Revival(cluster, attempts, () -> System.exit(FAILED));
    Thread.ofPlatform().name("database-watch").daemon(true).start(revival::watch);
    return revival;
  }

  /** The server may end from now on; none is started any more when this has returned. */
  synchronized void end() {
    over = true;
  }

  private synchronized boolean isOver() {
    return over;
  }

  /** Until nobody needs it any more, or it is lost. */
  void watch() {
    int tried = 0;
    while (tried < attempts) {
      if (hasLived()) {
        tried = 0;
      }
      if (isOver()) {
        return;
      }
      if (tried++ == 0) {
        LOG.error("database.died cluster={}", cluster);
      }
      startAgain();
    }
    if (isFirstToEnd()) {
      LOG.error("database.lost cluster={}", cluster);
      lost.run();
    }
  }

  /** Whoever ends the service first says why: where it ends anyway it has not failed. */
  private synchronized boolean isFirstToEnd() {
    boolean isFirst = !over;
    over = true;
    return isFirst;
  }

  /** Until the server has ended that runs now; whether there was one for more than a moment. */
  private boolean hasLived() {
    var server = living();
    long since = System.nanoTime();
    server.ifPresent(process -> process.onExit().join());
    return server.isPresent() && System.nanoTime() - since > A_LIFE_NANOS;
  }

  private Optional<ProcessHandle> living() {
    try {
      return OrphanedServer.on(cluster);
    } catch (IOException | RuntimeException unreadable) { // written at this moment
      return Optional.empty();
    }
  }

  /**
   * One attempt. While it is made nobody stops the service's database, so that none is started
   * behind their back; and it is over once the server has said which process it is.
   */
  private synchronized void startAgain() {
    if (over) {
      return;
    }
    try {
      if (exit(new ProcessBuilder(command(cluster))) == 0) {
        for (int look = 0; look < LOOKS && living().isEmpty(); look++) {
          rest(BETWEEN_LOOKS_MILLIS);
        }
        if (living().isPresent()) {
          LOG.warn("database.started-again cluster={}", cluster);
          return;
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("database.start-failed cluster={}", cluster, e);
    }
    rest(BETWEEN_ATTEMPTS_MILLIS);
  }

  /**
   * PostgreSQL's own tool, which knows with which options it was started. What the server writes of
   * errors may be values of rows, and is kept nowhere.
   */
  static List<String> command(Path cluster) throws IOException {
    var words = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      words.addAll(List.of("unshare", "-U")); // PostgreSQL does not run as root
    }
    var options = Files.readString(cluster.resolve("postmaster.opts"));
    var tool = Path.of(options.substring(0, options.indexOf(" \""))).resolveSibling("pg_ctl");
    words.addAll(List.of(tool.toString(), "restart", "--no-wait", "--pgdata", cluster.toString()));
    words.addAll(List.of("--log", "/dev/null"));
    return words;
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

  private static void rest(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
