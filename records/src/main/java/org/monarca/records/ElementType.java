package org.monarca.records;

import java.util.Locale;

/** How the text of a value is to be read. */
public enum ElementType {
  TEXT("text"),
  CODE("one of the listed codes"),
  YES_NO("Y or N"),
  DATE("a date, YYYY-MM-DD"),
  YEAR_MONTH("a month, YYYY-MM"),
  YEAR("a year of 4 digits"),
  TIMESTAMP("a date and time with its offset, such as 2026-01-31T18:00:00-06:00"),
  INTEGER("a whole number, digits only"),
  DECIMAL("a number with a point, such as 0.5"),
  EMAIL("an e-mail address"),
  PHONE("7 to 15 digits"),
  ZIP("12345 or 12345-6789"),
  NCES_DISTRICT("7 digits"),
  NCES_SCHOOL("12 digits, or X- and 1 to 10 letters or digits"),
  SCED("5 to 12 letters or digits"),
  CVX("1 to 3 digits"),
  EXCHANGE_ID("12 digits, the first not 0, the last a check digit");

  private final String form;

  ElementType(String form) {
    this.form = form;
  }

  static ElementType of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** What is expected, for people. */
  public String form() {
    return form;
  }
}
