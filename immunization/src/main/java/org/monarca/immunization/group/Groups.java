package org.monarca.immunization.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.monarca.immunization.Assessment;
import org.monarca.immunization.evaluate.Case;
import org.monarca.immunization.forecast.SeriesForecast;

/** Puts together what is said of the vaccine groups. */
public final class Groups {

  private Groups() {}

  /**
   * The assessment of a patient.
   *
   * @param best the best series of each antigen
   */
  public static Assessment assess(Map<String, List<SeriesForecast>> best, Case patient) {
    var byAntigen = new HashMap<String, SeriesForecast>();
    best.forEach((antigen, forecasts) ->
        AntigenOutcome.of(forecasts, patient)
            .ifPresent(outcome -> byAntigen.put(antigen, outcome)));
    var groups = patient.schedule().groups();
    return new Assessment(
        GroupEvaluations.of(groups, best, patient),
        groups.stream()
            .map(group -> GroupForecasts.of(group, byAntigen, patient))
            .flatMap(Optional::stream)
            .toList());
  }
}
