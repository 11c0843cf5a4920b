package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.monarca.exchange.platform.FailurePlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** With a database that is away for a moment: nobody shall send a gibibyte again for it. */
final class Patience {

  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

  private static final int TRIES = 12;
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private Patience() {}

  /** What is done, or refused. */
  @FunctionalInterface
  interface Step<T> {
    T run() throws IOException;
  }

  /** Does it, again and again for a minute at most while the database does not answer. */
  static <T> T with(Step<T> step) throws IOException {
    for (int tried = 1; ; tried++) {
      try {
        return step.run();
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("drop.waits tried={} at={}", tried, FailurePlace.of(e));
        if (tried == TRIES) {
          throw e;
        }
      }
      pause(BETWEEN);
    }
  }

  static void pause(Duration time) throws InterruptedIOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
