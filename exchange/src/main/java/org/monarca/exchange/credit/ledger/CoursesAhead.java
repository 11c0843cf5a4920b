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
      case EARNED -> rest(line);
      case FOREIGN, DUPLICATE -> Optional.empty();
    };
  }

  /** What may be repeated has no rest: it is another course in each year. */
  private Optional<Why> rest(Line earned) {
    var all = same(earned);
    if (LedgerRules.isEnough(Ledger.sum(all, Line::counted), Part.WHOLE.worth())
        || all.stream().anyMatch(line -> line.status() == Status.IN_PROGRESS)) {
      return Optional.empty();
    }
    boolean isFirst = Part.of(earned.row()) == Part.FIRST;
    if (isFirst && earned.open().signum() == 0) {
      return all.stream().allMatch(line -> Part.of(line.row()) == Part.FIRST)
          ? Optional.of(Why.SECOND_HALF)
          : Optional.empty();
    }
    return earned.open().signum() > 0 && !earned.row().course().repeatable()
        ? Optional.of(Why.REST)
        : Optional.empty();
  }

  private boolean isEarned(Line line) {
    return line.open().signum() == 0
        || (line.row().course().repeatable()
            && same(line).stream().anyMatch(other -> other.status() == Status.EARNED));
  }

  /** Every line of the course, that one among them. */
  private List<Line> same(Line line) {
    return lines.stream()
        .filter(other -> other.row().course().key().equals(line.row().course().key()))
        .toList();
  }
}
