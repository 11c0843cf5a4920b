package org.monarca.exchange.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that takes one piece of work after another from a ledger in the database, for as long as
 * the service runs. It is nudged when work arrives in this process, and looks by itself every now
 * and then, since work may come from another process or be left over by one that died; or from a
 * queue in memory, whose senders wait. A failure, be it that memory ran out, is logged and the work
 * tried again: the thread outlives it.
 */
public final class Worker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private final String name;
  private final BooleanSupplier takeOne;
  private final Duration pause;
  private final Semaphore nudges = new Semaphore(0);
  private volatile boolean running;
  private volatile @Nullable Thread thread;

  /**
   * @param takeOne does one piece of work; answers whether there was any
   * @param pause how long it waits, un-nudged, when there was none
   */
  public Worker(String name, BooleanSupplier takeOne, Duration pause) {
    this.name = name;
    this.takeOne = takeOne;
    this.pause = pause;
  }

  /** There is work: look now. */
  public void nudge() {
    nudges.release();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name(name).daemon(true).start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    nudge();
    var mine = thread;
    if (mine != null) {
      try {
        mine.join(Duration.ofSeconds(30));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      if (!took()) {
        rest();
      }
    }
  }

  private boolean took() {
    try {
      return takeOne.getAsBoolean();
    } catch (Throwable e) {
      LOG.error("worker.failed name={} at={}", name, FailurePlace.of(e));
      return false;
    }
  }

  private void rest() {
    try {
      if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        nudges.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
