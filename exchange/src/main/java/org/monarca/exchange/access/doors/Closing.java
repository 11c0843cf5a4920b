package org.monarca.exchange.access.doors;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * The service is asked to end. Bodies on their way may still arrive for a little while; who sends
 * longer is asked to come again, in words, before the container cuts the line.
 */
final class Closing implements ApplicationListener<ContextClosedEvent> {

  /**
   * With the longest silence of a sender ({@code server.tomcat.connection-timeout}) it is less than
   * the container waits for requests under way.
   */
  private static final Duration GRACE = Duration.ofSeconds(8);

  private final LongSupplier nanos;
  private volatile @Nullable Long begun;

  Closing(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    begin();
  }

  void begin() {
    if (begun == null) {
      begun = nanos.getAsLong();
    }
  }

  /** Whether nobody is waited for any more. */
  boolean isOver() {
    var since = begun;
    return since != null && nanos.getAsLong() - since >= GRACE.toNanos();
  }
}
