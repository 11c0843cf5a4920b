package org.monarca.exchange.jurisdictions.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Problem;

/**
 * What became of a file.
 *
 * @param rows below the heading, as far as the file could be read
 * @param faults the first of them, by line
 * @param unread names of columns that mean nothing here
 */
public record ImportResult(
    long rows,
    long added,
    long changed,
    long unchanged,
    long refused,
    List<Fault> faults,
    List<String> unread) {

  /** So many faults are told of a file; the rest are counted. */
  public static final int MOST_FAULTS = 200;

  public ImportResult {
    faults = List.copyOf(faults);
    unread = List.copyOf(unread);
  }

  /**
   * Something to mend.
   *
   * @param line of the file, from 1; 0 for the file as a whole
   * @param column absent where the row as a whole is wrong
   * @param value as it stands in the file, its beginning when it is long
   * @param problem of an unreadable file, what it is
   */
  public record Fault(
      long line,
      Wrong wrong,
      @Nullable String column,
      @Nullable String value,
      @Nullable Problem problem) {

    private static final int SHOWN = 60;

    static Fault of(long line, Wrong wrong, String column, String value) {
      int end =
          value.offsetByCodePoints(0, Math.min(SHOWN, value.codePointCount(0, value.length())));
      return new Fault(line, wrong, column, value.substring(0, end), null);
    }

    static Fault of(long line, Wrong wrong) {
      return new Fault(line, wrong, null, null, null);
    }
  }
}
