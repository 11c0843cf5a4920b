package org.monarca.exchange.cli.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Whether a pattern can tell dates. */
final class DateFormats {

  private static final String LETTERS =
      "write y for the year, M (a capital) for the month and d for the day, like yyyy-MM-dd";

  private static final ZonedDateTime EXAMPLE =
      ZonedDateTime.of(2014, 3, 14, 15, 9, 26, 0, ZoneOffset.UTC);

  private DateFormats() {}

  /** What is wrong with a pattern; empty where a date written by it can be read again. */
  static Optional<String> judge(String pattern) {
    try {
      var format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
      return LocalDate.parse(EXAMPLE.format(format), format).equals(EXAMPLE.toLocalDate())
          ? Optional.empty()
          : Optional.of("does not tell every day from another; " + LETTERS);
    } catch (DateTimeException e) {
      return Optional.of("lacks the year, the month or the day; " + LETTERS);
    } catch (IllegalArgumentException e) {
      return Optional.of("is none; " + LETTERS + ", MM/dd/yyyy or d.M.yyyy");
    }
  }
}
