package org.monarca.immunization.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.Status;
import org.monarca.immunization.evaluate.EvaluatedSeries;
import org.monarca.immunization.schedule.Series;

/**
 * What is due of a series.
 *
 * @param evaluated the series, what the forecast skipped included
 * @param dates null where nothing is due
 */
public record SeriesForecast(EvaluatedSeries evaluated, Status status, @Nullable Dates dates) {

  /**
   * When the next dose is due.
   *
   * @param number which dose it is (FORECASTDN-1)
   * @param recommended adjusted: never before the earliest day
   * @param priority whether it goes before what other antigens of the group ask for
   */
  public record Dates(
      int number,
      LocalDate earliest,
      LocalDate recommended,
      @Nullable LocalDate pastDue,
      boolean priority) {}

  /** The series itself. */
  public Series series() {
    return evaluated.series();
  }

  static SeriesForecast without(EvaluatedSeries evaluated, Status status) {
    return new SeriesForecast(evaluated, status, null);
  }
}
