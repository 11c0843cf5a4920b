package org.monarca.exchange.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * How long the rows of a table are kept for a time.
 *
 * @param name by which settings and the part of the exchange that keeps to it name it
 * @param table whose rows they are
 * @param kept class of that table
 * @param period how long, from the moment from which it counts; none at all for what is over then
 * @param least below which no setting may go
 */
public record Rule(String name, String table, String kept, Period period, Period least) {

  /** What began to count at this moment or earlier has been kept long enough. */
  public Instant before(Instant now) {
    return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
  }

  /** The same rule with another period. */
  Rule lasting(Period other) {
    if (days(other) < days(least)) {
      throw new IllegalStateException(
          "monarca.retention.periods.%s is %s; it must be %s at least"
              .formatted(name, other, least));
    }
    return new Rule(name, table, kept, other, least);
  }

  /** Long enough to compare by. */
  private static long days(Period period) {
    if (period.getYears() < 0 || period.getMonths() < 0 || period.getDays() < 0) {
      return -1;
    }
    return Instant.EPOCH.atOffset(ZoneOffset.UTC).plus(period).toLocalDate().toEpochDay();
  }
}
