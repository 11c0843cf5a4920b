package org.monarca.immunization.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.Observation;
import org.monarca.immunization.history.Administered;
import org.monarca.immunization.schedule.IntervalRule;

/** From which day intervals are counted (CALCDTINT-1, -2, -8, -9). */
public final class Intervals {

  private Intervals() {}

  /**
   * The day from which an interval is counted; null where there is none, and then it asks nothing.
   *
   * @param doses the doses of any vaccine that come before
   */
  public static @Nullable LocalDate reference(
      IntervalRule.From from, EvaluatedSeries series, List<Administered> doses, Case patient) {
    return switch (from) {
      case IntervalRule.From.PreviousDose previous -> previousDose(series);
      case IntervalRule.From.TargetDose target -> day(series.satisfying(target.number()));
      case IntervalRule.From.MostRecent recent -> mostRecent(recent.cvx(), series, doses);
      case IntervalRule.From.Observed observed -> observed(observed.codes(), patient);
    };
  }

  private static @Nullable LocalDate previousDose(EvaluatedSeries series) {
    for (int i = series.doses().size() - 1; i >= 0; i--) {
      var dose = series.doses().get(i);
      if (dose.countsForIntervals()) {
        return dose.administered().given();
      }
    }
    return null;
  }

  private static @Nullable LocalDate mostRecent(
      Set<Integer> cvx, EvaluatedSeries series, List<Administered> doses) {
    return day(
        doses.reversed().stream()
            .filter(dose -> cvx.contains(dose.cvx()) && !isInadvertent(dose, series))
            .findFirst()
            .orElse(null));
  }

  private static boolean isInadvertent(Administered dose, EvaluatedSeries series) {
    return series.doses().stream()
        .anyMatch(evaluated ->
            evaluated.isInadvertent() && evaluated.administered().order() == dose.order());
  }

  private static @Nullable LocalDate observed(Set<String> codes, Case patient) {
    return patient.patient().observations().stream()
        .filter(observation -> codes.contains(observation.code()))
        .map(Observation::since)
        .filter(Objects::nonNull)
        .filter(since -> !since.isAfter(patient.assessed()))
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private static @Nullable LocalDate day(@Nullable Administered dose) {
    return dose == null ? null : dose.given();
  }
}
