package org.monarca.exchange.notices;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** When a reader's digest comes: from 7 in the morning to noon, Monday to Friday, in their zone. */
final class Mornings {

  private static final LocalTime FIRST = LocalTime.of(7, 0);
  private static final LocalTime LAST = LocalTime.NOON;

  private Mornings() {}

  static boolean isMorning(Instant now, ZoneId zone) {
    var there = now.atZone(zone);
    return isWorkingDay(there.toLocalDate())
        && !there.toLocalTime().isBefore(FIRST)
        && there.toLocalTime().isBefore(LAST);
  }

  /** The next beginning of a morning after that moment. */
  static Instant next(Instant now, ZoneId zone) {
    var day = now.atZone(zone).toLocalDate();
    while (!isWorkingDay(day) || !beginning(day, zone).isAfter(now)) {
      day = day.plus(1, ChronoUnit.DAYS);
    }
    return beginning(day, zone);
  }

  private static Instant beginning(LocalDate day, ZoneId zone) {
    return day.atTime(FIRST).atZone(zone).toInstant();
  }

  private static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
