package org.monarca.exchange.web;

import java.util.Map;
import java.util.regex.Pattern;

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

  /** Nobody types these; no text in the database holds them all. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  static final SearchForm BLANK = new SearchForm("", "", "", "", "", "", "", "", "", "");

  /** From the fields of a request; what it leaves out is blank. */
  static SearchForm of(Map<String, String> fields) {
    return new SearchForm(
        typed(fields, "first_name"),
        typed(fields, "middle_name"),
        typed(fields, "last_name_1"),
        typed(fields, "last_name_2"),
        typed(fields, "birth_date_month"),
        typed(fields, "birth_date_day"),
        typed(fields, "birth_date_year"),
        typed(fields, "exchange_id"),
        typed(fields, "state"),
        typed(fields, "state_student_id"));
  }

  private static String typed(Map<String, String> fields, String name) {
    return CONTROL.matcher(fields.getOrDefault(name, "")).replaceAll(" ").strip();
  }
}
