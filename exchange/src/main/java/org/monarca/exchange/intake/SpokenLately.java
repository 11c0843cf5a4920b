package org.monarca.exchange.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Whether systems speak of single children at this time, in whatever process, and wait to be
 * answered at once. Asked of the database now and then; where it cannot be asked nobody is taken to
 * speak, for loads go on without.
 */
final class SpokenLately implements BooleanSupplier {

  private static final Logger LOG = LoggerFactory.getLogger(SpokenLately.class);

  /** So long after somebody spoke, somebody is taken to speak. */
  private static final Duration LATELY = Duration.ofSeconds(10);

  private static final Duration ASK_EVERY = Duration.ofSeconds(2);

  /** A day's submission begins within the day: what began long ago is not looked at. */
  private static final Duration A_DAY = Duration.ofHours(26);

  private static final String SPEAKS =
      "select exists (select from intake.submission where form = 'live' and received > ? and finished > ?)";

  private final Database database;
  private final InstantSource clock;
  private volatile @Nullable Asked last;

  SpokenLately(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Asked(Instant at, boolean speaks) {}

  @Override
  public boolean getAsBoolean() {
    var now = clock.instant();
    var known = last;
    if (known == null || known.at().plus(ASK_EVERY).isBefore(now)) {
      known = new Asked(now, ask(now));
      last = known;
    }
    return known.speaks();
  }

  private boolean ask(Instant now) {
    try {
      return database.read(
          Ledger.WORKER,
          () ->
              database
                  .jdbc()
                  .sql(SPEAKS)
                  .params(Times.utc(now.minus(A_DAY)), Times.utc(now.minus(LATELY)))
                  .query(Boolean.class)
                  .single());
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("live.unasked kind={}", e.getClass().getSimpleName());
      return false;
    }
  }
}
