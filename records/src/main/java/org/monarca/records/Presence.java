package org.monarca.records;

import java.util.Locale;

/**
 * Whether a value must be there: required is judged wherever its record is sent, conditional only
 * for those it applies to.
 */
public enum Presence {
  REQUIRED,
  CONDITIONAL,
  OPTIONAL;

  static Presence of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** As the element catalogue writes it: {@code required}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
