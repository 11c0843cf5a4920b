package org.monarca.linkage.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Reads the dates of a column; a year of era stands for the year. */
final class DateCells {

  private final DateTimeFormatter format;

  DateCells(String pattern) {
    this.format =
        DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
  }

  /** As yyyymmdd; 0 for nothing, {@link Standardising#UNREADABLE} for no date of that pattern. */
  int read(String value) {
    if (value.isEmpty()) {
      return 0;
    }
    try {
      var date = LocalDate.parse(value, format);
      return date.getYear() < 1 || date.getYear() > 9999
          ? Standardising.UNREADABLE
          : date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    } catch (DateTimeException e) {
      return Standardising.UNREADABLE;
    }
  }
}
