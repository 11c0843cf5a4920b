package org.monarca.records.rules;

import org.monarca.records.Element;
import org.monarca.records.ElementType;

/** Whether a value is within its length, counted in Unicode code points. */
final class Lengths {

  private Lengths() {}

  static boolean hold(Element element, String text) {
    return switch (element.type()) {
      case DECIMAL -> decimal(element, text);
      // Their form says all there is to say, and moments are written with fractions of any length.
      case TIMESTAMP -> true;
      case TEXT,
          CODE,
          YES_NO,
          DATE,
          YEAR_MONTH,
          YEAR,
          INTEGER,
          EMAIL,
          PHONE,
          ZIP,
          NCES_DISTRICT,
          NCES_SCHOOL,
          SCED,
          CVX,
          EXCHANGE_ID ->
          text.length() <= element.length().most()
              || text.codePointCount(0, text.length()) <= element.length().most();
    };
  }

  /**
   * {@code 3,2} is at most 3 digits, 2 of them behind the point. What is not made of digits and a
   * point is of the wrong type, however long it is.
   */
  private static boolean decimal(Element element, String text) {
    if (!Forms.hold(ElementType.DECIMAL, text)) {
      return true;
    }
    int point = text.indexOf('.');
    int behind = point < 0 ? 0 : text.length() - point - 1;
    int digits = point < 0 ? text.length() : text.length() - 1;
    return digits <= element.length().most() && behind <= element.length().fraction();
  }
}
