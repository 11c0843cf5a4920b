package org.monarca.immunization.schedule;

import java.time.LocalDate;

/** From when until when a rule is in force (CDSi 3.3), both days included. */
public record Validity(LocalDate from, LocalDate until) {

  static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  /** Whether it is in force on a day. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
