package org.monarca.immunization.forecast;

import org.monarca.immunization.Status;
import org.monarca.immunization.evaluate.Case;
import org.monarca.immunization.evaluate.EvaluatedSeries;
import org.monarca.immunization.evaluate.Skips;
import org.monarca.immunization.schedule.Antigen;
import org.monarca.immunization.schedule.SeriesDose;

/** Says what is due of a series (CDSi 7). */
public final class SeriesForecasts {

  private final Case patient;
  private final Skips skips;
  private final Exemptions exemptions;

  public SeriesForecasts(Case patient, Skips skips, Antigen antigen) {
    this.patient = patient;
    this.skips = skips;
    this.exemptions = new Exemptions(patient, antigen);
  }

  /**
   * The forecast of an evaluated series. A dose that would not be needed any more on the earliest
   * day of the forecast is skipped, and the next one forecast (7.6).
   */
  public SeriesForecast of(EvaluatedSeries evaluated) {
    var series = evaluated;
    while (true) {
      series = withoutWhatIsNotNeeded(series);
      var target = series.target();
      if (target == null) {
        return SeriesForecast.without(series, finished(series));
      }
      var forecast = of(series, target);
      var dates = forecast.dates();
      if (dates == null || !skips.forecast(series, target, dates.earliest())) {
        return forecast;
      }
      series = series.skipped();
    }
  }

  /** 7.1: as of the day of the assessment. */
  private EvaluatedSeries withoutWhatIsNotNeeded(EvaluatedSeries evaluated) {
    var series = evaluated;
    var target = series.target();
    while (target != null && skips.forecast(series, target, patient.assessed())) {
      series = series.skipped();
      target = series.target();
    }
    return series;
  }

  private static Status finished(EvaluatedSeries series) {
    return series.validDoses() > 0 ? Status.COMPLETE : Status.NOT_RECOMMENDED;
  }

  /** Table 7-10. */
  private SeriesForecast of(EvaluatedSeries series, SeriesDose target) {
    if (exemptions.immune()) {
      return SeriesForecast.without(series, Status.IMMUNE);
    }
    if (exemptions.contraindicated(series.series())) {
      return SeriesForecast.without(series, Status.CONTRAINDICATED);
    }
    if (target.season() != null && patient.assessed().isAfter(target.season().end())) {
      return SeriesForecast.without(series, Status.NOT_RECOMMENDED);
    }
    var days = new ForecastDates(patient, series, target);
    var tooOld = days.tooOld();
    if (tooOld != null
        && (!patient.assessed().isBefore(tooOld) || !days.earliest().isBefore(tooOld))) {
      return SeriesForecast.without(series, Status.AGED_OUT);
    }
    return new SeriesForecast(series, Status.NOT_COMPLETE, days.dates());
  }
}
