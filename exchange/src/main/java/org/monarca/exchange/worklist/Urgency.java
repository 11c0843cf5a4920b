package org.monarca.exchange.worklist;

import java.time.LocalDate;
import java.util.Locale;

/** How soon a task is due; the order of the list. */
public enum Urgency {
  OVERDUE("due < :today"),
  TODAY("due = :today"),

  /** Within the seven days after today. */
  SOON("due > :today and due <= :soon"),
  LATER("due > :soon");

  private static final int SOON_DAYS = 7;

  private final String condition;

  Urgency(String condition) {
    this.condition = condition;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For a statement that knows {@code today} and {@code soon}. */
  String condition() {
    return condition;
  }

  static LocalDate soon(LocalDate today) {
    return today.plusDays(SOON_DAYS);
  }

  /** How soon that day is. */
  public static Urgency of(LocalDate due, LocalDate today) {
    if (due.isBefore(today)) {
      return OVERDUE;
    }
    if (due.equals(today)) {
      return TODAY;
    }
    return due.isAfter(soon(today)) ? LATER : SOON;
  }
}
