package org.monarca.exchange.intake;

import java.time.Duration;
import java.util.function.Supplier;
import org.monarca.exchange.platform.Workers;
import org.springframework.context.SmartLifecycle;

/** The threads that work on submissions while the service runs. */
final class IntakeWorkers implements SmartLifecycle, AutoCloseable {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final Workers workers;
  private final Heartbeat heartbeat;

  IntakeWorkers(SubmissionWork work, Heartbeat heartbeat, GivingWay givingWay, int count) {
    this.heartbeat = heartbeat;
    var pace = pace(givingWay);
    this.workers = new Workers("intake", count, () -> work.takeOne(pace), LOOK_EVERY);
  }

  private Pace pace(GivingWay givingWay) {
    return new Pace() {
      @Override
      public boolean isStopping() {
        return !isRunning();
      }

      @Override
      public <T> T piece(Supplier<T> work) {
        return givingWay.piece(work);
      }
    };
  }

  void nudge() {
    workers.nudge();
  }

  @Override
  public void start() {
    workers.start();
  }

  @Override
  public void stop() {
    workers.stop();
  }

  /** They may be started again after they were stopped, and never after this. */
  @Override
  public void close() {
    heartbeat.close();
  }

  @Override
  public boolean isRunning() {
    return workers.isRunning();
  }
}
