package org.monarca.exchange.webhooks;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.platform.WatchedCount;

/**
 * How many messages nobody has tried to send although it was time long ago: workers that stand
 * still. Receivers that do not answer are their States' to mend.
 */
final class LateMessages {

  private static final Duration TOO_LONG = Duration.ofMinutes(10);

  private static final String COUNT =
      """
      select count(*)
        from webhooks.message m join webhooks.address a on a.id = m.address
       where m.status = 'pending' and m.due < :before and (a.rests is null or a.rests < :before) and (m.lease_until is null or m.lease_until < :before)
      """;

  private LateMessages() {}

  static WatchedCount of(Database database, InstantSource clock) {
    return new WatchedCount(
        "monarca.webhooks.late",
        "Messages to States' systems that were to be sent 10 minutes ago or more, and nobody has tried",
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
