package org.monarca.exchange.intake.mending;

import java.util.Locale;

/**
 * Why a table of what was missing is not taken.
 *
 * @param line of the file; 0 where it is about the whole
 * @param seen what stood there, blank where it is about no value
 */
public record GapFault(long line, Kind kind, String seen) {

  private static final int LONGEST_SEEN = 60;

  public GapFault {
    seen =
        seen.codePointCount(0, seen.length()) > LONGEST_SEEN
            ? seen.substring(0, seen.offsetByCodePoints(0, LONGEST_SEEN)) + "\u2026"
            : seen;
  }

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
