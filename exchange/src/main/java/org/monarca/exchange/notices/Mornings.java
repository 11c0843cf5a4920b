package org.monarca.exchange.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.jurisdictions.Directory;

/**
 * When a reader's digest comes: from 7 in the morning to noon, in their zone, on a day on which
 * their office is open. The State's holidays are those of its readers; readers without a State have
 * the federal ones.
 */
final class Mornings {

  private static final LocalTime FIRST = LocalTime.of(7, 0);
  private static final LocalTime LAST = LocalTime.NOON;

  private final Directory directory;

  Mornings(Directory directory) {
    this.directory = directory;
  }

  boolean isMorning(Instant now, Place reader) {
    var there = now.atZone(reader.zone());
    return isWorkingDay(there.toLocalDate(), reader)
        && !there.toLocalTime().isBefore(FIRST)
        && there.toLocalTime().isBefore(LAST);
  }

  /** The next beginning of a morning after that moment. */
  Instant next(Instant now, Place reader) {
    var day = now.atZone(reader.zone()).toLocalDate();
    while (!beginning(day, reader).isAfter(now) || !isWorkingDay(day, reader)) {
      day = day.plus(1, ChronoUnit.DAYS);
    }
    return beginning(day, reader);
  }

  private boolean isWorkingDay(LocalDate day, Place reader) {
    return directory.isWorkingDay(reader.state(), day);
  }

  private static Instant beginning(LocalDate day, Place reader) {
    return day.atTime(FIRST).atZone(reader.zone()).toInstant();
  }

  /**
   * Where a reader is.
   *
   * @param state postal code, or {@link Directory#FEDERAL}
   */
  record Place(ZoneId zone, String state) {

    static Place of(Optional<Account> reader, Optional<String> state) {
      return new Place(
          reader.map(Account::zone).orElse(ZoneOffset.UTC), state.orElse(Directory.FEDERAL));
    }
  }
}
