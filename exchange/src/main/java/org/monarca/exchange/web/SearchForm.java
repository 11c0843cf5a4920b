package org.monarca.exchange.web;

import org.jspecify.annotations.Nullable;

/** What was typed into the search form, as it was typed: it is shown again, whatever was wrong. */
record SearchForm(
    String firstName,
    String middleName,
    String lastName1,
    String lastName2,
    String month,
    String day,
    String year,
    String exchangeId,
    String state,
    String stateStudentId) {

  static final SearchForm BLANK = new SearchForm("", "", "", "", "", "", "", "", "", "");

  /** Fields that a request may leave out are blank. */
  static String typed(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
