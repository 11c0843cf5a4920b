package org.monarca.linkage.compare;

/** Compares dates digit by digit and as days. */
public final class Dates {

  private Dates() {}

  /** The dates as yyyymmdd, 0 when unknown; symmetrical. */
  public static Level compare(int a, int b) {
    if (a == 0 || b == 0) {
      return Level.MISSING;
    }
    if (a == b) {
      return isDefault(a) ? Level.BIRTH_DATE_DEFAULT_SAME : Level.BIRTH_DATE_SAME;
    }
    if ((isDefault(a) || isDefault(b)) && year(a) == year(b)) {
      return Level.MISSING;
    }
    return isDefault(a) && isDefault(b)
        ? byDays(a, b) // of two dates set where only a year was known no slip is told
        : ofDifferent(a, b);
  }

  /** 1 January: often set where only the year is known. */
  public static boolean isDefault(int date) {
    return date % 10_000 == 101;
  }

  private static Level ofDifferent(int a, int b) {
    if (year(a) != year(b) && month(a) != month(b) && day(a) != day(b)) {
      return byDays(a, b); // a slip changes two of the three at most
    }
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

  public static int year(int date) {
    return date / 10_000;
  }

  public static int month(int date) {
    return date / 100 % 100;
  }

  public static int day(int date) {
    return date % 100;
  }
}
