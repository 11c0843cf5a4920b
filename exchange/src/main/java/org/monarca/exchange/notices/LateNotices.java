package org.monarca.exchange.notices;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Tells operators how many notices should have left long ago, so that a dead mail server shows. */
final class LateNotices implements MeterBinder {

  static final String NAME = "monarca.notices.late";

  private static final Duration TOO_LONG = Duration.ofHours(1);
  private static final Actor ACTOR = Actor.exchange("metrics");

  /** One that is sent once more after it came back is late through no fault of the server. */
  private static final String COUNT =
      """
      select count(*)
        from notices.notice n
       where n.status = 'pending' and not n.gathered and n.written < :before
         and not exists (select from notices.failing f where f.receiver = n.receiver)
      """;

  private final Database database;
  private final InstantSource clock;

  LateNotices(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder(NAME, this, LateNotices::count)
        .description("Notices written an hour ago or more that no mail server has taken over")
        .register(registry);
  }

  double count() {
    return database.read(
        ACTOR,
        () ->
            database
                .jdbc()
                .sql(COUNT)
                .param("before", Times.utc(clock.instant().minus(TOO_LONG)))
                .query(Long.class)
                .single());
  }
}
