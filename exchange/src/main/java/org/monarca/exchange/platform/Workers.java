package org.monarca.exchange.platform;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;

/** Several {@link Worker}s at the same kind of work, while the service runs. */
public final class Workers implements SmartLifecycle {

  private final List<Worker> workers;
  private volatile boolean running;

  /**
   * @param name of each, with its number behind
   * @param takeOne does one piece of work; answers whether there was any
   * @param pause how long each waits, un-nudged, when there was none
   */
  public Workers(String name, int count, BooleanSupplier takeOne, Duration pause) {
    this.workers =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> new Worker(name + "-" + number, takeOne, pause))
            .toList();
  }

  /** There is work: look now. */
  public void nudge() {
    workers.forEach(Worker::nudge);
  }

  @Override
  public void start() {
    running = true;
    workers.forEach(Worker::start);
  }

  /** None takes another piece from now on, and each is waited for. */
  @Override
  public void stop() {
    running = false;
    workers.parallelStream().forEach(Worker::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
