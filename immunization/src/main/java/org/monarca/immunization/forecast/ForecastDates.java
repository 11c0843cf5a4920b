package org.monarca.immunization.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.evaluate.Case;
import org.monarca.immunization.evaluate.EvaluatedDose;
import org.monarca.immunization.evaluate.EvaluatedSeries;
import org.monarca.immunization.evaluate.Intervals;
import org.monarca.immunization.schedule.AgeRule;
import org.monarca.immunization.schedule.IntervalRule;
import org.monarca.immunization.schedule.Period;
import org.monarca.immunization.schedule.SeriesDose;
import org.monarca.immunization.schedule.SeriesVaccine;

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
        recommended == null ? earliest : later(earliest, recommended),
        late == null ? null : later(earliest, late.minusDays(1)),
        !intervals.isEmpty() && intervals.stream().allMatch(IntervalRule::priority));
  }

  /** The day on which the patient is too old; null where nobody is. */
  @Nullable LocalDate tooOld() {
    return age == null ? null : patient.ageDay(age.maximum());
  }

  /** FORECASTDTCAN-1. Where nothing is asked for, the dose may be given from birth on. */
  LocalDate earliest() {
    return Stream.of(
            Stream.ofNullable(age == null ? null : patient.ageDay(age.minimum())),
            intervalDays(IntervalRule::minimum),
            conflictEnds(),
            Stream.ofNullable(target.season() == null ? null : target.season().start()),
            series.doses().stream().map(EvaluatedDose::administered).map(dose -> dose.given()))
        .flatMap(days -> days)
        .reduce(patient.patient().born(), ForecastDates::later);
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
    return intervalDays(part).max(LocalDate::compareTo).orElse(null);
  }

  private Stream<LocalDate> intervalDays(Function<IntervalRule, @Nullable Period> part) {
    return intervals.stream()
        .map(rule -> intervalDay(rule, part.apply(rule)))
        .filter(Objects::nonNull);
  }

  private @Nullable LocalDate intervalDay(IntervalRule rule, @Nullable Period period) {
    var from = Intervals.reference(rule.from(), series, patient.history().all(), patient);
    return from == null || period == null ? null : period.after(from);
  }

  /** CALCDTCONFLICT-3. */
  private Stream<LocalDate> conflictEnds() {
    return target.preferableVaccines().stream()
        .mapToInt(SeriesVaccine::cvx)
        .mapToObj(patient.schedule()::conflictsOf)
        .flatMap(List::stream)
        .flatMap(conflict ->
            patient.history().all().stream()
                .filter(dose -> dose.cvx() == conflict.previous())
                .map(dose -> conflict.end().after(dose.given())));
  }

  /** FORECASTDN-1: of seasonal doses only those of this season count. */
  private int number() {
    return 1
        + (int)
            series
                .satisfied()
                .filter(passed ->
                    passed.dose().season() == null
                        || !Objects.requireNonNull(passed.satisfiedBy())
                            .given()
                            .isBefore(passed.dose().season().start()))
                .count();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
