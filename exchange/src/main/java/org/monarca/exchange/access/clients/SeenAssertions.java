package org.monarca.exchange.access.clients;

import java.time.Instant;
import org.monarca.exchange.access.doors.Secrets;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/** Assertions that were shown, each kept until it is over, so that it is good once. */
@Service
class SeenAssertions {

  /** Of two requests with the same assertion the second waits for the first, and adds nothing. */
  private static final String ADD =
      """
      insert into access.seen_assertion (client_id, jti, expires)
      values (:client, :jti, :expires)
      on conflict do nothing
      """;

  private final Database database;

  SeenAssertions(Database database) {
    this.database = database;
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
}
