package org.monarca.exchange.cli.evaluation;

import java.util.List;

/** Two records, column by column. */
public record SideBySide(String first, String second, List<Line> lines) {

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
