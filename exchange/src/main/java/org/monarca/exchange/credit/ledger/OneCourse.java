package org.monarca.exchange.credit.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.credit.ledger.Line.Why;

/**
 * What the rows of one course count together. Of each half the best counts, the earliest of equals;
 * a whole course stands for both halves; never both.
 */
final class OneCourse {

  private static final String FIRST_HALF = "02";
  private static final String SECOND_HALF = "03";

  private final List<CourseRow> rows;
  private final List<CourseRow> counting;

  OneCourse(List<CourseRow> rows) {
    this.rows = rows.stream().sorted(CourseRow.OLDEST).toList();
    this.counting = counting();
  }

  Stream<Line> lines() {
    return rows.stream().map(this::line);
  }

  private List<CourseRow> counting() {
    var credited = rows.stream().filter(CourseRow::isCredited).toList();
    if (rows.getFirst().course().repeatable()) {
      return credited;
    }
    var sittings = Sitting.of(credited);
    var whole = best(sittings.stream().filter(one -> !isHalf(one.section())));
    var halves = new ArrayList<Sitting>();
    best(sittings.stream().filter(one -> one.section().equals(FIRST_HALF))).ifPresent(halves::add);
    best(sittings.stream().filter(one -> one.section().equals(SECOND_HALF))).ifPresent(halves::add);
    var both = halves.stream().map(Sitting::credits).reduce(BigDecimal.ZERO, BigDecimal::add);
    return whole.isPresent() && whole.get().credits().compareTo(both) >= 0
        ? whole.get().rows()
        : halves.stream().flatMap(Sitting::each).toList();
  }

  /** The most credit; the earliest of those with as much. */
  private static Optional<Sitting> best(Stream<Sitting> some) {
    return some.reduce((one, next) -> next.credits().compareTo(one.credits()) > 0 ? next : one);
  }

  private static boolean isHalf(String section) {
    return section.equals(FIRST_HALF) || section.equals(SECOND_HALF);
  }

  private Line line(CourseRow row) {
    if (row.isCredited()) {
      return counting.contains(row)
          ? Line.counted(row, whyGranted(row))
          : Line.instead(row, Why.COUNTED_ELSEWHERE, stead(row).orElse(counting.getFirst()));
    }
    if (row.abroad() != null) {
      return Line.of(
          row,
          Status.FOREIGN,
          row.passing() == Passing.YES ? Why.FOREIGN_PASSED : Why.FOREIGN_NOT_PASSED);
    }
    return row.isFinished() ? finished(row) : underWay(row);
  }

  private static Why whyGranted(CourseRow row) {
    if (row.abroad() != null) {
      return Why.GRANTED_FOREIGN;
    }
    return row.passing() == Passing.NO ? Why.GRANTED_WITHOUT_PASSING : Why.GRANTED;
  }

  private static Line finished(CourseRow row) {
    return row.passing() == Passing.NO
        ? Line.of(row, Status.FAILED, Why.FAILED)
        : Line.of(row, Status.NO_CREDIT, Why.NOT_GRANTED);
  }

  private Line underWay(CourseRow row) {
    if (!row.course().repeatable()) {
      var earned = stead(row);
      if (earned.isPresent()) {
        return Line.instead(row, Why.EARNED_ELSEWHERE, earned.get());
      }
      var further = furthest(row);
      if (!further.equals(row)) {
        return Line.instead(row, Why.MORE_HOURS_ELSEWHERE, further);
      }
    }
    return open(row);
  }

  private static Line open(CourseRow row) {
    if (row.hours().isEmpty()) {
      return Line.of(row, Status.IN_PROGRESS, Why.NO_HOURS);
    }
    return switch (row.passing()) {
      case YES -> Line.partial(row, LedgerRules.partial(row.hours().getAsInt(), row.section()));
      case NO -> Line.of(row, Status.IN_PROGRESS, Why.NOT_PASSING);
      case UNKNOWN -> Line.of(row, Status.IN_PROGRESS, Why.NO_MARK);
    };
  }

  /** The row that counts for the same part, or for all of the course. */
  private Optional<CourseRow> stead(CourseRow row) {
    return counting.stream()
        .filter(one ->
            one.section().equals(row.section()) || !isHalf(one.section()) || coversWhole(row))
        .findFirst();
  }

  private boolean coversWhole(CourseRow row) {
    return !isHalf(row.section())
        && counting.stream().map(CourseRow::section).distinct().filter(OneCourse::isHalf).count()
            == 2;
  }

  /** Of the same part under way, the one with most hours; the latest of those with as many. */
  private CourseRow furthest(CourseRow row) {
    return rows.stream()
        .filter(one -> !one.isCredited() && !one.isFinished() && one.abroad() == null)
        .filter(one -> one.section().equals(row.section()))
        .max(
            Comparator.comparingInt((CourseRow one) -> one.hours().orElse(-1))
                .thenComparing(CourseRow.OLDEST))
        .orElse(row);
  }
}
