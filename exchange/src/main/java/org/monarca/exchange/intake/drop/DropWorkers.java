package org.monarca.exchange.intake.drop;

import java.time.Duration;
import java.util.List;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.SmartLifecycle;

/** The threads that take what has come, while the service runs. */
final class DropWorkers implements SmartLifecycle {

  private final List<Worker> workers;
  private volatile boolean running;

  DropWorkers(Taking taking, Duration pause) {
    this.workers =
        List.of(
            new Worker("drop-1", taking::takeOne, pause),
            new Worker("drop-2", taking::takeOne, pause));
  }

  void nudge() {
    workers.forEach(Worker::nudge);
  }

  @Override
  public void start() {
    running = true;
    workers.forEach(Worker::start);
  }

  @Override
  public void stop() {
    running = false;
    workers.forEach(Worker::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
