package org.monarca.records.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as they are sent; what is not one is null, without an exception, for millions are read. */
final class Calendar {

  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private Calendar() {}

  /** {@code YYYY-MM-DD}; the calendar has no year 0. */
  static @Nullable LocalDate date(@Nullable String text) {
    if (text == null || text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    return day > 28 && day > YearMonth.of(year, month).lengthOfMonth()
        ? null
        : LocalDate.of(year, month, day);
  }

  /** {@code YYYY-MM}. */
  static boolean isMonth(String text) {
    int month = text.length() == 7 && text.charAt(4) == '-' ? number(text, 5, 7) : -1;
    return month >= 1 && month <= 12 && number(text, 0, 4) >= 1;
  }

  /** {@code YYYY}, or -1. */
  static int year(@Nullable String text) {
    return text != null && text.length() == 4 ? number(text, 0, 4) : -1;
  }

  /** ISO 8601 with an offset or Z; only headers have these, three at most. */
  static @Nullable OffsetDateTime timestamp(String text) {
    try {
      var moment = OffsetDateTime.parse(text, TIMESTAMP);
      return moment.getYear() < 1 || moment.getYear() > 9999 ? null : moment;
    } catch (DateTimeException notOne) {
      return null;
    }
  }

  /** Whole years lived on that day, negative before birth. */
  static int age(LocalDate birth, LocalDate day) {
    int years = day.getYear() - birth.getYear();
    boolean birthdayAhead =
        day.getMonthValue() < birth.getMonthValue()
            || (day.getMonthValue() == birth.getMonthValue()
                && day.getDayOfMonth() < birth.getDayOfMonth());
    return birthdayAhead ? years - 1 : years;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
