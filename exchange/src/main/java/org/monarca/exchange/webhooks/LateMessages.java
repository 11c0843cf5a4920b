package org.monarca.exchange.webhooks;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.platform.WatchedCount;

/**
 * How many addresses nobody has spoken to although it was time long ago: workers that stand still.
 * Receivers that do not answer, or take their time, are their States' to mend.
 */
final class LateMessages {

  private static final Duration TOO_LONG = Duration.ofMinutes(10);

  private static final String COUNT =
      """
      select count(*)
        from webhooks.address a
       where a.ended is null and a.stopped is null and (a.rests is null or a.rests < :before)
         and exists (select from webhooks.message m where m.address = a.id and m.status = 'pending' and m.due < :before)
         and not exists (select from webhooks.message m where m.address = a.id and m.tried >= :before)
      """;

  private LateMessages() {}

  static WatchedCount of(Database database, InstantSource clock) {
    return new WatchedCount(
        "monarca.webhooks.late",
        "Addresses of States' systems to which a message was to be sent 10 minutes ago or more, and nobody has tried any since",
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
