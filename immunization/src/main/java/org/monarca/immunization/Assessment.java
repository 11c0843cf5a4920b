package org.monarca.immunization;

import java.util.List;

/**
 * A history evaluated and what is due by it.
 *
 * @param evaluations every dose given by the day of the assessment, by date, then by vaccine; once
 *     for each vaccine group that it belongs to
 * @param forecasts one for each vaccine group of the schedule that has a series
 */
public record Assessment(List<DoseEvaluation> evaluations, List<GroupForecast> forecasts) {

  public Assessment {
    evaluations = List.copyOf(evaluations);
    forecasts = List.copyOf(forecasts);
  }
}
