package org.monarca.exchange.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * A day and a time of it as they were typed.
 *
 * @param time hours and minutes, {@code 14:05}
 */
record TypedMoment(TypedDate day, String time) {

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  /** From the fields of a form that begin with that name. */
  static TypedMoment of(Map<String, String> fields, String name) {
    return new TypedMoment(
        TypedDate.of(fields, name), fields.getOrDefault(name + "_time", "").strip());
  }

  /** As it would have been typed. */
  static Map<String, String> fields(String name, Instant at, ZoneId zone) {
    var there = at.atZone(zone);
    return Map.of(
        name + "_month", Integer.toString(there.getMonthValue()),
        name + "_day", Integer.toString(there.getDayOfMonth()),
        name + "_year", Integer.toString(there.getYear()),
        name + "_time", there.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
  }

  /** Whether anything was typed. */
  boolean any() {
    return !(day.month().isEmpty()
        && day.day().isEmpty()
        && day.year().isEmpty()
        && time.isEmpty());
  }

  /** Empty where there is no such moment. */
  Optional<Instant> at(ZoneId zone) {
    return at(zone, LocalTime.MIDNIGHT);
  }

  /** The latest that is meant: without a time the end of that day, but nothing that is to come. */
  Optional<Instant> atLatest(ZoneId zone, Instant now) {
    boolean today = day.date().filter(LocalDate.ofInstant(now, zone)::equals).isPresent();
    return time.isEmpty() && today ? Optional.of(now) : at(zone, LAST_MINUTE);
  }

  private Optional<Instant> at(ZoneId zone, LocalTime otherwise) {
    try {
      var clock = time.isEmpty() ? otherwise : LocalTime.parse(time);
      return day.date().map(date -> date.atTime(clock).atZone(zone).toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
