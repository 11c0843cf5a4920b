package org.monarca.exchange.credit.ledger;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which rows under way stand for a course: of each part the one with most hours, the latest of
 * those with as many; the whole course or its halves, whichever has more. Hours of two records are
 * never added, for the second may count those of the first.
 */
final class UnderWay {

  private final Map<Part, CourseRow> standing = new EnumMap<>(Part.class);

  UnderWay(List<CourseRow> rows) {
    rows.forEach(row -> standing.merge(Part.of(row), row, UnderWay::further));
    int halves = halves().mapToInt(UnderWay::hours).sum();
    var whole = standing.get(Part.WHOLE);
    if (whole != null && hours(whole) >= halves) {
      standing.keySet().retainAll(List.of(Part.WHOLE));
    } else if (halves().findAny().isPresent()) {
      standing.remove(Part.WHOLE);
    }
  }

  private static CourseRow further(CourseRow one, CourseRow other) {
    return Comparator.comparingInt((CourseRow row) -> row.hours().orElse(-1))
                .thenComparing(CourseRow.OLDEST)
                .compare(one, other)
            < 0
        ? other
        : one;
  }

  private Stream<CourseRow> halves() {
    return standing.values().stream().filter(row -> Part.of(row) != Part.WHOLE);
  }

  private static int hours(CourseRow row) {
    return row.hours().orElse(0);
  }

  /** Those that stand, in the order of the parts. */
  List<CourseRow> standing() {
    return List.copyOf(standing.values());
  }

  /** The one that stands for that row: of the same part, else of the other. */
  CourseRow of(CourseRow row) {
    var same = standing.get(Part.of(row));
    return same == null ? standing.values().stream().findFirst().orElse(row) : same;
  }
}
