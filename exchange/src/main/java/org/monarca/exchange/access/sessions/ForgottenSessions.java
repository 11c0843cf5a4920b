package org.monarca.exchange.access.sessions;

import java.time.Instant;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.retention.Disposable;
import org.springframework.stereotype.Component;

/** Forgets sessions that are over, and what was typed in them, while the service runs. */
@Component
record ForgottenSessions(Database database) implements Disposable {

  private static final String FORGET =
      """
      delete from access.session
       where primary_id in (select primary_id from access.session where expiry_time <= :before order by expiry_time limit :most for update skip locked)
      """;

  @Override
  public String rule() {
    return "sessions";
  }

  /** The framework counts in milliseconds. */
  @Override
  public Gone dispose(Instant before, int most) {
    return Gone.secret(
        database
            .jdbc()
            .sql(FORGET)
            .param("before", before.toEpochMilli())
            .param("most", most)
            .update());
  }
}
