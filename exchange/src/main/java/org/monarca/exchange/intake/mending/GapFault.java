package org.monarca.exchange.intake.mending;

import java.util.Locale;

/**
 * Why a table of what was missing is not taken.
 *
 * @param line of the file; 0 where it is about the whole
 * @param seen what stood there, blank where it is about no value
 */
public record GapFault(long line, Kind kind, String seen) {

  /** What is wrong. */
  public enum Kind {
    UNREADABLE,
    COLUMN_MISSING,
    UNKNOWN_CHILD,
    UNKNOWN_GAP,
    FILLED_TWICE,
    NOTHING_FILLED,
    TOO_MANY_ROWS;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
