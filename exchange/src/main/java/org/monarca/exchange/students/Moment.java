package org.monarca.exchange.students;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * When something was said: as the State dates it, then as it was received. In microseconds, as the
 * database keeps them.
 *
 * @param said {@code created_at} of the submission
 * @param received when the exchange had the last byte
 */
public record Moment(Instant said, Instant received) implements Comparable<Moment> {

  private static final Comparator<Moment> ORDER =
      Comparator.comparing(Moment::said).thenComparing(Moment::received);

  public Moment {
    said = said.truncatedTo(ChronoUnit.MICROS);
    received = received.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public int compareTo(Moment other) {
    return ORDER.compare(this, other);
  }

  boolean isBefore(Moment other) {
    return compareTo(other) < 0;
  }
}
