package org.monarca.records.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as they are sent. Millions are read, so a day is a plain number, {@code 20100504} for May
 * 4, 2010: days compare as numbers do, and nothing is allocated.
 */
final class Calendar {

  /** What is missing or no date. */
  static final int NONE = 0;

  private static final int YEAR = 10_000;
  private static final int MONTH = 100;
  private static final int LEAP_DAY = 229;

  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private Calendar() {}

  /** {@code YYYY-MM-DD}; the calendar has no year 0. */
  static int day(@Nullable String text) {
    if (text == null || text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return NONE;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    boolean exists =
        year >= 1
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= DAYS[month - 1]
            && (month != 2 || day < 29 || isLeap(year));
    return exists ? year * YEAR + month * MONTH + day : NONE;
  }

  static int day(LocalDate date) {
    return date.getYear() * YEAR + date.getMonthValue() * MONTH + date.getDayOfMonth();
  }

  /** {@code YYYY-MM}, as the first day of it. */
  static int month(@Nullable String text) {
    if (text == null || text.length() != 7 || text.charAt(4) != '-') {
      return NONE;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    return year >= 1 && month >= 1 && month <= 12 ? year * YEAR + month * MONTH + 1 : NONE;
  }

  /** {@code YYYY}, or -1. */
  static int year(@Nullable String text) {
    return text != null && text.length() == 4 ? number(text, 0, 4) : -1;
  }

  static int yearOf(int day) {
    return day / YEAR;
  }

  /** The year in which the school year of that day began; it begins in July. */
  static int schoolYearOf(int day) {
    return day % YEAR >= 7 * MONTH ? day / YEAR : day / YEAR - 1;
  }

  /** The first day of a school year that begins in that year. */
  static int firstOfSchoolYear(int year) {
    return year * YEAR + 7 * MONTH + 1;
  }

  static boolean isFirstOfJanuary(int day) {
    return day % YEAR == MONTH + 1;
  }

  /** The first day of the day's month. */
  static int firstOfMonth(int day) {
    return day / MONTH * MONTH + 1;
  }

  /** The same day so many years later; 29 February becomes the 28th where there is none. */
  static int yearsLater(int day, int years) {
    int later = day + years * YEAR;
    return day % YEAR == LEAP_DAY && !isLeap(later / YEAR) ? later - 1 : later;
  }

  /** Whole years lived on that day, negative before birth. */
  static int age(int birth, int day) {
    return Math.floorDiv(day - birth, YEAR);
  }

  /** Whole months lived on that day. */
  static int ageInMonths(int birth, int day) {
    int months = 12 * (day / YEAR - birth / YEAR) + day / MONTH % 100 - birth / MONTH % 100;
    return day % MONTH < birth % MONTH ? months - 1 : months;
  }

  /** As it is sent. */
  static String text(int day) {
    return "%04d-%02d-%02d".formatted(day / YEAR, day / MONTH % 100, day % MONTH);
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

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
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
