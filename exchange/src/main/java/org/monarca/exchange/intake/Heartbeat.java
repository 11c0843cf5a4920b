package org.monarca.exchange.intake;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.monarca.exchange.platform.FailurePlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a worker's hold alive while it works, so that the lease can be short. */
final class Heartbeat implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final Claims claims;
  private final Duration every;
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("intake-heartbeat").daemon(true).factory());

  Heartbeat(Claims claims, Duration every) {
    this.claims = claims;
    this.every = every;
  }

  /** Beats until it is stopped. */
  Beat of(Claim claim) {
    var beating =
        pulse.scheduleWithFixedDelay(
            () -> beat(claim), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return () -> beating.cancel(false);
  }

  @Override
  public void close() {
    pulse.shutdownNow();
  }

  /**
   * A database that does not answer costs a beat, not the heart: whatever this throws would be the
   * last that is heard of it.
   */
  private void beat(Claim claim) {
    try {
      claims.extend(claim);
    } catch (RuntimeException missed) {
      LOG.warn("submission.beat-missed id={} at={}", claim.id(), FailurePlace.of(missed));
    }
  }

  /** One submission's beat. */
  @FunctionalInterface
  interface Beat {
    void stop();
  }
}
