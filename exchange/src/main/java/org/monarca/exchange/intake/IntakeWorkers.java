package org.monarca.exchange.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.SmartLifecycle;

/** The threads that work on submissions while the service runs. */
final class IntakeWorkers implements SmartLifecycle, AutoCloseable {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final List<Worker> workers = new ArrayList<>();
  private final Heartbeat heartbeat;
  private volatile boolean running;

  IntakeWorkers(SubmissionWork work, Heartbeat heartbeat, int count) {
    this.heartbeat = heartbeat;
    for (int i = 1; i <= count; i++) {
      workers.add(new Worker("intake-" + i, () -> work.takeOne(() -> !running), LOOK_EVERY));
    }
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

  /** They may be started again after they were stopped, and never after this. */
  @Override
  public void close() {
    heartbeat.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
