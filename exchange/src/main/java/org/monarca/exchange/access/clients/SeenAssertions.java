package org.monarca.exchange.access.clients;

import java.time.Instant;
import java.time.InstantSource;
import org.monarca.exchange.access.doors.Secrets;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/** Assertions that were shown, each kept until it is over, so that it is good once. */
@Service
class SeenAssertions {

  private static final Actor SWEEP = Actor.exchange("assertions");

  private static final int CHUNK = 1_000;

  /** Of two requests with the same assertion the second waits for the first, and adds nothing. */
  private static final String ADD =
      """
      insert into access.seen_assertion (client_id, jti, expires)
      values (:client, :jti, :expires)
      on conflict do nothing
      """;

  private static final String FORGET =
      """
      delete from access.seen_assertion
       where (client_id, jti) in (select client_id, jti from access.seen_assertion where expires <= ? order by expires limit ?)
      """;

  private final Database database;
  private final InstantSource clock;

  SeenAssertions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether it was not shown before, in the transaction under way. */
  boolean isFirst(String clientId, String jti, Instant expires) {
    return database
            .jdbc()
            .sql(ADD)
            .param("client", clientId)
            .param("jti", Secrets.digest(jti))
            .param("expires", Times.utc(expires))
            .update()
        > 0;
  }

  /** Forgets some that are over; whether there were any. */
  boolean forgetSome() {
    var now = Times.utc(clock.instant());
    return database.write(SWEEP, () -> database.jdbc().sql(FORGET).params(now, CHUNK).update()) > 0;
  }
}
