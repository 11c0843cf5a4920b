package org.monarca.exchange.jurisdictions.holidays;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The day of a year on which a holiday hangs. */
sealed interface Anchor {

  Pattern DATE = Pattern.compile("\\d\\d-\\d\\d");
  Pattern WEEKDAY = Pattern.compile("([1-4L]) ([A-Z]{3}) (\\d\\d)");

  /** The day in that year; none where the year has no such day. */
  Stream<LocalDate> in(int year);

  static Anchor of(String text) {
    if (text.equals("EASTER")) {
      return new Easter();
    }
    if (DATE.matcher(text).matches()) {
      return new Fixed(MonthDay.parse("--" + text));
    }
    var weekday = WEEKDAY.matcher(text);
    if (!weekday.matches()) {
      throw new IllegalArgumentException("no day of a year: " + text);
    }
    var number = weekday.group(1);
    return new Weekday(
        number.equals("L") ? Weekday.LAST : Integer.parseInt(number),
        Arrays.stream(DayOfWeek.values())
            .filter(day -> day.name().startsWith(weekday.group(2)))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no day of a week: " + text)),
        Integer.parseInt(weekday.group(3)));
  }

  /** The same date each year. */
  record Fixed(MonthDay date) implements Anchor {

    @Override
    public Stream<LocalDate> in(int year) {
      return date.isValidYear(year) ? Stream.of(date.atYear(year)) : Stream.empty();
    }
  }

  /**
   * A weekday of a month.
   *
   * @param number 1 to 4, or {@link #LAST}
   */
  record Weekday(int number, DayOfWeek day, int month) implements Anchor {

    static final int LAST = -1;

    @Override
    public Stream<LocalDate> in(int year) {
      var within = LocalDate.of(year, month, 1);
      return Stream.of(
          within.with(number == LAST ? lastInMonth(day) : dayOfWeekInMonth(number, day)));
    }
  }

  /** Easter Sunday of the Western churches. */
  record Easter() implements Anchor {

    /**
     * By the anonymous Gregorian computus (Nature, April 20, 1876; Meeus, Astronomical Algorithms,
     * chapter 8); its letters are kept.
     */
    @Override
    public Stream<LocalDate> in(int year) {
      int a = year % 19;
      int b = year / 100;
      int c = year % 100;
      int f = (b + 8) / 25;
      int g = (b - f + 1) / 3;
      int h = (19 * a + b - b / 4 - g + 15) % 30;
      int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
      int m = (a + 11 * h + 22 * l) / 451;
      int fromMarch = h + l - 7 * m + 22;
      return Stream.of(Year.of(year).atMonth(3).atDay(1).plusDays(fromMarch - 1));
    }
  }
}
