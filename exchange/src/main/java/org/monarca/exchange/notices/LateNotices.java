package org.monarca.exchange.notices;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.platform.WatchedCount;

/** How many notices should have left long ago, so that a dead mail server shows. */
final class LateNotices {

  private static final Duration TOO_LONG = Duration.ofHours(1);

  /** One that is sent once more after it came back is late through no fault of the server. */
  private static final String COUNT =
      """
      select count(*)
        from notices.notice n
       where n.status = 'pending' and not n.gathered and n.written < :before
         and not exists (select from notices.failing f where f.receiver = n.receiver)
      """;

  private LateNotices() {}

  static WatchedCount of(Database database, InstantSource clock) {
    return new WatchedCount(
        "monarca.notices.late",
        "Notices written an hour ago or more that no mail server has taken over",
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
