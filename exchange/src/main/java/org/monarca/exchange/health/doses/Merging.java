package org.monarca.exchange.health.doses;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.immunization.schedule.Schedule;

/**
 * Which tellings are of one dose. Who gave doses is asked first, then whoever tells most of them,
 * and the rest is laid beside the nearest that it is of.
 */
public final class Merging {

  private static final Comparator<Given> EARLIEST =
      Comparator.comparing(Given::day, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Given::cvx, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(dose -> dose.tellings().getFirst(), Telling.BY_WHAT_IT_SAYS);

  private final Antigens antigens;
  private final Spacing spacing;
  private final Doubles doubles;
  private final Comparator<Telling> first;

  public Merging(Schedule schedule) {
    this.antigens = new Antigens(schedule);
    this.spacing = new Spacing(schedule);
    this.doubles = new Doubles(antigens);
    this.first =
        Comparator.comparing((Telling telling) -> !telling.isNew())
            .thenComparingInt(telling -> -antigens.of(telling).size())
            .thenComparing(telling -> telling.lot() == null)
            .thenComparing(Telling::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Telling::cvx, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Telling.BY_WHAT_IT_SAYS);
  }

  /**
   * The doses, the earliest first, those without a day last.
   *
   * @param rows of one child
   * @param counts whether a dose can be evaluated: one that cannot puts no other in doubt
   */
  public List<Given> of(Collection<Entry> rows, Predicate<Given> counts) {
    var tellings = rows.stream().map(Telling::of).sorted(first).toList();
    var one = new OneDose(antigens, spacing, new Months(antigens, spacing, tellings));
    var doses = onePerDay(laidTogether(tellings, one));
    return doubles.marked(
        doses.stream().map(dose -> given(dose, doses, one)).sorted(EARLIEST).toList(), counts);
  }

  private static List<List<Telling>> laidTogether(List<Telling> tellings, OneDose one) {
    var doses = new ArrayList<List<Telling>>();
    for (var telling : tellings) {
      nearest(doses, telling, one)
          .ifPresentOrElse(
              dose -> dose.add(telling), () -> doses.add(new ArrayList<>(List.of(telling))));
    }
    return doses;
  }

  /** Where a later telling has moved the day of a dose onto that of another, both are one. */
  private List<List<Telling>> onePerDay(List<List<Telling>> doses) {
    var joined = new ArrayList<List<Telling>>();
    for (var dose : doses) {
      joined.stream()
          .filter(known -> areOfOneDay(known, dose))
          .findFirst()
          .ifPresentOrElse(known -> known.addAll(dose), () -> joined.add(new ArrayList<>(dose)));
    }
    return joined;
  }

  private boolean areOfOneDay(List<Telling> known, List<Telling> dose) {
    var day = day(known);
    return day != null
        && day.equals(day(dose))
        && antigens.holds(known.getFirst(), dose.getFirst())
        && antigens.holds(dose.getFirst(), known.getFirst());
  }

  private static Optional<List<Telling>> nearest(
      List<List<Telling>> doses, Telling telling, OneDose one) {
    return doses.stream()
        .filter(dose -> one.is(dose.getFirst(), telling))
        .filter(dose -> dose.stream().noneMatch(known -> isGivenApart(known, telling)))
        .min(Comparator.comparingLong(dose -> apart(dose.getFirst(), telling)));
  }

  private static boolean isGivenApart(Telling known, Telling telling) {
    return known.isGivenBesides(telling) && !Objects.equals(known.day(), telling.day());
  }

  private static long apart(Telling one, Telling other) {
    var from = one.day();
    var until = other.day();
    return from == null || until == null ? 0 : Math.abs(ChronoUnit.DAYS.between(from, until));
  }

  private Given given(List<Telling> tellings, List<List<Telling>> doses, OneDose one) {
    return new Given(
        tellings.getFirst().cvx(),
        day(tellings),
        tellings,
        tellings.stream().filter(telling -> isMore(telling, doses, one)).toList(),
        null);
  }

  /** Whether it names an antigen that none of the doses holds of which it may be. */
  private boolean isMore(Telling telling, List<List<Telling>> doses, OneDose one) {
    var named = new HashSet<>(antigens.of(telling));
    doses.stream()
        .map(List::getFirst)
        .filter(dose -> dose.equals(telling) || one.is(dose, telling))
        .forEach(dose -> named.removeAll(antigens.of(dose)));
    return !named.isEmpty();
  }

  /** Whoever gave it knows the day; a copy may be of a month alone. */
  private static @Nullable LocalDate day(List<Telling> tellings) {
    return tellings.stream()
        .filter(telling -> telling.day() != null)
        .min(
            Comparator.comparing((Telling one) -> !one.isNew())
                .thenComparing(Telling::isOfAMonth)
                .thenComparing(one -> one.day(), Comparator.nullsLast(Comparator.naturalOrder())))
        .map(Telling::day)
        .orElse(null);
  }
}
