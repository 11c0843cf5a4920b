package org.monarca.immunization.group;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.monarca.immunization.Status;
import org.monarca.immunization.evaluate.Case;
import org.monarca.immunization.forecast.SeriesForecast;

/**
 * The one series that speaks for an antigen, of those that are best.
 *
 * <p>CDC makes a forecast for each series group (FORECASTVG-1): pneumococcal disease has one for
 * children and one from 50 years on. One answer for each vaccine group is wanted here, so a group
 * that begins at a later age waits for it, unless it is complete already, and what is due goes
 * before what is done.
 */
final class AntigenOutcome {

  private static final List<Status> BY_WEIGHT =
      List.of(
          Status.NOT_COMPLETE,
          Status.COMPLETE,
          Status.IMMUNE,
          Status.CONTRAINDICATED,
          Status.NOT_RECOMMENDED,
          Status.AGED_OUT);

  private AntigenOutcome() {}

  static Optional<SeriesForecast> of(List<SeriesForecast> best, Case patient) {
    return begun(best, patient).stream()
        .min(Comparator.comparingInt(forecast -> BY_WEIGHT.indexOf(forecast.status())));
  }

  /** Those whose age has come, and those that are complete; all, where there is no such. */
  static List<SeriesForecast> begun(List<SeriesForecast> best, Case patient) {
    var begun = best.stream().filter(forecast -> hasBegun(forecast, patient)).toList();
    return begun.isEmpty() ? best : begun;
  }

  private static boolean hasBegun(SeriesForecast forecast, Case patient) {
    var begin = patient.ageDay(forecast.series().selection().minimumAgeToStart());
    return forecast.status() == Status.COMPLETE
        || begin == null
        || !patient.assessed().isBefore(begin);
  }
}
