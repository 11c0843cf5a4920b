package org.monarca.records.rules;

import org.monarca.records.Catalogue;
import org.monarca.records.ElementType;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;

/**
 * Looks for what nobody should send: 3, 2 and 4 digits with hyphens or blanks between, in any text.
 * The digits are not repeated in the finding.
 */
final class SocialSecurityNumbers {

  private static final int LENGTH = 11;

  private SocialSecurityNumbers() {}

  static void search(Row row, Verdict verdict) {
    for (var element : Catalogue.published().elements(row.kind())) {
      if (element.type() == ElementType.TEXT) {
        var text = row.value(element);
        if (text != null && text.length() >= LENGTH && holdsOne(text)) {
          verdict.addUnseen(Problem.LOOKS_LIKE_SOCIAL_SECURITY_NUMBER, row, element);
        }
      }
    }
  }

  static boolean holdsOne(String text) {
    for (int i = 0; i + LENGTH <= text.length(); i++) {
      if (isSeparator(text.charAt(i + 3)) && beginsAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsAt(String text, int at) {
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(at + i);
      boolean fits = (i == 3 || i == 6) ? c == text.charAt(at + 3) : isDigit(c);
      if (!fits) {
        return false;
      }
    }
    boolean goesOn = at + LENGTH < text.length() && isDigit(text.charAt(at + LENGTH));
    boolean beganBefore = at > 0 && isDigit(text.charAt(at - 1));
    return !goesOn && !beganBefore;
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == ' ';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
