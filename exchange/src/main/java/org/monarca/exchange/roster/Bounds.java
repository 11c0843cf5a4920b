package org.monarca.exchange.roster;

import java.util.Map;
import java.util.stream.Collectors;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.SmallTable;

/**
 * How much of a list somebody sees and takes away.
 *
 * @param rows by role, how many lines a file may have; as many children somebody is shown in lists
 *     within 24 hours without saying why
 * @param more so many children are added each time that somebody says why
 * @param widest an office with more lines is listed only once it is narrowed
 */
public record Bounds(Map<String, Integer> rows, int more, int widest) {

  private static final int MORE = 1_000;
  private static final int WIDEST = 20_000;

  public Bounds {
    rows = Map.copyOf(rows);
  }

  /** By {@code most-rows.csv}. */
  public static Bounds published() {
    return new Bounds(
        SmallTable.rows(Bounds.class, "most-rows.csv").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> Integer.valueOf(row.get(1)))),
        MORE,
        WIDEST);
  }

  int most(Actor actor) {
    return rows.getOrDefault(actor.role(), 0);
  }
}
