package org.monarca.exchange.credit.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much of each row of one course counts. Of each half the best counts, the earliest of equals;
 * a whole course stands for both halves; never both. All of it is never more than one credit, or
 * than the largest that was granted in one row.
 */
final class Counting {

  private final Map<CourseRow, BigDecimal> counted = new LinkedHashMap<>();

  /**
   * @param credited in order
   */
  Counting(List<CourseRow> credited) {
    var chosen = chosen(Sitting.of(credited));
    var open = together(chosen);
    for (var sitting : chosen) {
      var ofSitting = sitting.credits().min(open);
      open = open.subtract(ofSitting);
      for (var row : sitting.rows()) {
        var some = row.granted().min(ofSitting);
        ofSitting = ofSitting.subtract(some);
        if (some.signum() > 0) {
          counted.put(row, some);
        }
      }
    }
  }

  private static List<Sitting> chosen(List<Sitting> sittings) {
    var whole = best(sittings, Part.WHOLE);
    var halves =
        Stream.of(Part.FIRST, Part.SECOND).flatMap(half -> best(sittings, half).stream()).toList();
    return whole
        .filter(one -> one.credits().compareTo(together(halves)) >= 0)
        .map(List::of)
        .orElse(halves);
  }

  /** Their sum, as far as a course can count. */
  private static BigDecimal together(List<Sitting> some) {
    var most = some.stream().map(Sitting::credits).reduce(Part.WHOLE.worth(), BigDecimal::max);
    return some.stream().map(Sitting::credits).reduce(BigDecimal.ZERO, BigDecimal::add).min(most);
  }

  /** The most credit; the earliest of those with as much. */
  private static Optional<Sitting> best(List<Sitting> sittings, Part part) {
    return sittings.stream()
        .filter(one -> one.part() == part)
        .reduce((one, next) -> next.credits().compareTo(one.credits()) > 0 ? next : one);
  }

  /** What counts of that row. */
  BigDecimal of(CourseRow row) {
    return counted.getOrDefault(row, BigDecimal.ZERO);
  }

  /** What counts of the course. */
  BigDecimal all() {
    return counted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is not earned of that part: worth less earned; nothing where rounding explains it. */
  BigDecimal open(Part part) {
    var left = Part.WHOLE.worth().subtract(all());
    var open = part == Part.WHOLE ? left : left.min(part.worth().subtract(of(part)));
    return LedgerRules.isEnough(BigDecimal.ZERO, open) ? BigDecimal.ZERO : open;
  }

  private BigDecimal of(Part part) {
    return counted.entrySet().stream()
        .filter(one -> Part.of(one.getKey()) == part)
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The row that counts for the same part, else for all of the course, else for a half of it. */
  Optional<CourseRow> stead(CourseRow row) {
    return Stream.of(Part.of(row), Part.WHOLE, Part.FIRST, Part.SECOND)
        .flatMap(part -> counted.keySet().stream().filter(one -> Part.of(one) == part))
        .findFirst();
  }
}
