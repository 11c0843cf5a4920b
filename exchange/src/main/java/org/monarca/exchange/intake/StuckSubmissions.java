package org.monarca.exchange.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/**
 * Tells operators how many submissions nobody gets on with, so that one that is stuck is noticed
 * before its sender asks. Those that wait for a person are none of them.
 */
final class StuckSubmissions implements MeterBinder {

  static final String NAME = "monarca.intake.stuck";

  /**
   * A hold that ended, or a rest that is over, is taken up within seconds while workers are free.
   */
  private static final Duration TOO_LONG = Duration.ofMinutes(10);

  private static final Actor ACTOR = Actor.exchange("metrics");

  private static final String COUNT =
      """
      select count(*)
        from intake.submission
       where status in ('received', 'checking', 'applying') and (lease_until < :before or attempts >= :most)
      """;

  private final Database database;
  private final InstantSource clock;

  StuckSubmissions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder(NAME, this, StuckSubmissions::count)
        .description(
            "Submissions not at rest whose lease ended 10 minutes ago or more, or whose attempts are used up")
        .register(registry);
  }

  private double count() {
    return database.read(
        ACTOR,
        () ->
            database
                .jdbc()
                .sql(COUNT)
                .param("before", Times.utc(clock.instant().minus(TOO_LONG)))
                .param("most", Surrender.MOST_ATTEMPTS)
                .query(Long.class)
                .single());
  }
}
