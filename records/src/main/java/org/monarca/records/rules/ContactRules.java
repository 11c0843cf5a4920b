package org.monarca.records.rules;

import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.reference.Placeholders;
import org.monarca.records.rules.ValueRule.Check;

/** Warnings about mail addresses and telephone numbers that lead nowhere. */
final class ContactRules {

  private static final int DOMESTIC = 10;

  private ContactRules() {}

  static @Nullable Check mailMayArrive(Element element, Catalogue catalogue) {
    return element.type() == ElementType.EMAIL ? ContactRules::mayArrive : null;
  }

  static @Nullable Check phoneMayRing(Element element, Catalogue catalogue) {
    return element.type() == ElementType.PHONE ? ContactRules::mayRing : null;
  }

  /** A domain has a point between two parts, and somebody whose mailbox is called so. */
  private static boolean mayArrive(String mail) {
    int at = mail.indexOf('@');
    int point = mail.lastIndexOf('.');
    return point > at + 1
        && point < mail.length() - 1
        && mail.charAt(at + 1) != '.'
        && mail.indexOf("..") < 0
        && !Placeholders.insteadOfMailbox(mail, at);
  }

  /**
   * No area code begins with 0 or 1, and nobody has a number of one digit or of digits in a row.
   */
  private static boolean mayRing(String digits) {
    boolean domestic = digits.length() == DOMESTIC;
    return !(domestic && digits.charAt(0) <= '1') && !goesBy(digits, 0) && !goesBy(digits, 1);
  }

  /** Whether each digit is that much more than the one before; 0 follows 9. */
  private static boolean goesBy(String digits, int step) {
    for (int i = 1; i < digits.length(); i++) {
      if ((digits.charAt(i - 1) - '0' + step) % 10 != digits.charAt(i) - '0') {
        return false;
      }
    }
    return true;
  }
}
