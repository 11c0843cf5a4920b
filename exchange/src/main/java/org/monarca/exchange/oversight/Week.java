package org.monarca.exchange.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Seven days by UTC that were looked at.
 *
 * @param day Monday with which they began
 * @param made when they were looked at
 * @param found how many lines the reader is told
 */
public record Week(LocalDate day, Instant made, int found) {

  static final int DAYS = 7;

  /** The last day of it. */
  public LocalDate last() {
    return day.plusDays(DAYS - 1L);
  }

  static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static Instant end(LocalDate day) {
    return begin(day.plusDays(DAYS));
  }
}
