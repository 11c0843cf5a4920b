package org.monarca.exchange.cli.evaluation;

import java.util.List;
import java.util.Optional;
import org.monarca.linkage.weigh.Evidence;

/**
 * Two records, column by column.
 *
 * @param evidence why a model holds, or does not hold, them for one person; where it is at hand
 */
public record SideBySide(
    String first, String second, List<Line> lines, Optional<Evidence> evidence) {

  public SideBySide {
    lines = List.copyOf(lines);
  }

  /** What both say in one column, blank where they say nothing. */
  public record Line(String column, String first, String second) {

    /** Whether both say something, and not the same. */
    public boolean differs() {
      return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
    }
  }
}
