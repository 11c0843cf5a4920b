package org.monarca.linkage;

/** Compares birth dates digit by digit and as days. */
final class BirthDates {

  private BirthDates() {}

  static Level compare(Profile a, Profile b) {
    if (!a.hasBirthDate() || !b.hasBirthDate()) {
      return Level.MISSING;
    }
    if (a.birth == b.birth) {
      return a.hasDefaultDate() ? Level.BIRTH_DATE_DEFAULT_SAME : Level.BIRTH_DATE_SAME;
    }
    if ((a.hasDefaultDate() || b.hasDefaultDate()) && year(a.birth) == year(b.birth)) {
      return Level.MISSING;
    }
    return a.hasDefaultDate() && b.hasDefaultDate()
        ? byDays(a.birth, b.birth) // of two dates set where only a year was known no slip is told
        : compare(a.birth, b.birth);
  }

  private static Level compare(int a, int b) {
    if (year(a) == year(b) && month(a) == day(b) && day(a) == month(b)) {
      return Level.BIRTH_DATE_DAY_MONTH_EXCHANGED;
    }
    int differing = differingDigits(a, b);
    if (differing == 1) {
      return Level.BIRTH_DATE_ONE_DIGIT;
    }
    if (differing == 2 && areNeighboursExchanged(a, b)) {
      return Level.BIRTH_DATE_DIGITS_EXCHANGED;
    }
    if (a / 100 == b / 100) {
      return Level.BIRTH_DATE_SAME_MONTH;
    }
    return byDays(a, b);
  }

  private static Level byDays(int a, int b) {
    return Math.abs(days(a) - days(b)) <= 366
        ? Level.BIRTH_DATE_WITHIN_YEAR
        : Level.BIRTH_DATE_DIFFERENT;
  }

  private static int differingDigits(int a, int b) {
    int differing = 0;
    for (int x = a, y = b; x > 0; x /= 10, y /= 10) {
      if (x % 10 != y % 10) {
        differing++;
      }
    }
    return differing;
  }

  private static boolean areNeighboursExchanged(int a, int b) {
    for (int x = a, y = b; x >= 10; x /= 10, y /= 10) {
      if (x % 10 != y % 10) {
        return x % 10 == y / 10 % 10 && x / 10 % 10 == y % 10;
      }
    }
    return false;
  }

  /**
   * Days of years of twelve equal months: near enough for "within a year", and without an object.
   */
  private static int days(int date) {
    return year(date) * 365 + (month(date) - 1) * 365 / 12 + day(date);
  }

  static int year(int date) {
    return date / 10_000;
  }

  static int month(int date) {
    return date / 100 % 100;
  }

  static int day(int date) {
    return date % 100;
  }
}
