package org.monarca.exchange.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;

/** Moments as the parameters {@code said} and {@code received} of a statement, and read back. */
final class Stamps {

  private Stamps() {}

  static Map<String, Object> of(Moment moment) {
    return Map.of("said", utc(moment.said()), "received", utc(moment.received()));
  }

  /** Several, as the arrays of text {@code said} and {@code receptions}. */
  static Map<String, Object> ofAll(Collection<Moment> moments) {
    return Map.of(
        "said",
        moments.stream().map(moment -> moment.said().toString()).toArray(String[]::new),
        "receptions",
        moments.stream().map(moment -> moment.received().toString()).toArray(String[]::new));
  }

  /** From two columns, the first of which has that number. */
  static Moment moment(ResultSet row, int column) throws SQLException {
    return new Moment(instant(row, column), instant(row, column + 1));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
