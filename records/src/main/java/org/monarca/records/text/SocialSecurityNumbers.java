package org.monarca.records.text;

/**
 * What looks like a social security number: 3, 2 and 4 digits with the same sign between, a hyphen
 * of any kind, a point or a blank; or nine digits in a row beside words that call them one.
 */
final class SocialSecurityNumbers {

  private static final int LENGTH = 11;
  private static final int DIGITS = 9;

  private SocialSecurityNumbers() {}

  /**
   * Where no digit can end a number its whole length is passed over: most texts are hardly read.
   */
  static boolean grouped(String text) {
    int last = LENGTH - 1;
    while (last < text.length()) {
      char c = text.charAt(last);
      if (isDigit(c)) {
        if (beginsAt(text, last - LENGTH + 1)) {
          return true;
        }
        last++;
      } else {
        last += isSeparator(c) ? 1 : LENGTH;
      }
    }
    return false;
  }

  /** Whether exactly nine digits stand in a row. */
  static boolean nineInARow(String text) {
    int last = DIGITS - 1;
    while (last < text.length()) {
      int first = last;
      while (first >= 0 && isDigit(text.charAt(first))) {
        first--;
      }
      int end = last;
      while (first < last && end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      if (end - first - 1 == DIGITS) {
        return true;
      }
      last = end + DIGITS;
    }
    return false;
  }

  private static boolean beginsAt(String text, int at) {
    char separator = text.charAt(at + 3);
    if (!isSeparator(separator) || text.charAt(at + 6) != separator) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (i != 3 && i != 6 && !isDigit(text.charAt(at + i))) {
        return false;
      }
    }
    boolean goesOn = at + LENGTH < text.length() && isDigit(text.charAt(at + LENGTH));
    boolean beganBefore = at > 0 && isDigit(text.charAt(at - 1));
    return !goesOn && !beganBefore;
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == ' ' || c == '.' || c == '\u00A0' || (c >= '\u2010' && c <= '\u2014');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
