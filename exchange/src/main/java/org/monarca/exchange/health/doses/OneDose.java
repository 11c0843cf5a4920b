package org.monarca.exchange.health.doses;

import java.time.LocalDate;

/** Whether two tellings are of one dose. */
final class OneDose {

  private final Antigens antigens;
  private final Spacing spacing;
  private final Months months;

  OneDose(Antigens antigens, Spacing spacing, Months months) {
    this.antigens = antigens;
    this.spacing = spacing;
    this.months = months;
  }

  /**
   * Those of one vaccine, or of a part of it, that are too near each other for two. A copy that
   * names more than was given is of that dose on its day or in its month alone: on another day what
   * both hold cannot count twice, and the rest may be true.
   *
   * @param given tells at least as many antigens, or is told by who gave it
   */
  boolean is(Telling given, Telling telling) {
    var day = given.day();
    var other = telling.day();
    if (day == null || other == null) {
      return false;
    }
    if (antigens.holds(given, telling)) {
      return day.equals(other) || isNear(given, day, telling, other);
    }
    return antigens.holds(telling, given)
        && (day.equals(other) || months.areOne(given, telling))
        && !given.isOfAnotherLot(telling);
  }

  private boolean isNear(Telling whole, LocalDate day, Telling part, LocalDate other) {
    var cvx = whole.cvx();
    return cvx != null
        && (months.areOne(whole, part) || spacing.isWithin(cvx, day, other))
        && !whole.isOfAnotherLot(part)
        && !whole.isGivenBesides(part)
        && (cvx.equals(part.cvx()) || !whole.isNew() || !part.isNew());
  }
}
