package org.monarca.exchange.oversight.incidents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

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
    var table = Objects.requireNonNull(ClockTerm.class.getResourceAsStream("clocks.csv"));
    try (table) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(cells -> new ClockTerm(cells[0], Integer.parseInt(cells[1]), cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
