package org.monarca.exchange.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * So many at the same work at once, in this process. Whoever finds no place waits a little, in the
 * order of coming, and is told {@link Crowded} then: a queue that grows helps nobody in it.
 */
public final class Places {

  private final String what;
  private final Semaphore places;
  private final Duration patience;

  /**
   * @param what the work, for the log
   */
  public Places(String what, int most, Duration patience) {
    this.what = what;
    this.places = new Semaphore(most, true);
    this.patience = patience;
  }

  /** Work that may fail in ways of its own. */
  public interface Work<E1 extends Exception, E2 extends Exception> {
    void run() throws E1, E2;
  }

  /**
   * Does the work at a place of its own.
   *
   * @throws Crowded when there was none in time
   */
  public <T> T at(Supplier<T> work) {
    take();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  /** The same. */
  public <E1 extends Exception, E2 extends Exception> void during(Work<E1, E2> work) throws E1, E2 {
    take();
    try {
      work.run();
    } finally {
      places.release();
    }
  }

  private void take() {
    try {
      if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new Crowded(what);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Crowded(what);
    }
  }
}
