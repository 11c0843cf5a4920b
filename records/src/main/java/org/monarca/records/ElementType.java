package org.monarca.records;

import java.util.Locale;

/** How the text of a value is to be read. */
public enum ElementType {
  TEXT,
  CODE,
  YES_NO,
  DATE,
  YEAR_MONTH,
  YEAR,
  TIMESTAMP,
  INTEGER,
  DECIMAL,
  EMAIL,
  PHONE,
  ZIP,
  NCES_DISTRICT,
  NCES_SCHOOL,
  SCED,
  CVX,
  EXCHANGE_ID;

  static ElementType of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** As the element catalogue writes it: {@code year_month}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
