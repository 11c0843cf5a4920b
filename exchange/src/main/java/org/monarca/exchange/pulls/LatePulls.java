package org.monarca.exchange.pulls;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.platform.WatchedCount;

/**
 * How many addresses nobody has fetched from although it was time long ago, and no other of their
 * State is under way: workers that stand still.
 */
final class LatePulls {

  private static final Duration TOO_LONG = Duration.ofMinutes(10);

  private static final String COUNT =
      """
      select count(*) from pulls.source s
       where s.ended is null and not s.waits and s.due < :before
         and not exists (select from pulls.source o where o.state = s.state and o.lease_until >= :before)
      """;

  private LatePulls() {}

  static WatchedCount of(Database database, InstantSource clock) {
    return new WatchedCount(
        "monarca.pulls.late",
        "Addresses of States' systems that were to be fetched from 10 minutes ago or more, while nobody fetches from any of their State",
        database,
        () ->
            database
                .jdbc()
                .sql(COUNT)
                .param("before", Times.utc(clock.instant().minus(TOO_LONG)))
                .query(Long.class)
                .single());
  }
}
