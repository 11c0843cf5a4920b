package org.monarca.exchange.consolidated;

import java.util.Locale;
import java.util.ResourceBundle;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;

/** Why a search cannot be answered. */
public enum SearchProblem {
  /** None of the three forms. */
  TOO_LITTLE("search-too-little", ""),
  FIRST_NAME_UNFIT("first_name"),
  MIDDLE_NAME_UNFIT("middle_name"),
  LAST_NAME_1_UNFIT("last_name_1"),
  LAST_NAME_2_UNFIT("last_name_2"),
  STATE_UNFIT("state"),
  STATE_STUDENT_ID_UNFIT("state_student_id"),
  BIRTH_DATE_UNREADABLE("birth-date-unreadable", "/birth_date"),
  LIMIT_OUT_OF_RANGE("limit-out-of-range", "/limit");

  private final String code;
  private final String pointer;

  SearchProblem(String code, String pointer) {
    this.code = code;
    this.pointer = pointer;
  }

  /** A term that no record can hold: too long, or with control characters. */
  SearchProblem(String key) {
    this("search-term-unfit", "/" + key);
  }

  /** The element whose bounds the term has. */
  Element element() {
    return this == STATE_UNFIT
        ? Catalogue.published().element(RecordKind.HEADER, "submitting_state")
        : Catalogue.published().element(RecordKind.STUDENT, pointer.substring(1));
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
