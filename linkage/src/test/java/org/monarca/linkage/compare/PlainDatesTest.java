package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Every two days of some years, against what a person sees who looks at the eight digits. */
class PlainDatesTest {

  /** The quick count takes all months for equal. */
  private static final int DAYS_OFF = 6;

  /** A leap year, the one after, and those a digit or a change of digits away. */
  private static final List<LocalDate> DAYS =
      List.of(2012, 2013, 2021).stream()
          .flatMap(year -> LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
          .toList();

  @Test
  void theSameIsSeenInDigits() {
    var wrong = new ArrayList<String>();
    everyTwo((a, b) -> agrees(a, b), wrong);

    assertThat(wrong).isEmpty();
  }

  @Test
  void theOrderOfTheTwoDoesNotMatter() {
    var wrong = new ArrayList<String>();
    everyTwo(
        (a, b) -> Dates.compare(number(a), number(b)) == Dates.compare(number(b), number(a)),
        wrong);

    assertThat(wrong).isEmpty();
  }

  private static void everyTwo(BiPredicate<LocalDate, LocalDate> holds, List<String> wrong) {
    for (var a : DAYS) {
      for (int j = a.getDayOfYear() % 2; j < DAYS.size(); j += 2) {
        if (!holds.test(a, DAYS.get(j))) {
          wrong.add(a + " and " + DAYS.get(j));
        }
      }
    }
  }

  private static boolean agrees(LocalDate a, LocalDate b) {
    var level = Dates.compare(number(a), number(b));
    var seen = seen(a, b);
    if (seen != Level.BIRTH_DATE_WITHIN_YEAR && seen != Level.BIRTH_DATE_DIFFERENT) {
      return level == seen;
    }
    long apart = Math.abs(ChronoUnit.DAYS.between(a, b));
    boolean isClose = Math.abs(apart - 366) <= DAYS_OFF;
    return level == seen
        || (isClose
            && (level == Level.BIRTH_DATE_WITHIN_YEAR || level == Level.BIRTH_DATE_DIFFERENT));
  }

  private static Level seen(LocalDate a, LocalDate b) {
    if (a.equals(b)) {
      return isNewYear(a) ? Level.BIRTH_DATE_DEFAULT_SAME : Level.BIRTH_DATE_SAME;
    }
    if ((isNewYear(a) || isNewYear(b)) && a.getYear() == b.getYear()) {
      return Level.MISSING;
    }
    boolean isSlip =
        !(isNewYear(a) && isNewYear(b))
            && (a.getYear() == b.getYear()
                || a.getMonth() == b.getMonth()
                || a.getDayOfMonth() == b.getDayOfMonth());
    return isSlip ? slip(a, b) : byDays(a, b);
  }

  private static Level slip(LocalDate a, LocalDate b) {
    if (a.getYear() == b.getYear()
        && a.getMonthValue() == b.getDayOfMonth()
        && b.getMonthValue() == a.getDayOfMonth()) {
      return Level.BIRTH_DATE_DAY_MONTH_EXCHANGED;
    }
    var one = digits(a);
    var other = digits(b);
    var differing = new ArrayList<Integer>();
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        differing.add(i);
      }
    }
    if (differing.size() == 1) {
      return Level.BIRTH_DATE_ONE_DIGIT;
    }
    if (differing.size() == 2 && areChangedAbout(one, other, differing.get(0), differing.get(1))) {
      return Level.BIRTH_DATE_DIGITS_EXCHANGED;
    }
    return one.substring(0, 6).equals(other.substring(0, 6))
        ? Level.BIRTH_DATE_SAME_MONTH
        : byDays(a, b);
  }

  private static boolean areChangedAbout(String one, String other, int first, int second) {
    return second == first + 1
        && one.charAt(first) == other.charAt(second)
        && one.charAt(second) == other.charAt(first);
  }

  private static Level byDays(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b)) <= 366
        ? Level.BIRTH_DATE_WITHIN_YEAR
        : Level.BIRTH_DATE_DIFFERENT;
  }

  private static boolean isNewYear(LocalDate date) {
    return date.getDayOfYear() == 1;
  }

  private static String digits(LocalDate date) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }

  private static int number(LocalDate date) {
    return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }
}
