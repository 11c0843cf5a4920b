package org.monarca.exchange.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;

/**
 * A number that operators watch, read from the database each time the metrics are.
 *
 * @param name of the metric
 * @param description what is counted, in words
 * @param count asks the database
 */
public record WatchedCount(String name, String description, Database database, Supplier<Long> count)
    implements MeterBinder {

  private static final Actor ACTOR = Actor.exchange("metrics");

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder(name, this, WatchedCount::now)
        .description(description)
        .strongReference(true)
        .register(registry);
  }

  /** How many there are now. */
  public long now() {
    return database.read(ACTOR, count);
  }
}
