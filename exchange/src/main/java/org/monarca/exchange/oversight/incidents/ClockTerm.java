package org.monarca.exchange.oversight.incidents;

import java.util.List;
import org.monarca.exchange.platform.SmallTable;

/**
 * Something that is due after an incident was discovered ({@code clocks.csv}).
 *
 * @param code its words stand in the catalogues
 * @param hours within how many, where the State has set nothing else
 * @param source code of where the time comes from, in words in the catalogues
 */
public record ClockTerm(String code, int hours, String source) {

  /** The clock that closing meets. */
  static final String CONCLUSION = "conclusion";

  /** A year. */
  public static final int MOST_HOURS = 8_760;

  private static final List<ClockTerm> ALL = read();

  /** In the order in which they are due. */
  public static List<ClockTerm> all() {
    return ALL;
  }

  /** Whether a step can meet it: closing alone meets the last. */
  public boolean isMetByStep() {
    return !code.equals(CONCLUSION);
  }

  private static List<ClockTerm> read() {
    return SmallTable.rows(ClockTerm.class, "clocks.csv").stream()
        .map(row -> new ClockTerm(row.get(0), Integer.parseInt(row.get(1)), row.get(2)))
        .toList();
  }
}
