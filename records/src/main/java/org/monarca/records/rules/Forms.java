package org.monarca.records.rules;

import org.monarca.records.ElementType;
import org.monarca.records.ExchangeNumber;

/** Whether a text has the form of its type. No regular expressions: every check is one pass. */
final class Forms {

  private Forms() {}

  static boolean hold(ElementType type, String text) {
    return switch (type) {
      case TEXT, CODE, YES_NO -> true;
      case DATE -> Calendar.day(text) != Calendar.NONE;
      case YEAR_MONTH -> Calendar.month(text) != Calendar.NONE;
      case YEAR -> Calendar.year(text) >= 1;
      case TIMESTAMP -> Calendar.timestamp(text) != null;
      case INTEGER -> digits(text, 0, text.length());
      case DECIMAL -> decimal(text);
      case EMAIL -> email(text);
      case PHONE -> between(text, 7, 15) && digits(text, 0, text.length());
      case ZIP -> zip(text);
      case NCES_DISTRICT -> text.length() == 7 && digits(text, 0, 7);
      case NCES_SCHOOL -> school(text);
      case SCED -> between(text, 5, 12) && lettersOrDigits(text, 0);
      case CVX -> between(text, 1, 3) && digits(text, 0, text.length());
      case EXCHANGE_ID -> ExchangeNumber.isWellFormed(text);
    };
  }

  /** Digits, or digits, a point and digits. */
  private static boolean decimal(String text) {
    int point = text.indexOf('.');
    return point < 0
        ? digits(text, 0, text.length())
        : digits(text, 0, point) && digits(text, point + 1, text.length());
  }

  /**
   * One at sign with something on both sides and no blank: whether mail arrives, only mail can
   * tell.
   */
  private static boolean email(String text) {
    int at = text.indexOf('@');
    return at > 0 && at == text.lastIndexOf('@') && at < text.length() - 1 && !holdsBlank(text);
  }

  private static boolean holdsBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean zip(String text) {
    return (text.length() == 5 && digits(text, 0, 5))
        || (text.length() == 10
            && digits(text, 0, 5)
            && text.charAt(5) == '-'
            && digits(text, 6, 10));
  }

  /**
   * A school of a district by its NCES number; a site outside districts by X- and what the State
   * calls it.
   */
  private static boolean school(String text) {
    return text.startsWith("X-")
        ? between(text, 3, 12) && lettersOrDigits(text, 2)
        : text.length() == 12 && digits(text, 0, 12);
  }

  private static boolean between(String text, int least, int most) {
    return text.length() >= least && text.length() <= most;
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }

  private static boolean lettersOrDigits(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
        return false;
      }
    }
    return true;
  }
}
