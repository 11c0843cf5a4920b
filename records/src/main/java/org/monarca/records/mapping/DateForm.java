package org.monarca.records.mapping;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.Locale;

/**
 * How a system writes dates.
 *
 * @param pattern as it documents them
 */
public record DateForm(String pattern, DateTimeFormatter read) {

  /**
   * Read strictly: there is no 30 February.
   *
   * @throws IllegalArgumentException when it is no pattern
   */
  public static DateForm of(String pattern) {
    var read =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(withYearsOfNoEra(pattern))
            .toFormatter(Locale.US)
            .withResolverStyle(ResolverStyle.STRICT);
    return new DateForm(pattern, read);
  }

  /** Whether every one of them is written so. */
  public boolean readsAll(Collection<String> values) {
    return values.stream().allMatch(this::reads);
  }

  private boolean reads(String value) {
    try {
      read.parse(value);
      return true;
    } catch (DateTimeException otherwise) {
      return false;
    }
  }

  private static String withYearsOfNoEra(String pattern) {
    var text = new StringBuilder(pattern);
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '\'';
      if (!quoted && text.charAt(i) == 'y') {
        text.setCharAt(i, 'u');
      }
    }
    return text.toString();
  }
}
