package org.monarca.exchange.intake;

import java.time.Duration;
import java.time.InstantSource;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.platform.WatchedCount;

/**
 * Tells operators how many submissions nobody gets on with, so that one that is stuck is noticed
 * before its sender asks. Those that wait for a person are none of them.
 */
final class StuckSubmissions {

  static final String NAME = "monarca.intake.stuck";

  /**
   * A hold that ended, or a rest that is over, is taken up within seconds while workers are free.
   */
  private static final Duration TOO_LONG = Duration.ofMinutes(10);

  /** After so many rests that double up to a minute some two minutes are over. */
  static final int HINDERED = 8;

  private static final String COUNT =
      """
      select count(*)
        from intake.submission
       where status in ('received', 'checking', 'applying') and (lease_until < :before or attempts >= :most or hindered >= :hindered)
      """;

  private StuckSubmissions() {}

  static WatchedCount of(Database database, InstantSource holds) {
    return new WatchedCount(
        NAME,
        "Submissions not at rest whose lease ended 10 minutes ago or more, or whose attempts are used up, or that our own faults have kept from being worked on for two minutes",
        database,
        () ->
            database
                .jdbc()
                .sql(COUNT)
                .param("before", Times.utc(holds.instant().minus(TOO_LONG)))
                .param("most", Surrender.MOST_ATTEMPTS)
                .param("hindered", HINDERED)
                .query(Long.class)
                .single());
  }
}
