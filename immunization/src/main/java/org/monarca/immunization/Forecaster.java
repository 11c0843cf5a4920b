package org.monarca.immunization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.monarca.immunization.evaluate.Case;
import org.monarca.immunization.evaluate.Relevance;
import org.monarca.immunization.evaluate.SeriesEvaluation;
import org.monarca.immunization.evaluate.Skips;
import org.monarca.immunization.forecast.SeriesForecast;
import org.monarca.immunization.forecast.SeriesForecasts;
import org.monarca.immunization.group.Groups;
import org.monarca.immunization.schedule.Antigen;
import org.monarca.immunization.schedule.Schedule;
import org.monarca.immunization.schedule.Series;
import org.monarca.immunization.select.BestSeries;

/** Evaluates histories of immunizations and says what is due, by one schedule (CDSi 4). */
public final class Forecaster {

  /** Risk series may ask whether a standard one is complete. */
  private static final Comparator<Series> RISK_LAST =
      Comparator.comparing(series -> series.type() == Series.Type.RISK);

  private final Schedule schedule;
  private final Map<String, List<Series>> series = new HashMap<>();

  private Forecaster(Schedule schedule) {
    this.schedule = schedule;
    for (var antigen : schedule.antigens()) {
      series.put(antigen.name(), antigen.series().stream().sorted(RISK_LAST).toList());
    }
  }

  public static Forecaster of(Schedule schedule) {
    return new Forecaster(schedule);
  }

  /** The schedule that is applied. */
  public Schedule schedule() {
    return schedule;
  }

  /**
   * What a patient's doses count for and what is due.
   *
   * @param day of the assessment; what is given after it is not looked at
   */
  public Assessment assess(Patient patient, LocalDate day) {
    var known = Case.of(patient, day, schedule);
    var best = new HashMap<String, List<SeriesForecast>>();
    for (var antigen : schedule.antigens()) {
      best.put(antigen.name(), BestSeries.of(forecasts(antigen, known), known));
    }
    return Groups.assess(best, known);
  }

  private List<SeriesForecast> forecasts(Antigen antigen, Case patient) {
    var complete = new HashSet<String>();
    var skips = new Skips(patient, complete);
    var forecasts = new SeriesForecasts(patient, skips, antigen);
    var made = new ArrayList<SeriesForecast>();
    for (var one : series.getOrDefault(antigen.name(), List.of())) {
      if (Relevance.isRelevant(one, patient)) {
        var forecast = forecasts.of(SeriesEvaluation.of(one, patient, skips));
        made.add(forecast);
        if (forecast.status() == Status.COMPLETE) {
          complete.add(one.selection().group());
        }
      }
    }
    return made;
  }
}
