package org.monarca.exchange.health.doses;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.immunization.schedule.Association;
import org.monarca.immunization.schedule.Schedule;

/**
 * Which tellings are of one dose: those of one vaccine, or of a part of it, that are too near each
 * other for two. Whoever tells most of it is asked first, and the rest is laid beside the nearest
 * that holds it.
 */
public final class Merging {

  private final Map<Integer, Set<String>> antigens = new HashMap<>();
  private final Spacing spacing;
  private final Comparator<Telling> most;

  public Merging(Schedule schedule) {
    schedule
        .associations()
        .forEach((cvx, parts) ->
            antigens.put(
                cvx, parts.stream().map(Association::antigen).collect(Collectors.toSet())));
    this.spacing = new Spacing(schedule);
    this.most =
        Comparator.comparingInt((Telling one) -> antigens(one).size())
            .reversed()
            .thenComparing(one -> !one.isNew())
            .thenComparing(one -> one.lot() == null)
            .thenComparing(Telling::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Telling::cvx, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Telling.BY_WHAT_IT_SAYS);
  }

  /**
   * The doses, the earliest first, those without a day last.
   *
   * @param rows of one child
   */
  public List<Given> of(Collection<Entry> rows) {
    var doses = new ArrayList<List<Telling>>();
    rows.stream()
        .map(Telling::of)
        .sorted(most)
        .forEach(telling -> {
          var known = nearest(doses, telling);
          if (known.isPresent()) {
            known.get().add(telling);
          } else {
            doses.add(new ArrayList<>(List.of(telling)));
          }
        });
    return doses.stream()
        .map(Merging::given)
        .sorted(
            Comparator.comparing(Given::day, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Given::cvx, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(dose -> dose.tellings().getFirst(), Telling.BY_WHAT_IT_SAYS))
        .toList();
  }

  private Optional<List<Telling>> nearest(List<List<Telling>> doses, Telling telling) {
    return doses.stream()
        .filter(dose -> isOne(dose.getFirst(), telling))
        .min(Comparator.comparingLong(dose -> apart(dose.getFirst(), telling)));
  }

  private static long apart(Telling one, Telling other) {
    var from = one.day();
    var until = other.day();
    return from == null || until == null ? 0 : Math.abs(ChronoUnit.DAYS.between(from, until));
  }

  /**
   * @param whole tells at least as many antigens
   */
  private boolean isOne(Telling whole, Telling part) {
    var day = whole.day();
    var other = part.day();
    var cvx = whole.cvx();
    if (cvx == null || day == null || other == null || !holds(whole, part)) {
      return false;
    }
    if (day.equals(other)) {
      return true;
    }
    return isNear(cvx, day, other, whole, part)
        && !whole.isOfAnotherLot(part)
        && !whole.isGivenBesides(part)
        && (cvx.equals(part.cvx()) || !whole.isNew() || !part.isNew());
  }

  private boolean holds(Telling whole, Telling part) {
    var parts = antigens(part);
    return Objects.equals(whole.cvx(), part.cvx())
        || (!parts.isEmpty() && antigens(whole).containsAll(parts));
  }

  private boolean isNear(int cvx, LocalDate day, LocalDate other, Telling whole, Telling part) {
    boolean isMonth =
        (whole.isOfAMonth() || part.isOfAMonth())
            && YearMonth.from(day).equals(YearMonth.from(other));
    return isMonth || spacing.isWithin(cvx, day, other);
  }

  private Set<String> antigens(Telling telling) {
    @Nullable Integer cvx = telling.cvx();
    return cvx == null ? Set.of() : antigens.getOrDefault(cvx, Set.of());
  }

  /** Whoever gave it knows the day; a copy may be of a month alone. */
  private static Given given(List<Telling> tellings) {
    var day =
        tellings.stream()
            .filter(telling -> telling.day() != null)
            .min(
                Comparator.comparing((Telling one) -> !one.isNew())
                    .thenComparing(Telling::isOfAMonth)
                    .thenComparing(
                        one -> one.day(), Comparator.nullsLast(Comparator.naturalOrder())))
            .map(Telling::day)
            .orElse(null);
    return new Given(tellings.getFirst().cvx(), day, tellings);
  }
}
