package org.monarca.exchange.credit.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.credit.ledger.Line.Why;

/** What the rows of one course count together, and why each counts what it counts. */
final class OneCourse {

  private final List<CourseRow> rows;
  private final Counting counting;
  private final UnderWay underWay;
  private final Map<CourseRow, BigDecimal> partial = new HashMap<>();

  OneCourse(List<CourseRow> rows) {
    this.rows = rows.stream().sorted(CourseRow.OLDEST).toList();
    this.counting = new Counting(this.rows.stream().filter(CourseRow::isCredited).toList());
    this.underWay = new UnderWay(this.rows.stream().filter(OneCourse::isUnderWay).toList());
    var left = counting.open(Part.WHOLE);
    for (var row : underWay.standing()) {
      var some = partial(row).min(left);
      left = left.subtract(some);
      partial.put(row, some);
    }
  }

  private static boolean isUnderWay(CourseRow row) {
    return !row.isCredited() && !row.isFinished() && row.abroad() == null;
  }

  /** What the hours of a row are worth, at most what is not earned of its part. */
  private BigDecimal partial(CourseRow row) {
    return row.passing() == Passing.YES
        ? LedgerRules.ofHours(row.hours().orElse(0)).min(counting.open(Part.of(row)))
        : BigDecimal.ZERO;
  }

  Stream<Line> lines() {
    return rows.stream().map(this::line);
  }

  private Line line(CourseRow row) {
    var line = Line.of(row, counting.open(Part.of(row)));
    if (row.isCredited()) {
      return credited(line);
    }
    if (row.abroad() != null) {
      return line.stands(
          Status.FOREIGN,
          row.passing() == Passing.YES ? Why.FOREIGN_PASSED : Why.FOREIGN_NOT_PASSED);
    }
    return row.isFinished() ? finished(line) : open(line);
  }

  private Line credited(Line line) {
    var row = line.row();
    var counted = counting.of(row);
    if (counted.signum() > 0) {
      return line.counts(counted, whyGranted(row, counted));
    }
    return line.instead(
        line.open().compareTo(row.granted()) >= 0 ? Why.PART_ELSEWHERE : Why.COUNTED_ELSEWHERE,
        counting.stead(row).orElseThrow());
  }

  private static Why whyGranted(CourseRow row, BigDecimal counted) {
    if (counted.compareTo(row.granted()) < 0) {
      return Why.GRANTED_IN_PART;
    }
    if (row.abroad() != null) {
      return Why.GRANTED_FOREIGN;
    }
    return row.passing() == Passing.NO ? Why.GRANTED_WITHOUT_PASSING : Why.GRANTED;
  }

  private static Line finished(Line line) {
    return line.row().passing() == Passing.NO
        ? line.stands(Status.FAILED, Why.FAILED)
        : line.stands(Status.NO_CREDIT, Why.NOT_GRANTED);
  }

  private Line open(Line line) {
    var row = line.row();
    if (line.open().signum() == 0) {
      return line.instead(Why.EARNED_ELSEWHERE, counting.stead(row).orElseThrow());
    }
    var further = underWay.of(row);
    if (!further.equals(row)) {
      return line.instead(Why.MORE_HOURS_ELSEWHERE, further);
    }
    if (row.hours().isEmpty()) {
      return line.stands(Status.IN_PROGRESS, Why.NO_HOURS);
    }
    return switch (row.passing()) {
      case YES -> line.proposes(partial.getOrDefault(row, BigDecimal.ZERO));
      case NO -> line.stands(Status.IN_PROGRESS, Why.NOT_PASSING);
      case UNKNOWN, UNFINISHED -> line.stands(Status.IN_PROGRESS, Why.NO_MARK);
    };
  }
}
