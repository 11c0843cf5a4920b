package org.monarca.exchange.health.doses;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
  private final OneDose one;
  private final Doubles doubles;
  private final Comparator<Telling> first;

  public Merging(Schedule schedule) {
    this.antigens = new Antigens(schedule);
    this.one = new OneDose(schedule, antigens);
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
    var doses = new ArrayList<List<Telling>>();
    rows.stream()
        .map(Telling::of)
        .sorted(first)
        .forEach(telling -> {
          var known = nearest(doses, telling);
          if (known.isPresent()) {
            known.get().add(telling);
          } else {
            doses.add(new ArrayList<>(List.of(telling)));
          }
        });
    return doubles.marked(
        doses.stream().map(dose -> given(dose, doses)).sorted(EARLIEST).toList(), counts);
  }

  private Optional<List<Telling>> nearest(List<List<Telling>> doses, Telling telling) {
    return doses.stream()
        .filter(dose -> one.is(dose.getFirst(), telling))
        .min(Comparator.comparingLong(dose -> apart(dose.getFirst(), telling)));
  }

  private static long apart(Telling one, Telling other) {
    var from = one.day();
    var until = other.day();
    return from == null || until == null ? 0 : Math.abs(ChronoUnit.DAYS.between(from, until));
  }

  private Given given(List<Telling> tellings, List<List<Telling>> doses) {
    return new Given(
        tellings.getFirst().cvx(),
        day(tellings),
        tellings,
        tellings.stream().filter(telling -> isMore(telling, doses)).toList(),
        null);
  }

  /** Whether it names an antigen that none of the doses holds of which it may be. */
  private boolean isMore(Telling telling, List<List<Telling>> doses) {
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
