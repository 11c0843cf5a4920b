package org.monarca.exchange.students;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something was said: as the State dates it, then as it was received. In microseconds, as the
 * database keeps them.
 *
 * @param said {@code created_at} of the submission
 * @param received when the exchange had the last byte
 */
public record Moment(Instant said, Instant received) {

  public Moment {
    said = said.truncatedTo(ChronoUnit.MICROS);
    received = received.truncatedTo(ChronoUnit.MICROS);
  }
}
