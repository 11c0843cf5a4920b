package org.monarca.exchange.credit.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.credit.ledger.CourseAhead.Why;
import org.monarca.exchange.credit.ledger.Line.Status;

/**
 * Says from a ledger which courses to go on with: those under way, those without credit, and halves
 * whose second half nobody has sent. What is credited once is not taken again.
 */
final class CoursesAhead {

  private static final String WHOLE_YEAR = "01";
  private static final String FIRST_HALF = "02";

  private final List<Line> lines;

  CoursesAhead(Ledger ledger) {
    this.lines =
        ledger.lines().stream()
            .sorted((one, other) -> CourseRow.OLDEST.compare(other.row(), one.row()))
            .toList();
  }

  /** The newest first, each course once. */
  List<CourseAhead> ahead() {
    var ahead = new LinkedHashMap<String, CourseAhead>();
    for (var line : lines) {
      why(line)
          .ifPresent(
              why -> ahead.putIfAbsent(line.row().course().key(), new CourseAhead(line, why)));
    }
    return List.copyOf(ahead.values());
  }

  private Optional<Why> why(Line line) {
    return switch (line.status()) {
      case IN_PROGRESS -> Optional.of(Why.UNFINISHED);
      case FAILED, NO_CREDIT -> isEarned(line) ? Optional.empty() : Optional.of(Why.NO_CREDIT);
      case EARNED ->
          line.row().section().equals(FIRST_HALF) && !hasMore(line)
              ? Optional.of(Why.SECOND_HALF)
              : Optional.empty();
      case FOREIGN, DUPLICATE -> Optional.empty();
    };
  }

  /** Whether the whole course, or its second half, was sent by anybody, finished or not. */
  private boolean hasMore(Line firstHalf) {
    return same(firstHalf).stream().anyMatch(other -> !other.row().section().equals(FIRST_HALF));
  }

  private boolean isEarned(Line line) {
    var earned =
        same(line).stream()
            .filter(other -> other.status() == Status.EARNED)
            .map(other -> other.row().section())
            .distinct()
            .toList();
    return earned.contains(line.row().section())
        || earned.contains(WHOLE_YEAR)
        || (line.row().section().equals(WHOLE_YEAR) && earned.size() > 1);
  }

  private List<Line> same(Line line) {
    return lines.stream()
        .filter(other -> !other.equals(line))
        .filter(other -> other.row().course().key().equals(line.row().course().key()))
        .toList();
  }
}
