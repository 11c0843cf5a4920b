package org.monarca.exchange.health.doses;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Doses that may be told twice, which nobody can decide from records: a copy has the vaccine and
 * the lot of another dose and another day, and no record tells both. A clinic gives a lot for
 * months, so it may be a dose of its own; and a month is easily copied wrong.
 */
final class Doubles {

  /** A month or a year that is copied wrong leads no farther. */
  private static final long MOST_DAYS = 366;

  private final Antigens antigens;

  Doubles(Antigens antigens) {
    this.antigens = antigens;
  }

  /**
   * The same doses, those in doubt with the day of the one that each may be too, the nearest of
   * several.
   *
   * @param doses in their order: of two copies the later is in doubt
   * @param counts whether a dose can be evaluated: one that cannot puts none in doubt
   */
  List<Given> marked(List<Given> doses, Predicate<Given> counts) {
    var firm = new ArrayList<>(doses.stream().filter(Doubles::isGiven).filter(counts).toList());
    var marked = new ArrayList<Given>(doses.size());
    for (var dose : doses) {
      if (isGiven(dose) || !counts.test(dose)) {
        marked.add(dose);
        continue;
      }
      var other = nearest(firm, dose);
      marked.add(other == null ? dose : dose.perhaps(other));
      if (other == null) {
        firm.add(dose);
      }
    }
    return marked;
  }

  private @Nullable LocalDate nearest(List<Given> firm, Given dose) {
    return firm.stream()
        .filter(other -> mayBeOne(dose, other))
        .map(other -> Objects.requireNonNull(other.day()))
        .min(Comparator.comparingLong(day -> apart(day, Objects.requireNonNull(dose.day()))))
        .orElse(null);
  }

  private boolean mayBeOne(Given one, Given other) {
    var day = one.day();
    var two = other.day();
    return day != null
        && two != null
        && apart(day, two) <= MOST_DAYS
        && antigens.areOneVaccine(one.tellings().getFirst(), other.tellings().getFirst())
        && anyPair(one, other, Telling::isOfTheLotOf)
        && !anyPair(one, other, Telling::isBeside);
  }

  private static boolean anyPair(Given one, Given other, BiPredicate<Telling, Telling> are) {
    return one.tellings().stream()
        .anyMatch(telling -> other.tellings().stream().anyMatch(two -> are.test(telling, two)));
  }

  private static boolean isGiven(Given dose) {
    return dose.tellings().stream().anyMatch(Telling::isNew);
  }

  private static long apart(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }
}
