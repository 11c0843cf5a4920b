package org.monarca.exchange.consolidated;

import java.util.Locale;
import java.util.ResourceBundle;

/** Why a search cannot be answered. */
public enum SearchProblem {
  /** None of the three forms. */
  TOO_LITTLE("search-too-little", ""),
  BIRTH_DATE_UNREADABLE("birth-date-unreadable", "/birth_date"),
  LIMIT_OUT_OF_RANGE("limit-out-of-range", "/limit");

  private final String code;
  private final String pointer;

  SearchProblem(String code, String pointer) {
    this.code = code;
    this.pointer = pointer;
  }

  /** Permanent. */
  public String code() {
    return code;
  }

  /** JSON Pointer of the element at fault; empty when it is the whole. */
  public String pointer() {
    return pointer;
  }

  /** What to do, in English or Spanish. */
  public String message(Locale locale) {
    return words(locale).getString(code);
  }

  /** The catalogue of this package's sentences; English stands in for unknown languages. */
  static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle(
        "org.monarca.exchange.consolidated.words",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
