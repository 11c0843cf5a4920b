package org.monarca.exchange.webhooks;

import java.time.Instant;
import java.util.Optional;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Messages that are given up; statements of the transaction under way. */
record Undelivered(Database database) {

  /** What was written while its address was ended, or said that nobody listens. */
  private static final String STRAYS =
      """
      update webhooks.message m
         set status = 'dead', reason = case when a.ended is null then 'gone' else 'ended' end, finished = :now, lease_until = null
        from webhooks.address a
       where a.id = m.address and m.status = 'pending' and (a.ended is not null or a.stopped is not null and m.kind <> 'webhook.test')
      """;

  private static final String LATE =
      """
      select address from webhooks.message
       where status = 'pending' and until <= :now and (lease_until is null or lease_until <= :now) order by until limit 1
      """;

  private static final String GIVE_UP =
      """
      update webhooks.message
         set status = 'dead', reason = 'gave-up', finished = :now, lease_until = null
       where address = :address and status = 'pending' and until <= :now and (lease_until is null or lease_until <= :now)
      returning kind
      """;

  /** Nothing is on its way to an address that is ended or stopped, whenever it was written. */
  void endStrays(Instant now) {
    database.jdbc().sql(STRAYS).param("now", Times.utc(now)).update();
  }

  /** An address with messages whose time is over. */
  Optional<Long> withLate(Instant now) {
    return database.jdbc().sql(LATE).param("now", Times.utc(now)).query(Long.class).optional();
  }

  /** Gives up what it is too late for; whether that was more than tests. */
  boolean giveUp(long address, Instant now) {
    var given =
        database
            .jdbc()
            .sql(GIVE_UP)
            .param("now", Times.utc(now))
            .param("address", address)
            .query(String.class)
            .list();
    return given.stream().anyMatch(kind -> MessageKind.ofCode(kind) != MessageKind.TEST);
  }
}
