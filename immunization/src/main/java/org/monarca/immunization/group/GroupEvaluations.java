package org.monarca.immunization.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.monarca.immunization.DoseEvaluation;
import org.monarca.immunization.Verdict;
import org.monarca.immunization.evaluate.Case;
import org.monarca.immunization.evaluate.EvaluatedDose;
import org.monarca.immunization.forecast.SeriesForecast;
import org.monarca.immunization.history.Administered;
import org.monarca.immunization.schedule.VaccineGroup;

/**
 * What each dose counts for in a vaccine group: what its antigens say by the series that is the
 * patient's. A dose that must be repeated for one of them must be repeated; one that counts for any
 * is not extraneous.
 */
final class GroupEvaluations {

  private static final List<Verdict> STRONGEST =
      List.of(Verdict.SUBSTANDARD, Verdict.NOT_VALID, Verdict.VALID, Verdict.EXTRANEOUS);

  private GroupEvaluations() {}

  static List<DoseEvaluation> of(
      List<VaccineGroup> groups, Map<String, SeriesForecast> byAntigen, Case patient) {
    var evaluations = new ArrayList<DoseEvaluation>();
    for (var dose : patient.history().all()) {
      for (var group : groups) {
        strongest(group, byAntigen, dose)
            .map(found ->
                new DoseEvaluation(group.name(), dose.dose(), found.verdict(), found.reason()))
            .ifPresent(evaluations::add);
      }
    }
    return evaluations;
  }

  private static Optional<EvaluatedDose> strongest(
      VaccineGroup group, Map<String, SeriesForecast> byAntigen, Administered dose) {
    var evaluated =
        group.antigens().stream()
            .map(byAntigen::get)
            .filter(Objects::nonNull)
            .flatMap(forecast -> of(forecast, dose))
            .toList();
    return STRONGEST.stream()
        .flatMap(verdict -> evaluated.stream().filter(one -> one.verdict() == verdict))
        .findFirst();
  }

  private static Stream<EvaluatedDose> of(SeriesForecast forecast, Administered dose) {
    return forecast.evaluated().doses().stream()
        .filter(evaluated -> evaluated.administered().order() == dose.order());
  }
}
