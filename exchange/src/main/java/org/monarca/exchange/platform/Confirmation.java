package org.monarca.exchange.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * That somebody read what a State asks in its official text.
 *
 * @param source the text, with its section
 * @param read the day on which it was read
 * @param by the account
 */
public record Confirmation(String source, LocalDate read, String by, Instant at) {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 300;

  /** Where a day begins first of all States. */
  private static final ZoneId FIRST = ZoneId.of("Pacific/Guam");

  /** Whether that can be the name of a text. */
  public static boolean isSource(String typed) {
    var text = typed.strip();
    int length = text.codePointCount(0, text.length());
    return length >= SHORTEST && length <= LONGEST;
  }

  /** Whether that day has come somewhere, so that somebody can have read on it. */
  public static boolean hasCome(LocalDate read, Instant now) {
    return !read.isAfter(LocalDate.ofInstant(now, FIRST));
  }
}
