package org.monarca.benchmarks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the peer compares two records by, {@code l} and {@code r}: levels of agreement, best first,
 * and one more for everything else.
 *
 * @param needs the column without which nothing is compared
 */
record Compared(String name, String needs, List<Level> levels) {

  /** The level of a pair of which nothing was compared. */
  static final int UNKNOWN = 0;

  /**
   * One level.
   *
   * @param when the condition, as SQL
   * @param frequency the column whose rare values weigh more; null for none
   */
  record Level(String when, @Nullable String frequency) {

    static Level of(String when) {
      return new Level(when, null);
    }
  }

  /** How many levels there are, counted from 1. */
  int count() {
    return levels.size() + 1;
  }

  /** The level of a pair, as SQL. */
  String level() {
    var cases =
        IntStream.range(0, levels.size())
            .mapToObj(i -> "when %s then %d".formatted(levels.get(i).when(), i + 1))
            .collect(Collectors.joining(" "));
    return "case when l.%1$s is null or r.%1$s is null then %2$d %3$s else %4$d end"
        .formatted(needs, UNKNOWN, cases, count());
  }
}
