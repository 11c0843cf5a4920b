package org.monarca.records.text;

/**
 * What looks like an alien registration number: an A and nine digits, with or without a hyphen or a
 * number sign between.
 */
final class AlienNumbers {

  private static final int DIGITS = 9;

  private AlienNumbers() {}

  static boolean occurIn(String text) {
    for (int at = 0; at + DIGITS < text.length(); at++) {
      char c = text.charAt(at);
      if ((c == 'A' || c == 'a')
          && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && numberFollows(text, at + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean numberFollows(String text, int from) {
    char c = text.charAt(from);
    int begin = c == '-' || c == '#' ? from + 1 : from;
    int end = begin;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end - begin == DIGITS
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
