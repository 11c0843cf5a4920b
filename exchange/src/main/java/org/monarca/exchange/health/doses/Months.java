package org.monarca.exchange.health.doses;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of a child's tellings may be told by their month alone, for cards that name a month are
 * copied as its first day.
 */
final class Months {

  private final Antigens antigens;
  private final Spacing spacing;
  private final List<Telling> all;

  /** Of one child, all that is told. */
  Months(Antigens antigens, Spacing spacing, Collection<Telling> all) {
    this.antigens = antigens;
    this.spacing = spacing;
    this.all = List.copyOf(all);
  }

  /**
   * Whether the one names a month, and the other may be of a day of it. Not where a record tells
   * that first day and, as another dose, what the other may be: it knows of two, and the first day
   * is a day like others.
   */
  boolean areOne(Telling one, Telling two) {
    if (isMonthOf(one, two)) {
      return !isToldBesides(one, two);
    }
    return isMonthOf(two, one) && !isToldBesides(two, one);
  }

  private static boolean isMonthOf(Telling first, Telling other) {
    var day = first.day();
    var two = other.day();
    return day != null
        && two != null
        && first.isOfAMonth()
        && YearMonth.from(day).equals(YearMonth.from(two));
  }

  private boolean isToldBesides(Telling first, Telling other) {
    return all.stream()
        .filter(twin -> isOfDay(twin, first.day()) && antigens.areOneVaccine(first, twin))
        .anyMatch(twin ->
            all.stream()
                .filter(next -> next.isBeside(twin) && !isOfDay(next, first.day()))
                .anyMatch(next -> mayBe(next, other)));
  }

  /** Without regard to months. */
  private boolean mayBe(Telling next, Telling other) {
    return next.equals(other)
        || (antigens.areOneVaccine(next, other)
            && areNear(next, other)
            && !next.isOfAnotherLot(other)
            && !next.isGivenBesides(other));
  }

  private boolean areNear(Telling next, Telling other) {
    var day = next.day();
    var two = other.day();
    var cvx = next.cvx();
    return day != null
        && two != null
        && cvx != null
        && (day.equals(two) || spacing.isWithin(cvx, day, two));
  }

  private static boolean isOfDay(Telling telling, @Nullable LocalDate day) {
    return day != null && day.equals(telling.day());
  }
}
