package org.monarca.exchange.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A date typed as month, day and year. */
record TypedDate(String month, String day, String year) {

  /** Nothing was typed. */
  static final TypedDate NONE = new TypedDate("", "", "");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  /** From the three fields of a form that begin with that name. */
  static TypedDate of(Map<String, String> fields, String name) {
    return new TypedDate(
        fields.getOrDefault(name + "_month", "").strip(),
        fields.getOrDefault(name + "_day", "").strip(),
        fields.getOrDefault(name + "_year", "").strip());
  }

  /** The day; none when there is no such day, or one of another age. */
  Optional<LocalDate> date() {
    try {
      int typed = Integer.parseInt(year);
      return typed < FIRST_YEAR || typed > LAST_YEAR
          ? Optional.empty()
          : Optional.of(LocalDate.of(typed, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (NumberFormatException | DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
