package org.monarca.exchange.intake.drop;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How fast a file comes. Each stretch of time is judged by itself: haste at first buys no idleness
 * later. What the exchange itself needs to write is not the sender's time.
 */
final class Pace {

  private final long slowest;
  private final Duration stretch;
  private final LongSupplier nanos;
  private long began;
  private long came;

  /**
   * @param slowest bytes that must come in a second
   * @param stretch over which that is measured, again and again
   * @param nanos a clock that only counts
   */
  Pace(long slowest, Duration stretch, LongSupplier nanos) {
    this.slowest = slowest;
    this.stretch = stretch;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  long now() {
    return nanos.getAsLong();
  }

  /**
   * Some bytes have come and are written.
   *
   * @param since from when on they were written
   */
  void came(long bytes, long since) {
    came += bytes;
    began += nanos.getAsLong() - since;
  }

  /** Whether too little has come since the stretch began; where not, the next may begin. */
  boolean isTooSlow() {
    long waited = nanos.getAsLong() - began;
    if (waited < stretch.toNanos()) {
      return false;
    }
    boolean tooSlow = came < slowest * ((double) waited / TimeUnit.SECONDS.toNanos(1));
    began += waited;
    came = 0;
    return tooSlow;
  }
}
