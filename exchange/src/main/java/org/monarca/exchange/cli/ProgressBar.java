package org.monarca.exchange.cli;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How far a long command is, on a terminal; silent where nobody watches. The launcher knows which
 * it is.
 */
final class ProgressBar implements AutoCloseable {

  private static final int WIDTH = 30;

  private final String title;
  private final boolean watched;
  private boolean shown;

  ProgressBar(String title) {
    this.title = title;
    this.watched = Boolean.getBoolean("monarca.terminal");
  }

  void show(String step, long done, long total) {
    if (!watched) {
      return;
    }
    int filled = total == 0 ? 0 : (int) (Math.min(done, total) * WIDTH / total);
    System.err.printf(
        "\r%s [%s%s] %-10s %,d of %,d ",
        title, "#".repeat(filled), ".".repeat(WIDTH - filled), step, done, total);
    shown = true;
  }

  @Override
  public void close() {
    if (shown) {
      System.err.println();
    }
  }

  /** Waits between two looks. */
  static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
