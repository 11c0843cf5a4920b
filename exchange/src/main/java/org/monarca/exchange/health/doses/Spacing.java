package org.monarca.exchange.health.doses;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.monarca.immunization.schedule.IntervalRule;
import org.monarca.immunization.schedule.Period;
import org.monarca.immunization.schedule.Schedule;
import org.monarca.immunization.schedule.Series;
import org.monarca.immunization.schedule.SeriesDose;
import org.monarca.immunization.schedule.SeriesVaccine;

/**
 * The least interval after which another dose of a vaccine can count, by the schedule: who tells
 * the vaccine twice within it tells one dose.
 *
 * <p>An interval of no days stands in the schedule where another rule keeps doses apart, and says
 * nothing here. Never more than CDC's general minimum of four weeks with its grace of four days:
 * two doses that are months apart are two, even where the second came too soon.
 */
final class Spacing {

  private static final Period MOST = Period.parse("4 weeks - 4 days");
  private static final LocalDate SOME_DAY = LocalDate.of(2001, 1, 1);

  private final Map<Integer, Period> least = new HashMap<>();
  private final Set<Integer> forAll = new HashSet<>();

  Spacing(Schedule schedule) {
    schedule.antigens().stream()
        .flatMap(antigen -> antigen.series().stream())
        .filter(series -> series.type() != Series.Type.RISK)
        .flatMap(series -> series.doses().stream())
        .forEach(this::add);
  }

  private void add(SeriesDose dose) {
    var intervals =
        Stream.of(dose.preferableIntervals(), dose.allowableIntervals())
            .flatMap(List::stream)
            .filter(rule -> rule.from() instanceof IntervalRule.From.PreviousDose)
            .map(IntervalRule::absoluteMinimum)
            .filter(period -> period != null)
            .filter(period -> period.after(SOME_DAY).isAfter(SOME_DAY))
            .toList();
    Stream.of(dose.preferableVaccines(), dose.allowableVaccines())
        .flatMap(List::stream)
        .map(SeriesVaccine::cvx)
        .forEach(cvx -> {
          forAll.add(cvx);
          intervals.forEach(period -> least.merge(cvx, period, Spacing::shorter));
        });
  }

  private static Period shorter(Period one, Period other) {
    return other.after(SOME_DAY).isBefore(one.after(SOME_DAY)) ? other : one;
  }

  /**
   * Whether the later of the two days is too soon after the earlier for another dose. Of a vaccine
   * for people at risk that is not known: rabies is given after three days.
   */
  boolean isWithin(int cvx, LocalDate one, LocalDate other) {
    if (!forAll.contains(cvx)) {
      return false;
    }
    var earlier = one.isBefore(other) ? one : other;
    var later = one.isBefore(other) ? other : one;
    return later.isBefore(shorter(least.getOrDefault(cvx, MOST), MOST).after(earlier));
  }
}
