package org.monarca.exchange.students;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** A moment as the parameters {@code said} and {@code received} of a statement. */
final class Stamps {

  private Stamps() {}

  static Map<String, Object> of(Moment moment) {
    return Map.of("said", utc(moment.said()), "received", utc(moment.received()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
