package org.monarca.records;

/**
 * The check digit of ISO/IEC 7812-1: it catches every single wrong digit and nearly every swap of
 * neighbours.
 */
public final class Luhn {

  private Luhn() {}

  /**
   * Whether the last digit is the check digit of those before it; false for anything but two or
   * more ASCII digits.
   */
  public static boolean holds(String digits) {
    return digits.length() > 1
        && allDigits(digits)
        && digits.charAt(digits.length() - 1)
            == '0' + checkDigit(digits.substring(0, digits.length() - 1));
  }

  /**
   * The digit to be put behind these.
   *
   * @throws IllegalArgumentException when something else than ASCII digits is given
   */
  public static int checkDigit(String digits) {
    if (!allDigits(digits)) {
      throw new IllegalArgumentException("digits are needed");
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? 2 * digit : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return (10 - sum % 10) % 10;
  }

  private static boolean allDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
