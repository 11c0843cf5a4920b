package org.monarca.immunization.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.evaluate.Case;
import org.monarca.immunization.evaluate.EvaluatedSeries;
import org.monarca.immunization.evaluate.Intervals;
import org.monarca.immunization.schedule.AgeRule;
import org.monarca.immunization.schedule.IntervalRule;
import org.monarca.immunization.schedule.Period;
import org.monarca.immunization.schedule.SeriesDose;

/** The days of the next dose of a series (CDSi 7.4 and 7.5). */
final class ForecastDates {

  private final Case patient;
  private final EvaluatedSeries series;
  private final SeriesDose target;
  private final @Nullable AgeRule age;
  private final List<IntervalRule> intervals;

  ForecastDates(Case patient, EvaluatedSeries series, SeriesDose target) {
    this.patient = patient;
    this.series = series;
    this.target = target;
    this.age = target.ageOn(patient.assessed()).orElse(null);
    this.intervals = target.preferableIntervalsOn(patient.assessed());
  }

  SeriesForecast.Dates dates() {
    var earliest = earliest();
    var recommended = recommended();
    var late = late();
    return new SeriesForecast.Dates(
        number(),
        earliest,
        later(earliest, recommended),
        late == null ? null : later(earliest, late.minusDays(1)),
        !intervals.isEmpty() && intervals.stream().allMatch(IntervalRule::priority));
  }

  /** The day on which the patient is too old; null where nobody is. */
  @Nullable LocalDate tooOld() {
    return age == null ? null : patient.ageDay(age.maximum());
  }

  /** FORECASTDTCAN-1. Where nothing is asked for, the dose may be given from birth on. */
  LocalDate earliest() {
    var earliest = patient.patient().born();
    earliest = later(earliest, age == null ? null : patient.ageDay(age.minimum()));
    earliest = later(earliest, latest(IntervalRule::minimum));
    earliest = later(earliest, conflictEnd());
    earliest = later(earliest, target.season() == null ? null : target.season().start());
    return later(
        earliest,
        series.doses().isEmpty() ? null : series.doses().getLast().administered().given());
  }

  /** FORECASTDT-2, without its last bullet. */
  private @Nullable LocalDate recommended() {
    var byAge = age == null ? null : patient.ageDay(age.earliestRecommended());
    return byAge == null ? latest(IntervalRule::earliestRecommended) : byAge;
  }

  /** FORECASTDT-3, before the day is taken off. */
  private @Nullable LocalDate late() {
    var byAge = age == null ? null : patient.ageDay(age.latestRecommended());
    return byAge == null ? latest(IntervalRule::latestRecommended) : byAge;
  }

  private @Nullable LocalDate latest(Function<IntervalRule, @Nullable Period> part) {
    LocalDate latest = null;
    for (var rule : intervals) {
      var day = intervalDay(rule, part.apply(rule));
      latest = latest == null ? day : later(latest, day);
    }
    return latest;
  }

  private @Nullable LocalDate intervalDay(IntervalRule rule, @Nullable Period period) {
    var from = Intervals.reference(rule.from(), series, patient.history().all(), patient);
    return from == null || period == null ? null : period.after(from);
  }

  /** CALCDTCONFLICT-3. */
  private @Nullable LocalDate conflictEnd() {
    LocalDate latest = null;
    for (var vaccine : target.preferableVaccines()) {
      for (var conflict : patient.schedule().conflictsOf(vaccine.cvx())) {
        for (var dose : patient.history().all()) {
          if (dose.cvx() == conflict.previous()) {
            var end = conflict.end().after(dose.given());
            latest = latest == null ? end : later(latest, end);
          }
        }
      }
    }
    return latest;
  }

  /** FORECASTDN-1: of seasonal doses only those of this season count. */
  private int number() {
    int number = 1;
    for (var passed : series.passed()) {
      var given = passed.satisfiedBy();
      var season = passed.dose().season();
      if (given != null && (season == null || !given.given().isBefore(season.start()))) {
        number++;
      }
    }
    return number;
  }

  private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
    return other == null || one.isAfter(other) ? one : other;
  }
}
