package org.monarca.exchange.jurisdictions.holidays;

import java.time.LocalDate;

/** What becomes of a holiday that falls on a weekend. */
enum Observed {
  /** Saturday on the Friday before, Sunday on the Monday after: 5 U.S.C. 6103(b). */
  BOTH,
  /** Sunday on the Monday after; a Saturday is lost. */
  SUNDAY,
  /** It stays where it falls. */
  NONE;

  LocalDate observed(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> this == BOTH ? day.minusDays(1) : day;
      case SUNDAY -> this == NONE ? day : day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }
}
