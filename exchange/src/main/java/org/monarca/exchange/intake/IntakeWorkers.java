package org.monarca.exchange.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.monarca.exchange.platform.Worker;
import org.springframework.context.SmartLifecycle;

/** The threads that work on submissions while the service runs. */
final class IntakeWorkers implements SmartLifecycle, AutoCloseable {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final List<Worker> workers = new ArrayList<>();
  private final Heartbeat heartbeat;
  private volatile boolean running;

  IntakeWorkers(SubmissionWork work, Heartbeat heartbeat, GivingWay givingWay, int count) {
    this.heartbeat = heartbeat;
    for (int i = 1; i <= count; i++) {
      workers.add(new Worker("intake-" + i, () -> work.takeOne(pace(givingWay)), LOOK_EVERY));
    }
  }

  private Pace pace(GivingWay givingWay) {
    return new Pace() {
      @Override
      public boolean isStopping() {
        return !running;
      }

      @Override
      public <T> T piece(Supplier<T> work) {
        return givingWay.piece(work);
      }
    };
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
