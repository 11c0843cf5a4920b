package org.monarca.immunization.select;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.Status;
import org.monarca.immunization.Verdict;
import org.monarca.immunization.evaluate.Case;
import org.monarca.immunization.forecast.SeriesForecast;
import org.monarca.immunization.schedule.IntervalRule;
import org.monarca.immunization.schedule.Series;
import org.monarca.immunization.schedule.SeriesDose;

/** A series of a group, with what choosing asks of it (CDSi 8.2 to 8.6). */
record Candidate(SeriesForecast forecast, Case patient) {

  Series series() {
    return forecast.series();
  }

  /** SELECTB-6. */
  boolean isComplete() {
    return forecast.status() == Status.COMPLETE;
  }

  /** SELECTB-16. */
  boolean isInProcess() {
    return forecast.status() == Status.NOT_COMPLETE && validDoses() > 0;
  }

  /** SELECTB-21. */
  int validDoses() {
    return forecast.evaluated().validDoses();
  }

  boolean isProduct() {
    return series().selection().product();
  }

  /** SELECTB-2. */
  boolean hasAllValid() {
    return forecast.evaluated().doses().stream().allMatch(dose -> dose.verdict() == Verdict.VALID);
  }

  /** SELECTB-5. */
  int unsatisfied() {
    return forecast.evaluated().unsatisfied().size();
  }

  /** SELECTB-14; null where nothing is due. */
  @Nullable LocalDate start() {
    return forecast.dates() == null ? null : forecast.dates().earliest();
  }

  /**
   * SELECTB-12: the earliest day of the dose that is due, and after it the longest minimal interval
   * of those that remain then; null where nothing is due.
   */
  @Nullable LocalDate finish() {
    var start = start();
    if (start == null) {
      return null;
    }
    return forecast.evaluated().unsatisfied().stream()
        .skip(1)
        .flatMap(dose -> dose.preferableIntervalsOn(patient.assessed()).stream())
        .map(IntervalRule::minimum)
        .filter(Objects::nonNull)
        .map(interval -> interval.after(start))
        .reduce(start, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** SELECTB-3. */
  boolean isCompletable() {
    var finish = finish();
    if (finish == null) {
      return false;
    }
    var tooOld = lastDose().ageOn(patient.assessed()).map(age -> patient.ageDay(age.maximum()));
    return tooOld.isEmpty() || finish.isBefore(tooOld.get());
  }

  private SeriesDose lastDose() {
    return series().doses().getLast();
  }
}
